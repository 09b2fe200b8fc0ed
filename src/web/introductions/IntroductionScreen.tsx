import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { called } from './called.ts'
import { IntroductionTimeline } from './IntroductionTimeline.tsx'
import { OutcomePart } from './OutcomePart.tsx'
import { ReadyText } from './ReadyText.tsx'
import { type Introduction, introduction } from './requests.ts'
import { useIntroductionSentence } from './use-introduction-sentence.ts'
import { WithdrawPart } from './WithdrawPart.tsx'

/** One ask of mine: how it stands, what happened when, and what came of it. */
export function IntroductionScreen() {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const found = useQuery(introduction(id))
  if (found.isPending) return <Waiting for={t`this ask`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Known introduction={found.data} />
}

function Known({ introduction }: { readonly introduction: Introduction }) {
  const { t } = useLingui()
  const { title, lead } = useIntroductionSentence()(introduction)
  const { target, connector, why, note, answer, targetAddress, textToConnector, state } = introduction
  const about = [target.title, target.organisation].filter(Boolean).join(', ')
  return (
    <Page
      name={t`Ask for ${target.name}`}
      title={title}
      lead={lead}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/ask" className="hover:text-ink">
            <Trans>Ask</Trans>
          </Link>
          {' / '}
          <Link to="/ask/mine" className="hover:text-ink">
            <Trans>My asks</Trans>
          </Link>
        </nav>
      }
      margin={
        <>
          <Section title={t`What happened`}>
            <IntroductionTimeline introduction={introduction} />
          </Section>
          {state === 'asked' && (
            <>
              <MarginRule />
              <WithdrawPart introduction={introduction} />
            </>
          )}
        </>
      }
    >
      <div className="grid max-w-[760px] gap-9">
        {targetAddress !== '' && (
          <Section title={t`Write to ${called(target.name)}`}>
            <p className="mb-2 text-body">{targetAddress}</p>
            <a className={buttonClasses('main')} href={`mailto:${encodeURIComponent(targetAddress)}`}>
              <Mail aria-hidden size={16} strokeWidth={1.75} />
              <Trans>Open in mail</Trans>
            </a>
          </Section>
        )}
        {answer !== '' && (
          <Section title={connector ? t`What ${called(connector.name)} answered` : t`The answer`}>
            <p className="max-w-[72ch] border-l-2 border-ember pl-3 text-body whitespace-pre-line">
              {answer}
            </p>
          </Section>
        )}
        {(state === 'introduced' || state === 'answered') && <OutcomePart introduction={introduction} />}
        {state === 'asked' && textToConnector !== '' && (
          <Section
            title={t`Send it by hand`}
            lead={t`No mail is set up here. The link in this text works only for your colleague, signed in.`}
          >
            <ReadyText
              label={t`Text for your colleague`}
              text={textToConnector}
              subject={t`A way in to ${target.name}?`}
              to={null}
            />
          </Section>
        )}
        <Section title={t`Whom you asked for`}>
          <p className="text-body">
            <span className="font-semibold">{target.name}</span>
            {about !== '' && <span className="text-ink2">, {about}</span>}
          </p>
          <p className="text-small text-ink2">
            {connector
              ? t`through ${connector.name}, ${connector.department}`
              : t`through somebody here, named only if they agree`}
          </p>
        </Section>
        <Section title={t`Why you asked`}>
          <p className="max-w-[72ch] text-body whitespace-pre-line">{why}</p>
        </Section>
        <Section title={t`The note that may go on`}>
          <p className="max-w-[72ch] text-body whitespace-pre-line">{note}</p>
        </Section>
      </div>
    </Page>
  )
}
