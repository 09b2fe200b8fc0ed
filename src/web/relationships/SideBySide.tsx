// biome-ignore-all lint/a11y/useSemanticElements: on a phone its rows are blocks, and a <table>'s would be no rows to a reader any more
// biome-ignore-all lint/a11y/useFocusableInteractive: only the links take focus
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Equal, EqualApproximately, EqualNot, type LucideIcon, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/Avatar.tsx'
import type { Comparison, Question } from './requests.ts'
import { useComparisonWords } from './use-comparison-words.ts'
import { useSideWords } from './use-side-words.ts'

/** Two people field by field: what agrees, what does not, and why. On a phone each field is a block of two columns. */
export function SideBySide({ question: { person, other, comparisons } }: { readonly question: Question }) {
  const { t } = useLingui()
  const words = useComparisonWords()
  const { contact } = useSideWords()
  const spans =
    person.firstOn && person.lastOn && other.firstOn && other.lastOn
      ? person.lastOn < other.firstOn || other.lastOn < person.firstOn
        ? t`one ends before the other begins`
        : t`both in the same years`
      : t`one side only: says nothing`
  return (
    <div role="table" aria-label={t`${person.name} beside ${other.name}`} className="border-b border-line">
      <div role="row" className={`${ROW} max-rail:pt-2 max-rail:pb-3`}>
        <span role="columnheader" className="max-rail:sr-only">
          <span className="sr-only">
            <Trans>Field</Trans>
          </span>
        </span>
        <Head side={person} />
        <span role="columnheader" className="border-l border-line max-rail:sr-only">
          <span className="sr-only">
            <Trans>Verdict</Trans>
          </span>
        </span>
        <Head side={other} />
      </div>
      {comparisons.map((comparison) => (
        <Row
          key={comparison.field}
          label={words.field(comparison)}
          person={comparison.person}
          other={comparison.other}
          verdict={comparison.verdict}
          why={words.why(comparison)}
        />
      ))}
      {person.interactions + other.interactions > 0 && (
        <Row
          label={t`Interactions`}
          person={[contact(person)]}
          other={[contact(other)]}
          verdict="neutral"
          why={spans}
        />
      )}
    </div>
  )
}

const ROW =
  'grid grid-cols-[92px_minmax(0,1fr)_88px_minmax(0,1fr)] border-t border-line text-small max-rail:grid-cols-2 max-rail:gap-x-3 max-rail:py-2'
const CELL = 'border-l border-line px-3 py-2.5 max-rail:border-0 max-rail:p-0'

function Head({ side }: { readonly side: Question['person'] }) {
  const { from } = useSideWords()
  const work = [side.title, side.organisation].filter((part) => part !== '').join(', ')
  return (
    <div role="columnheader" className={`${CELL} flex min-w-0 items-center gap-2.5`}>
      <Avatar name={side.name} size={36} />
      <div className="min-w-0">
        <Link
          to="/people/$personId"
          params={{ personId: side.id }}
          className="text-body font-semibold hover:underline"
        >
          {side.name || side.addresses[0]}
        </Link>
        <div className="text-ink2 max-rail:text-label">{work}</div>
        <div className="text-label text-ink2">{from(side)}</div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly label: string
  readonly person: readonly string[]
  readonly other: readonly string[]
  readonly verdict: Comparison['verdict']
  readonly why: string
}

function Row({ label, person, other, verdict, why }: RowProps) {
  return (
    <div role="row" className={ROW}>
      <div role="rowheader" className="py-2.5 text-label text-ink2 max-rail:p-0">
        {label}
      </div>
      <Cell className="max-rail:row-start-2">
        <Values of={person} />
      </Cell>
      <Cell className="max-rail:col-start-2 max-rail:row-start-1 max-rail:justify-self-end">
        <VerdictMark verdict={verdict} />
      </Cell>
      <Cell className="max-rail:col-start-2 max-rail:row-start-2">
        <Values of={other} />
        {why && <div className="text-label text-ink2">{why}</div>}
      </Cell>
    </div>
  )
}

function Cell({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <div role="cell" className={`${CELL} min-w-0 ${className}`}>
      {children}
    </div>
  )
}

function Values({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0)
    return (
      <span className="text-ink2">
        <Trans>none</Trans>
      </span>
    )
  return of.slice(0, 4).map((value) => (
    <div key={value} className="break-words">
      {value}
    </div>
  ))
}

const MARKS: Record<Comparison['verdict'], { icon: LucideIcon; colour: string }> = {
  agrees: { icon: Equal, colour: 'text-good' },
  nearly: { icon: EqualApproximately, colour: 'text-good' },
  differs: { icon: EqualNot, colour: 'text-bad' },
  neutral: { icon: Minus, colour: 'text-ink2' },
}

/** A sign and a word; the colour comes last. */
function VerdictMark({ verdict }: { readonly verdict: Comparison['verdict'] }) {
  const { verdicts } = useComparisonWords()
  const { icon: Icon, colour } = MARKS[verdict]
  return (
    <span className={`inline-flex items-center gap-1.5 ${colour}`}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {verdicts[verdict]}
    </span>
  )
}
