import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { holders, livingWithout } from '#domain/accounts/departures.ts'
import type { Leaving } from './matrix.ts'
import type { AccountDetail } from './requests.ts'

export interface DepartureChoice {
  readonly label: string
  readonly leaving: Leaving
}

/** Who might leave: our colleagues, then their people; those whose leaving costs most first. */
export function useDepartures(
  { marks }: AccountDetail,
  memberName: (id: string) => string,
): readonly (readonly DepartureChoice[])[] {
  const { t } = useLingui()
  const living = marks.filter((mark) => mark.living)
  const choice = (departure: Leaving['departure'], name: string): DepartureChoice => {
    const lost = living.length - livingWithout(marks, departure)
    return {
      label: t`${name}, ${plural(lost, { one: '# touch point', other: '# touch points' })}`,
      leaving: { kind: 'leaves', departure, name },
    }
  }
  const theirs = new Map(living.map(({ counterpart, name }) => [counterpart, name]))
  const cost = ({ leaving }: DepartureChoice) => livingWithout(marks, leaving.departure)
  return [
    holders(marks).map(({ memberId }) => choice({ memberId }, memberName(memberId))),
    [...theirs]
      .map(([counterpart, name]) => choice({ counterpart }, name))
      .sort((one, other) => cost(one) - cost(other) || one.label.localeCompare(other.label)),
  ].filter((group) => group.length > 0)
}
