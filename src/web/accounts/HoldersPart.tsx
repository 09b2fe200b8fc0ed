import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { holders, livingWithout } from '#domain/accounts/departures.ts'
import { MarginRule, Section } from '../ui/Section.tsx'
import type { Leaving, View } from './matrix.ts'
import type { Mark } from './requests.ts'

const few = 6

export interface HoldersPartProps {
  readonly marks: readonly Mark[]
  readonly memberName: (id: string) => string
  readonly view: View
  readonly onLeave: (leaving: Leaving) => void
}

/** How many touch points each colleague holds; one press shows what is left without them. */
export function HoldersPart({ marks, memberName, view, onLeave }: HoldersPartProps) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const all = holders(marks)
  const shown = isWhole || all.length <= few + 1 ? all : all.slice(0, few)
  const rest = all.slice(shown.length)
  const most = Math.max(1, all[0]?.living ?? 0)
  const restLiving = rest.reduce((sum, { living }) => sum + living, 0)
  if (all.length === 0) return null
  return (
    <>
      <Section title={t`Who holds it`}>
        <ul>
          {shown.map(({ memberId, living }) => {
            const name = memberName(memberId)
            const left = livingWithout(marks, { memberId })
            const isGoing =
              view.kind === 'leaves' && 'memberId' in view.departure && view.departure.memberId === memberId
            return (
              <li key={memberId}>
                <button
                  type="button"
                  aria-pressed={isGoing}
                  onClick={() => onLeave({ kind: 'leaves', departure: { memberId }, name })}
                  className="grid min-h-7 w-full grid-cols-[104px_minmax(0,1fr)_24px] items-center gap-x-2 rounded-small text-left text-small hover:bg-hover max-rail:min-h-11"
                >
                  <span className={`truncate ${isGoing ? 'font-semibold' : ''}`}>{name}</span>
                  <Bar share={living / most} isGoing={isGoing} />
                  <span className="figures text-right text-ink2">
                    {living}
                    <span className="sr-only">
                      {t`. If they leave, ${plural(left, { one: '# remains', other: '# remain' })}.`}
                    </span>
                  </span>
                </button>
              </li>
            )
          })}
          {rest.length > 0 && (
            <li>
              <button
                type="button"
                onClick={() => setIsWhole(true)}
                className="grid min-h-7 w-full grid-cols-[104px_minmax(0,1fr)_24px] items-center gap-x-2 rounded-small text-left text-small hover:bg-hover max-rail:min-h-11"
              >
                <span className="truncate">{t`${plural(rest.length, { one: '# other', other: '# others' })}`}</span>
                <Bar share={Math.min(1, restLiving / most)} isGoing={false} />
                <span className="figures text-right text-ink2">{restLiving}</span>
              </button>
            </li>
          )}
        </ul>
      </Section>
      <MarginRule />
    </>
  )
}

function Bar({ share, isGoing }: { readonly share: number; readonly isGoing: boolean }) {
  return (
    <span aria-hidden="true" className="block h-1.25">
      <span
        className={`data-fill block h-full rounded-full ${isGoing ? 'bg-hot-fill' : 'bg-line2 print:bg-ink3'}`}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  )
}
