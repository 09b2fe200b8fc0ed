import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { TieStateShape } from '../ui/TieStateShape.tsx'
import { useTieStateWords } from '../ui/tie-state-words.ts'
import { MarkShape, markColours } from './MarkShape.tsx'
import { isGone, type Matrix, type View } from './matrix.ts'
import type { Mark } from './requests.ts'

const states = ['hot', 'warm', 'hot-and-cold', 'cooling', 'dormant'] as const
const sizes = ['professional', 'manager', 'director'] as const
const sample = {
  memberId: '',
  counterpart: '',
  strength: 1,
  living: true,
  state: 'hot',
  seniority: 'manager',
} as const

export interface MatrixLegendProps {
  readonly matrix: Matrix
  readonly marks: readonly Mark[]
  readonly view: View
}

/** What shapes, sizes and the line in a cell mean; only of what is there. */
export function MatrixLegend({ matrix, marks, view }: MatrixLegendProps) {
  const { t } = useLingui()
  const words = useTieStateWords()
  const today = { kind: 'today' } as const
  const counterparts = matrix.rows.flatMap(({ id, meaning }) =>
    meaning !== null && matrix.columns.includes(meaning) ? [matrix.isGap(id, meaning)] : [],
  )
  return (
    <div className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-label text-ink2">
      {view.kind === 'in90' ? (
        <>
          <Entry shape={<MarkShape mark={sample} view={{ kind: 'in90', stay: 0.9 }} size={12} />}>
            <Trans>likely in 90 days</Trans>
          </Entry>
          <Entry shape={<MarkShape mark={sample} view={{ kind: 'in90', stay: 0.2 }} size={12} />}>
            <Trans>unlikely</Trans>
          </Entry>
        </>
      ) : (
        states
          .filter((state) => marks.some((mark) => mark.state === state))
          .map((state) => (
            <Entry
              key={state}
              shape={
                <span className={markColours[state]}>
                  <TieStateShape state={state} size={12} />
                </span>
              }
            >
              {words[state]}
            </Entry>
          ))
      )}
      {marks.some((mark) => mark.living && isGone(mark, view)) && view.kind === 'leaves' && (
        <Entry
          shape={
            <MarkShape
              mark={sample}
              view={{ kind: 'leaves', departure: { memberId: '' }, name: '' }}
              size={12}
            />
          }
        >
          {t`goes with ${view.name}`}
        </Entry>
      )}
      {marks.some(({ state }) => state === null) && (
        <Entry
          shape={
            <MarkShape mark={{ ...sample, state: null, living: false, seniority: 'junior' }} view={today} />
          }
        >
          <Trans>no contact on record</Trans>
        </Entry>
      )}
      <Entry
        shape={sizes.map((seniority) => (
          <MarkShape key={seniority} mark={{ ...sample, seniority }} view={today} />
        ))}
      >
        <Trans>staff, manager, director and above</Trans>
      </Entry>
      {marks.some(({ living }) => !living) && (
        <Entry shape={<span className="h-3.5 w-px bg-edge print:bg-ink" />}>
          <Trans>behind the line: chance below one half, not counted</Trans>
        </Entry>
      )}
      {counterparts.includes(false) && (
        <Entry shape={<span className="h-3 w-5 border border-line bg-hover" />}>
          <Trans>counterparts in touch: the same department on both sides</Trans>
        </Entry>
      )}
      {counterparts.includes(true) && (
        <Entry shape={<span className="hatched h-3 w-5 border border-line" />}>
          <Trans>counterparts not in touch</Trans>
        </Entry>
      )}
    </div>
  )
}

function Entry({ shape, children }: { readonly shape: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex items-center gap-1">
        {shape}
      </span>
      {children}
    </span>
  )
}
