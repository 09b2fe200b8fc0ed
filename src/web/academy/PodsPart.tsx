import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Section } from '../ui/Section.tsx'
import { type CohortDetail, type CohortPod, cohortPods } from './cohort-requests.ts'

/** The pods as they stand, drawn person by person, with what speaks against each: for whoever moves people by hand. */
export function PodsPart({ cohort: { id, enrolled } }: { readonly cohort: CohortDetail }) {
  const { t } = useLingui()
  const found = useQuery(cohortPods(id))
  const words: Readonly<Record<CohortPod['against'][number], string>> = {
    'manager-and-report': t`a manager with their report`,
    'too-few': t`under three`,
    'too-many': t`over five`,
    'same-department': t`two of one department`,
    languages: t`different languages`,
    hours: t`more than three hours apart`,
  }
  const names = new Map(enrolled.map(({ memberId, name }) => [memberId, name]))
  const waiting = enrolled.filter(({ pod }) => pod === null).length
  if (!found.data || found.data.length === 0) return null
  return (
    <Section
      className="mb-9"
      title={t`Pods`}
      aside={waiting > 0 && t`${plural(waiting, { one: 'one person waits', other: '# people wait' })}`}
      lead={t`Formed by a rule from a seed; move anybody by the number below. Forming them anew takes your moves back.`}
    >
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-3">
        {found.data.map(({ pod, memberIds, against }) => (
          <li key={pod} className="rounded-control border border-line p-3 text-small">
            <div className="flex items-center justify-between gap-2">
              <span className="font-semibold">{t`Pod ${pod}`}</span>
              <PodDots count={memberIds.length} isFair={against.length === 0} />
            </div>
            <p className="text-ink2">{memberIds.map((memberId) => names.get(memberId) ?? '').join(', ')}</p>
            {against.length > 0 && <p className="mt-1">{against.map((each) => words[each]).join('; ')}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One dot a person; hollow where something speaks against the pod. Decoration, the words stand beside it. */
function PodDots({ count, isFair }: { readonly count: number; readonly isFair: boolean }) {
  return (
    <svg aria-hidden="true" width={count * 11} height="10" className="shrink-0">
      {Array.from({ length: count }, (_, place) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
          key={place}
          cx={place * 11 + 5}
          cy="5"
          r="3.5"
          strokeWidth="1.5"
          className={isFair ? 'fill-ember stroke-ember' : 'fill-none stroke-ink2'}
        />
      ))}
    </svg>
  )
}
