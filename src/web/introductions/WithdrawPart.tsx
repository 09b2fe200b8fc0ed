import { Trans, useLingui } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { type Introduction, withdrawIntroduction } from './requests.ts'

/** Taking an ask back while nobody has answered it. */
export function WithdrawPart({ introduction: { id } }: { readonly introduction: Introduction }) {
  const { t } = useLingui()
  const withdraw = useChange(
    withdrawIntroduction,
    [['introductions']],
    t`Withdrawn. Nobody needs to answer it any more.`,
  )
  return (
    <Section title={t`No longer needed?`}>
      <p className="mb-2.5 text-small text-ink2">
        <Trans>Then it ends on both sides, and nobody is written to.</Trans>
      </p>
      <Button icon={Undo2} isBusy={withdraw.isPending} onClick={() => withdraw.mutate(id)}>
        <Trans>Withdraw this ask</Trans>
      </Button>
    </Section>
  )
}
