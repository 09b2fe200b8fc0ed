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
    case 'second-thread':
      return (
        <Trans>
          <Link to="/accounts" search={{ only: 'single-threaded' }} className="text-link">
            Accounts that hang on one person
          </Link>
          : the mission counts by the play “Bring a colleague in”, by your meeting with the client, and by the
          tie that your colleague shares.
        </Trans>
      )
    case 'join':
      return (
        <Trans>
          There is no room for posts in Pilotlight yet, so nothing here sees what you post. For the mission a
          thank-you counts, by your word, for half:{' '}
          <Link to="/academy" className="text-link">
            Academy
          </Link>
          .
        </Trans>
      )
    default:
      return null
  }
}
