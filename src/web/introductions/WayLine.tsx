import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../app/session.ts'
import { PathDrawn, type PathPlace } from '../ui/PathDrawn.tsx'
import type { WayIn } from './requests.ts'

export interface WayLineProps {
  readonly way: WayIn
  /** What stands at the end, when it says more than the way itself. */
  readonly target?: PathPlace
}

/** A way from me, drawn. */
export function WayLine({ way, target }: WayLineProps) {
  const { t } = useLingui()
  const { name } = useSuspenseQuery(me).data.member
  const last = way.steps.length - 1
  return (
    <PathDrawn
      from={{ name: t`You`, about: '', initialsOf: name }}
      legs={way.steps.map(({ to, by, state, strength }, place) => ({
        to: place === last && target ? target : { name: to.name, about: to.about },
        by,
        state,
        strength,
      }))}
    />
  )
}
