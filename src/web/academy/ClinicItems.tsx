import { Trans, useLingui } from '@lingui/react/macro'
import { Check, ChevronRight } from 'lucide-react'
import type { ClinicItem, ClinicMark } from '#domain/academy/clinic.ts'
import type { ClinicComparison } from '#domain/academy/clinic-comparison.ts'
import { ClinicSquare, ClinicSquares } from './ClinicSquares.tsx'
import { useClinicWords } from './use-clinic-words.ts'

/** The twenty items in five groups; each opens to why it matters and what to do. */
export function ClinicItems({ comparison: { before, now } }: { readonly comparison: ClinicComparison }) {
  const { t } = useLingui()
  const groups: readonly { readonly title: string; readonly items: readonly ClinicItem[] }[] = [
    { title: t`Headline`, items: ['headline-length', 'headline-beyond-title', 'headline-findable'] },
    {
      title: t`About`,
      items: ['about-length', 'about-opening', 'about-layout', 'about-proof', 'about-invites'],
    },
    {
      title: t`Work`,
      items: ['current-job', 'current-job-described', 'jobs-with-proof', 'earlier-jobs', 'dates'],
    },
    {
      title: t`Place, skills, learning`,
      items: ['place-and-industry', 'skills', 'skills-shown', 'education'],
    },
    { title: t`With others`, items: ['recommendations-received', 'rhythm', 'recommendations-given'] },
  ]
  const marksOf = (items: readonly ClinicItem[], of: typeof now) =>
    items.flatMap((item) => of.items.filter((mark) => mark.item === item))
  return (
    <>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line pb-2 text-label text-ink2">
        <Legend kind="had" words={t`had`} />
        {before && <Legend kind="gained" words={t`gained`} />}
        <Legend kind="open" words={t`open`} />
        {now.judged < 100 && <Legend kind="unjudged" words={t`not judged`} />}
        <span className="ml-auto">
          <Trans>one square is one point of 100</Trans>
        </span>
      </div>
      {groups.map(({ title, items }) => {
        const marks = marksOf(items, now)
        const earlier = before ? marksOf(items, before) : []
        return (
          <section key={title} aria-label={title} className="border-b border-line py-3">
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-small font-semibold">{title}</h2>
              <GroupTotal now={marks} before={earlier} />
            </div>
            <ul className="mt-1">
              {marks.map((mark) => (
                <Item
                  key={mark.item}
                  mark={mark}
                  before={earlier.find(({ item }) => item === mark.item) ?? null}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Legend({
  kind,
  words,
}: {
  readonly kind: 'had' | 'gained' | 'open' | 'unjudged'
  readonly words: string
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ClinicSquare kind={kind} />
      {words}
    </span>
  )
}

/** Of what both exports, or the one, could tell. */
function GroupTotal({
  now,
  before,
}: {
  readonly now: readonly ClinicMark[]
  readonly before: readonly ClinicMark[]
}) {
  const judged = now.filter(({ points }) => points !== null)
  const total = (marks: readonly ClinicMark[]) => marks.reduce((sum, { points }) => sum + (points ?? 0), 0)
  const weight = judged.reduce((sum, mark) => sum + mark.weight, 0)
  const earlier = before.filter(({ item }) => judged.some((mark) => mark.item === item))
  const isCompared = earlier.length > 0 && earlier.every(({ points }) => points !== null)
  const [had, has] = [total(earlier), total(judged)]
  return (
    <p className="text-small text-ink2 figures">
      {weight === 0 ? (
        <Trans>not judged</Trans>
      ) : isCompared ? (
        <Trans>
          {had} → <strong className="font-semibold text-ink">{has}</strong> of {weight}
        </Trans>
      ) : (
        <Trans>
          <strong className="font-semibold text-ink">{has}</strong> of {weight}
        </Trans>
      )}
    </p>
  )
}

function Item({ mark, before }: { readonly mark: ClinicMark; readonly before: ClinicMark | null }) {
  const { t, i18n } = useLingui()
  const { title, fact, why, step } = useClinicWords()(mark)
  const { points, weight } = mark
  const isGood = points === weight
  const was =
    before && before.points !== null && points !== null && before.found !== mark.found ? before.found : null
  return (
    <li>
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[minmax(0,10.5rem)_6.75rem_minmax(0,1fr)_auto] items-baseline gap-x-4 rounded-small py-1 text-small hover:bg-hover max-rail:min-h-11 max-rail:grid-cols-[minmax(0,1fr)_auto] max-rail:gap-y-1 [&::-webkit-details-marker]:hidden">
          <span className="max-rail:font-semibold">{title}</span>
          <span className="self-start pt-1 max-rail:col-start-1 max-rail:row-start-2">
            <ClinicSquares now={mark} before={before?.points ?? null} />
          </span>
          <span
            className={`max-rail:col-span-2 max-rail:row-start-3 ${isGood || points === null ? 'text-ink2' : 'text-ink'}`}
          >
            {fact}
            {was !== null && <span className="text-ink2"> {t`Before: ${i18n.number(was)}.`}</span>}
          </span>
          <span className="inline-flex h-5 items-center gap-1.5 self-start justify-self-end text-ink2 figures">
            {isGood ? (
              <>
                <span className="sr-only">{t`${points} of ${weight}`}</span>
                <Check aria-hidden size={15} strokeWidth={2} className="text-good" />
              </>
            ) : (
              points !== null && (
                <Trans>
                  {points} of {weight}
                </Trans>
              )
            )}
            <ChevronRight aria-hidden size={14} className="text-ink3 group-open:rotate-90" />
          </span>
        </summary>
        <div className="pb-2 text-small text-ink2 max-rail:pb-3 rail:pl-77">
          <p>{why}</p>
          {step && <p className="mt-1.5 border-l-2 border-line2 pl-2.5 text-ink">{step}</p>}
        </div>
      </details>
    </li>
  )
}
