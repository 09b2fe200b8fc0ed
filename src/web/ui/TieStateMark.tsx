import { useLingui } from '@lingui/react/macro'
import { TieStateShape } from './TieStateShape.tsx'
import type { TieStateName } from './tie-state-name.ts'
import { useTieStateWords } from './tie-state-words.ts'

export interface TieStateMarkProps {
  /** Null: no contact on record, which is no state. */
  readonly state: TieStateName | null
  /** `sentence`: as large as the words around it. */
  readonly size?: 'small' | 'sentence'
}

/** A tie's state: shape and word always, colour last. */
export function TieStateMark({ state, size = 'small' }: TieStateMarkProps) {
  const { t } = useLingui()
  const words = useTieStateWords()
  if (state === null) return <span className="text-small text-ink3">{t`no contact on record`}</span>
  return (
    <span
      className={`inline-flex items-center whitespace-nowrap font-medium ${size === 'small' ? 'gap-1.5 text-small' : 'gap-2'} ${COLOURS[state]}`}
    >
      <TieStateShape state={state} size={size === 'small' ? 12 : 15} />
      {words[state]}
    </span>
  )
}

const COLOURS = {
  hot: 'text-hot',
  warm: 'text-warm',
  cooling: 'text-cooling',
  'hot-and-cold': 'text-hot-and-cold',
  dormant: 'text-dormant',
} satisfies Record<TieStateName, string>
