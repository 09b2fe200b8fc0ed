import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Section } from '../ui/Section.tsx'
import { called } from './called.ts'
import { FourAnswers } from './FourAnswers.tsx'
import { LinkAnswered } from './LinkAnswered.tsx'
import type { ConnectorLinkSeen } from './link-requests.ts'
import { useLink } from './use-link.ts'
import { useRequestWords } from './use-request-words.ts'

/** The one who is asked to introduce answers from the mail, without signing in. */
export function ConnectorLink({
  secret,
  seen,
}: {
  readonly secret: string
  readonly seen: ConnectorLinkSeen
}) {
  const { t } = useLingui()
  const { work } = useRequestWords()
  const link = useLink(secret)
  const { asker, askerDepartment, target, answer } = seen
  const [jonas, ines] = [called(asker), called(target.name)]
  const yours = {
    open: '',
    introduce: t`You open the door: ${ines} decides. You are both told only of a yes.`,
    answer: t`Your words are with ${jonas}. Nothing went to ${ines}.`,
    not_now: t`Not now: it comes back once, in a week. ${jonas} sees nothing.`,
    no: t`You said no. To ${jonas} it looks like silence.`,
    ended: t`This has ended by itself. Nothing went to ${ines}.`,
  }
  return (
    <OutsidePage
      size="wide"
      company={seen.company}
      title={t`${jonas} asks you to open a door to ${target.name}.`}
      lead={
        answer === 'open' && t`Nothing has happened by opening this page, and nobody is told that you did.`
      }
    >
      <ul className="my-6 grid gap-4 border-y border-line py-3.5 rail:grid-cols-2">
        <Who name={asker} about={[askerDepartment, seen.company].filter(Boolean).join(', ')} />
        <Who name={target.name} about={work(target)} />
      </ul>
      <Section title={t`Why`} className="mb-6">
        <blockquote className="-mt-1.5 max-w-[62ch] text-body whitespace-pre-line">“{seen.why}”</blockquote>
      </Section>
      {answer === 'open' ? (
        <FourAnswers
          asker={asker}
          target={target.name}
          note={seen.note}
          way={seen.canMail ? { address: null, byOwnMail: false } : null}
          isBusy={link.isBusy}
          onAnswer={link.answer}
        >
          {!seen.canMail && (
            <p className="text-small text-ink2">
              <Trans>
                To introduce them from your own mail, <Link to="/ask/requests">sign in</Link>.
              </Trans>
            </p>
          )}
        </FourAnswers>
      ) : (
        <LinkAnswered words={yours[answer]} undoUntil={seen.undoUntil} link={link} />
      )}
      <p className="mt-6 text-small text-ink2">
        <Trans>
          This link is yours alone and works as long as the question is open. Signed in, you see how your week
          is protected and choose which address is used:{' '}
          <Link to="/ask/requests" className="text-link">
            Asked of you
          </Link>
          .
        </Trans>
      </p>
    </OutsidePage>
  )
}

function Who({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <li className="flex items-center gap-3">
      <Avatar name={name} />
      <span className="min-w-0 text-small">
        <span className="block font-semibold">{name}</span>
        <span className="block text-ink2">{about}</span>
      </span>
    </li>
  )
}
