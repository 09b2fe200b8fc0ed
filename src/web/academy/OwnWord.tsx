import { Trans } from '@lingui/react/macro'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { type MissionShown, reportMyself, takeBackReport } from './cohort-requests.ts'

/** For what no data shows: said by the member, for half the points, and taken back. */
export function OwnWord({ mission: { id, isDone, counted } }: { readonly mission: MissionShown }) {
  const report = useChange(reportMyself, [['academy']])
  const takeBack = useChange(takeBackReport, [['academy']])
  if (id !== 'home' && id !== 'join') return null
  const said =
    id === 'home' ? ({ kind: 'people-typed', people: 15 } as const) : ({ kind: 'thanks-given' } as const)
  if (counted.some(({ isSelf }) => isSelf))
    return (
      <Button
        kind="quiet"
        className="-ml-3"
        isBusy={takeBack.isPending}
        onClick={() => takeBack.mutate(said.kind)}
      >
        <Trans>Take it back</Trans>
      </Button>
    )
  if (isDone) return null
  return (
    <Button kind="quiet" className="-ml-3" isBusy={report.isPending} onClick={() => report.mutate(said)}>
      {id === 'home' ? <Trans>I typed in fifteen people</Trans> : <Trans>I thanked somebody</Trans>}
    </Button>
  )
}
