import { useLingui } from '@lingui/react/macro'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import type { Seen } from './sharing-requests.ts'
import { useDayWords } from './use-day-words.ts'
import { useDepartmentWords } from './use-department-words.ts'

/** One of my people as a colleague sees them, and nothing else. */
export function SeenByColleagues({ seen }: { readonly seen: Seen }) {
  const { t } = useLingui()
  const { monthOfYear } = useDayWords()
  const { departments, seniorities } = useDepartmentWords()
  const work = [seen.title, seen.organisation].filter((part) => part !== '').join(', ')
  // In tenths, as they are kept: a percentage would promise more.
  const tenths = Math.round((seen.strength ?? 0) * 10)
  return (
    <div className="text-small">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{seen.name || t`(no name)`}</span>
        <TieStateMark state={seen.state} />
      </p>
      <p className="text-ink2">
        {[work, [departments[seen.department], seniorities[seen.seniority]].join(', ')]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {seen.lastMonth && seen.strength !== null && (
        <p className="figures text-ink2">
          {t`last in touch in ${monthOfYear(seen.lastMonth)}`} · {t`strength ${tenths} of 10`}
        </p>
      )}
    </div>
  )
}
