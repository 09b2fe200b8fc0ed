import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { me } from '../app/session.ts'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AskPlaces } from './AskPlaces.tsx'
import { type Introduction, introductions } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'
import { useMomentWords } from './use-moment-words.ts'

/** What I asked of colleagues, and how each stands. */
export function MyAsksScreen() {
  const { t } = useLingui()
  const found = useQuery(introductions)
  if (found.isPending) return <Waiting for={t`your asks`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const open = found.data.filter(({ state }) => state === 'asked').length
  const made = found.data.filter(({ state }) => state === 'introduced').length
  const waiting = t`${plural(open, { 0: 'No ask is waiting for an answer.', one: 'One ask is waiting for an answer.', other: '# asks are waiting for an answer.' })}`
  const introduced = t`${plural(made, { one: 'You were introduced once.', other: 'You were introduced # times.' })}`
  return (
    <Page
      name={t`My asks`}
      eyebrow={<AskPlaces />}
      title={found.data.length === 0 ? t`You have asked for no introduction yet.` : waiting}
      lead={made > 0 && introduced}
    >
      {found.data.length === 0 ? (
        <Empty
          title={t`Ask for whom you need; a colleague may open the door.`}
          action={
            <Link to="/ask" className={buttonClasses('main')}>
              <Trans>Ask the network</Trans>
            </Link>
          }
        />
      ) : (
        <ul className="max-w-[760px] border-t border-line">
          {found.data.map((one) => (
            <AskRow key={one.id} introduction={one} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function AskRow({ introduction }: { readonly introduction: Introduction }) {
  const { t } = useLingui()
  const { states, outcomes } = useIntroductionWords()
  const { date } = useMomentWords(useSuspenseQuery(me).data.member.timeZone)
  const { id, target, connector, state, askedAt, answeredAt, introducedAt, outcome } = introduction
  const at = { asked: askedAt, answered: answeredAt, introduced: introducedAt, ended: null, withdrawn: null }[
    state
  ]
  return (
    <li className="border-b border-line">
      <Link
        to="/ask/introductions/$id"
        params={{ id }}
        className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-hover"
      >
        <span className="min-w-0 flex-1 basis-60">
          <span className="text-body font-semibold">{target.name}</span>
          <span className="ml-2.5 text-small text-ink2">
            {[target.title, target.organisation].filter(Boolean).join(', ')}
          </span>
          <span className="block text-small text-ink2">
            {connector ? t`through ${connector.name}` : t`through somebody here`}
          </span>
        </span>
        <span className="text-small text-ink2">
          <span className="font-medium text-ink">{states[state]}</span>
          {at && `, ${date(at)}`}
          {outcome && `; ${outcomes[outcome]}`}
          {introduction.isOutcomeAsked && <span className="text-ember"> · {t`what came of it?`}</span>}
        </span>
      </Link>
    </li>
  )
}
