import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BoardEvidence } from './BoardEvidence.tsx'
import { BoardMargin } from './BoardMargin.tsx'
import { type Leaderboard, leaderboard } from './board-requests.ts'

/** The leaderboard of my cohort: only who shows themself, ranked among those; and how I am shown. */
export function BoardScreen() {
  const { t, i18n } = useLingui()
  const found = useQuery(leaderboard)
  if (found.isPending) return <Waiting for={t`the leaderboard`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { isOn, cohort, mine, places } = found.data
  const isMember = isOn && cohort !== null
  const most = Math.max(1, ...places.map(({ points }) => points))
  return (
    <Page
      name={t`Leaderboard`}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Trans>Leaderboard</Trans>
        </nav>
      }
      title={<Sentence board={found.data} />}
      lead={isMember ? <BoardEvidence /> : undefined}
      margin={isMember && <BoardMargin mine={mine} />}
    >
      {places.length === 0 ? (
        <Empty
          title={
            isMember ? t`It fills with whoever wants to be on it.` : t`Points open prizes without one, too.`
          }
        />
      ) : (
        <ol className="border-t border-line" aria-label={t`Who shows themself`}>
          {places.map(({ rank, name, points, isMine }, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
              key={place}
              className={`grid min-h-11 grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)_4rem] items-center gap-x-3 border-b border-line px-2 py-1.5 text-small ${isMine ? 'bg-chosen' : ''}`}
            >
              <span className="text-ink2 tabular-nums">{i18n.number(rank)}</span>
              <span className="truncate font-semibold">
                {name}
                {isMine && <span className="font-normal text-ink2"> {t`you`}</span>}
              </span>
              <svg aria-hidden="true" className="h-2 w-full" preserveAspectRatio="none" viewBox="0 0 100 8">
                <rect
                  width={(100 * points) / most}
                  height="8"
                  className={isMine ? 'fill-ember' : 'fill-line2'}
                />
              </svg>
              <span className="text-right tabular-nums">
                {i18n.number(points)}
                <span className="sr-only"> {t`points`}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

function Sentence({ board: { isOn, cohort, mine, places } }: { readonly board: Leaderboard }) {
  const { t } = useLingui()
  if (!isOn) return t`Your company has no leaderboard.`
  if (!cohort) return t`You are in no cohort.`
  if (mine === null) return t`You are not on the leaderboard.`
  const place = places.find(({ isMine }) => isMine)
  return place ? t`Place ${place.rank} among those who show themselves.` : t`You are on it.`
}
