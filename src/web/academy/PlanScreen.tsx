import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanPage } from './PlanPage.tsx'
import { type Plan, plan, removePlan } from './plan-requests.ts'

/** My ninety days on one page: to fill in, to read, to print. */
export function PlanScreen() {
  const { t } = useLingui()
  const found = useQuery(plan)
  if (found.isPending) return <Waiting for={t`your plan`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Shown plan={found.data} />
}

function Shown({ plan: shown }: { readonly plan: Plan }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const [isOpen, setOpen] = useState(false)
  const remove = useChange(removePlan, [['academy']], t`Taken back.`)
  const isWriting = isOpen || shown.savedAt === null
  const lacks = {
    people: t`five people`,
    rhythm: t`a rhythm for each of them`,
    'if-thens': t`three if-thens with both halves`,
  }
  return (
    <Page
      title={t`Ninety days, one page`}
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
      lead={
        shown.savedAt === null ? (
          <Trans>
            Ten minutes. Only you see it; it comes back for a look 6, 30 and 90 days after the programme. What
            each line is for:{' '}
            <Link to="/academy/$lessonId" params={{ lessonId: 'w4-l6' }} className="text-link">
              lesson 4.6
            </Link>
            .
          </Trans>
        ) : (
          t`Saved on ${date(shown.savedAt.slice(0, 10))}; only you see it.`
        )
      }
      actions={
        !isWriting && (
          <div className="flex flex-wrap gap-2 print:hidden">
            <Button onClick={() => window.print()}>
              <Trans>Print</Trans>
            </Button>
            <Button kind="main" onClick={() => setOpen(true)}>
              <Trans>Change</Trans>
            </Button>
          </div>
        )
      }
    >
      {isWriting ? (
        <PlanForm plan={shown} onClose={() => setOpen(false)} />
      ) : (
        <>
          {shown.lacks.length > 0 && (
            <p className="mb-6 max-w-[68ch] text-small print:hidden">
              <Trans>
                For its mission it still lacks: {shown.lacks.map((each) => lacks[each]).join('; ')}.
              </Trans>
            </p>
          )}
          <PlanPage plan={shown} />
          <p className="mt-9 -ml-3 print:hidden">
            <Button kind="quiet" isBusy={remove.isPending} onClick={() => remove.mutate(undefined)}>
              <Trans>Take the plan back, and its points</Trans>
            </Button>
          </p>
        </>
      )}
    </Page>
  )
}
