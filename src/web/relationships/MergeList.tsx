import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { merges } from './requests.ts'
import { useDayWords } from './use-day-words.ts'
import { useReview } from './use-review.ts'
import { useSideWords } from './use-side-words.ts'

const shown = 8

/** Everybody who was joined with somebody, newest first; each can be taken back, however old. */
export function MergeList() {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const { percent } = useSideWords()
  const { part, isParting } = useReview()
  const found = useQuery(merges())
  const [isAll, setIsAll] = useState(false)
  if (found.isPending) return <Waiting for={t`what was joined`} shape="lines" count={3} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { merges: list, total } = found.data
  if (total === 0) return null
  return (
    <Section
      className="mt-9"
      title={t`Joined so far`}
      lead={t`Undo is for ever. Two that you part are never joined by themselves again.`}
    >
      <ul className="text-small">
        {list.slice(0, isAll ? undefined : shown).map((merge) => (
          <li
            key={merge.id}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-t border-line py-1"
          >
            <span className="min-w-0">
              <Link
                to="/people/$personId"
                params={{ personId: merge.keptId }}
                className="font-medium hover:underline"
              >
                {merge.name}
              </Link>{' '}
              <span className="text-ink2">
                {merge.removedName === merge.name ? t`was there twice` : t`was also ${merge.removedName}`}
                {' · '}
                {merge.mergedBy === 'hand'
                  ? t`by you, ${date(merge.mergedAt.slice(0, 10))}`
                  : t`sure, ${percent(merge.probability ?? 1)}, ${date(merge.mergedAt.slice(0, 10))}`}
              </span>
            </span>
            <Button
              kind="quiet"
              icon={Undo2}
              isBusy={isParting}
              aria-label={t`Undo: ${merge.name} was also ${merge.removedName}`}
              onClick={() => part(merge.id)}
            >
              <Trans>Undo</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {!isAll && total > shown && (
        <button type="button" className="text-link mt-2 text-small" onClick={() => setIsAll(true)}>
          {t`Show all ${i18n.number(total)}`}
        </button>
      )}
    </Section>
  )
}
