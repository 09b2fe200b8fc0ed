import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { me } from '../app/session.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AskPlaces } from './AskPlaces.tsx'
import { called } from './called.ts'
import { type IntroductionRequest, introductionRequests } from './connector-requests.ts'
import { useMomentWords } from './use-moment-words.ts'
import { useRequestWords } from './use-request-words.ts'

/** Who asks me to open a door, and what I answered before. */
export function RequestsScreen() {
  const { t } = useLingui()
  const found = useQuery(introductionRequests)
  if (found.isPending) return <Waiting for={t`what is asked of you`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const open = found.data.filter(({ answer }) => answer === 'open')
  const before = found.data.filter(({ answer }) => answer !== 'open')
  return (
    <Page
      name={t`Asked of you`}
      eyebrow={<AskPlaces />}
      title={
        open.length === 0
          ? t`Nobody asks you to open a door now.`
          : t`${plural(open.length, { one: 'One colleague asks you to open a door.', other: '# colleagues ask you to open a door.' })}`
      }
      lead={t`Each takes one tap: introduce, answer yourself, not now, or no. A no looks like silence.`}
    >
      {found.data.length === 0 ? (
        <Empty title={t`Nothing was asked of you yet.`}>
          {t`Colleagues can ask you for a door only to people you share or let be discovered.`}
        </Empty>
      ) : (
        <div className="grid gap-9">
          {open.length > 0 && <RequestList title={t`Open`} requests={open} />}
          {before.length > 0 && <RequestList title={t`Before`} requests={before} />}
        </div>
      )}
    </Page>
  )
}

function RequestList({
  title,
  requests,
}: {
  readonly title: string
  readonly requests: readonly IntroductionRequest[]
}) {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const { date, moment } = useMomentWords(member.timeZone)
  const { work, answered } = useRequestWords()
  return (
    <Section title={title} size="sentence">
      <ul className="border-t border-line">
        {requests.map((request) => (
          <li key={request.id} className="relative border-b border-line hover:bg-hover">
            <div className="flex items-start gap-3 py-3">
              <Avatar name={request.asker.name} />
              <div className="grid min-w-0 flex-1 gap-x-6 text-small rail:grid-cols-[minmax(0,1fr)_auto]">
                <div className="min-w-0">
                  <Link
                    to="/ask/requests/$id"
                    params={{ id: request.id }}
                    className="text-body font-semibold after:absolute after:inset-0"
                  >
                    {t`${called(request.asker.name)} → ${request.target.name}`}
                  </Link>
                  <p className="text-ink2">{work(request.target)}</p>
                </div>
                <div className="text-ink2 rail:text-right">
                  <p>
                    {request.answer === 'open' ? <TieStateMark state={request.state} /> : answered(request)}
                  </p>
                  <p className="text-label">
                    {request.answer === 'open'
                      ? t`asked ${moment(request.askedAt)}; ends on ${date(request.expiresAt)}`
                      : date(request.answeredAt ?? request.expiresAt)}
                  </p>
                </div>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
