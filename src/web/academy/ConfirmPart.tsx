import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { BadgeCheck } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { confirmRecommendations, recommendations } from './recommendation-requests.ts'

/** Recommendations written here that the export shows: told on the member's word, and only that they are confirmed. */
export function ConfirmPart({ seen }: { readonly seen: readonly string[] }) {
  const { t } = useLingui()
  // Asked for before there is an export, so that no export waits for it.
  const { data } = useQuery(recommendations)
  const confirm = useChange(
    confirmRecommendations,
    [['recommendations']],
    t`Confirmed. Whoever wrote it sees that.`,
  )
  const found = (data?.aboutMe ?? []).filter(({ id, state }) => state === 'delivered' && seen.includes(id))
  if (found.length === 0) return null
  const names = found.map(({ writer }) => writer.name).join(', ')
  return (
    <Section
      className="mb-9 border-l-2 border-ember pl-4"
      size="sentence"
      title={t`${plural(found.length, { one: 'Your export shows a recommendation that was written here.', other: 'Your export shows # recommendations that were written here.' })}`}
      lead={t`By ${names}: the same name, visible, nearly the same words, as compared in this browser. If you confirm, only that is sent, and it counts for whoever wrote it.`}
    >
      <Button
        icon={BadgeCheck}
        isBusy={confirm.isPending}
        onClick={() => confirm.mutate(found.map(({ id }) => id))}
      >
        <Trans>Confirm</Trans>
      </Button>
    </Section>
  )
}
