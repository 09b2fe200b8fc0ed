import { useLingui } from '@lingui/react/macro'
import { TieStateShape } from '../ui/TieStateShape.tsx'
import { useTieStateWords } from '../ui/tie-state-words.ts'
import type { PeopleFilter } from './requests.ts'

const states = ['hot', 'warm', 'cooling', 'hot-and-cold', 'dormant'] as const
type Counts = Readonly<Record<(typeof states)[number] | 'none', number>>

const colours = {
  hot: 'text-hot',
  warm: 'text-warm',
  cooling: 'text-cooling',
  'hot-and-cold': 'text-hot-and-cold',
  dormant: 'text-dormant',
}

/** One button a state, with how many are in it; pressed once it filters, pressed again it shows all. */
export function StateFilter({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: Counts
  readonly chosen: PeopleFilter['state']
  readonly onChoose: (state: PeopleFilter['state']) => void
}) {
  const { t, i18n } = useLingui()
  const words = useTieStateWords()
  const looks = (isChosen: boolean) =>
    `inline-flex min-h-8 items-center gap-1.5 rounded-control border px-2.5 text-small font-medium max-rail:min-h-11 ${isChosen ? 'border-ember bg-chosen' : 'border-line2 bg-panel hover:bg-hover'}`
  return (
    <fieldset className="flex flex-wrap gap-1.5" aria-label={t`State`}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          className={looks(chosen === state)}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          <span className={colours[state]}>
            <TieStateShape state={state} />
          </span>
          {words[state]} <span className="figures font-normal text-ink2">{i18n.number(counts[state])}</span>
        </button>
      ))}
      {counts.none > 0 && (
        <button
          type="button"
          aria-pressed={chosen === 'none'}
          className={looks(chosen === 'none')}
          onClick={() => onChoose(chosen === 'none' ? undefined : 'none')}
        >
          {t`No contact`} <span className="figures font-normal text-ink2">{i18n.number(counts.none)}</span>
        </button>
      )}
    </fieldset>
  )
}
