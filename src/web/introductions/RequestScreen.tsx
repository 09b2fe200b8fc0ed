import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'

import { me } from '../app/session.ts'
import { Page } from '../ui/Page.tsx'
import { PathDrawn, type PathLeg } from '../ui/PathDrawn.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type IntroductionRequest, introductionRequest } from './connector-requests.ts'
import { RequestAnswered } from './RequestAnswered.tsx'
import { RequestMargin } from './RequestMargin.tsx'
import { RequestOpen } from './RequestOpen.tsx'
import { useMomentWords } from './use-moment-words.ts'
import { useRequestWords } from './use-request-words.ts'

/** What one colleague asks of me: to open a door to somebody I know. */
export function RequestScreen() {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const found = useQuery(introductionRequest(id))
  if (found.isPending) return <Waiting for={t`what is asked of you`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Asked key={id} request={found.data} />
}

function Asked({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const { moment } = useMomentWords(member.timeZone)
  const { sentence, lead, work } = useRequestWords()
  const { asker, target } = request

  const legs: PathLeg[] = [
    { to: { name: member.name, about: t`you` }, by: 'colleague', state: null },
    { to: { name: target.name, about: work(target) }, by: 'tie', state: request.state },
  ]
  return (
    <Page
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/ask" className="hover:underline">
            <Trans>Ask</Trans>
          </Link>
          {' / '}
          <Link to="/ask/requests" className="hover:underline">
            <Trans>Asked of you</Trans>
          </Link>
        </nav>
      }
      title={sentence(request)}
      lead={lead(request, moment(request.askedAt))}
      margin={<RequestMargin request={request} />}
    >
      <div className="mb-6 border-y border-line py-3.5">
        <PathDrawn from={{ name: asker.name, about: asker.department }} legs={legs} />
      </div>
      <Section title={t`Why`} className="mb-6">
        <blockquote className="-mt-1.5 max-w-[62ch] text-body whitespace-pre-line">
          “{request.why}”
        </blockquote>
      </Section>
      {request.answer === 'open' ? <RequestOpen request={request} /> : <RequestAnswered request={request} />}
    </Page>
  )
}
