import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Heart } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { pod, seeNudges } from './pod-requests.ts'
import { useNudgeWords } from './use-nudge-words.ts'

/** This week's nudge for me, until I have read it. */
export function NudgeNote() {
  const { t } = useLingui()
  const words = useNudgeWords()
  const { data } = useQuery(pod)
  const see = useChange(seeNudges, [['academy', 'pod']])
  if (!data?.nudge) return null
  return (
    <section
      aria-label={t`From your pod`}
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-l-2 border-ember pl-4"
    >
      <Heart aria-hidden size={18} strokeWidth={1.75} className="text-ember" />
      <p className="min-w-0 flex-1 basis-60">{words(data.nudge.from)}</p>
      <Button isBusy={see.isPending} onClick={() => see.mutate(undefined)}>
        <Trans>Thanks</Trans>
      </Button>
    </section>
  )
}
