import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LessonShown } from './requests.ts'

/** From a lesson to the place where its exercise is done, where that is not named in its text alone. */
export function LessonLink({ mission }: { readonly mission: LessonShown['mission'] }) {
  const words = wordsOf(mission)
  return words && <p className="mt-6 border-y border-line py-3 text-small print:hidden">{words}</p>
}

function wordsOf(mission: LessonShown['mission']): ReactNode {
  switch (mission) {
    case 'tune-up':
      return (
        <Trans>
          <Link to="/academy/clinic" className="text-link">
            The profile clinic
          </Link>{' '}
          marks your profile before and after: twenty items, read in this browser and never sent.
        </Trans>
      )
    case 'plan':
      return (
        <Trans>
          <Link to="/academy/plan" className="text-link">
            My plan
          </Link>{' '}
          is the page to fill in: five people, two gives, a counterpart, an ask, three if-thens. Only you see
          it.
        </Trans>
      )
    default:
      return null
  }
}
