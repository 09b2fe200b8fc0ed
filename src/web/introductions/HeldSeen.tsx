import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { HeldActions } from './HeldActions.tsx'
import { HeldOwnRequests } from './HeldOwnRequests.tsx'
import { type Held, leaveHeld } from './held-requests.ts'

export interface HeldSeenProps {
  readonly tenantId: string
  readonly company: string
  readonly held: Held
}

/** All that a company holds about a proven mailbox, and what its holder can do about it. */
export function HeldSeen({ tenantId, company, held }: HeldSeenProps) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const leave = useChange(() => leaveHeld(tenantId), [])
  const { shared, suppressed, address } = held
  const title =
    suppressed === 'erase'
      ? t`${company} shares nothing about you, and brings nothing in again.`
      : shared.length > 0
        ? t`People at ${company} see your name and where you work.`
        : t`${company} shares nothing about you.`
  return (
    <OutsidePage
      size="wide"
      company={company}
      title={title}
      lead={t`You have shown that ${address} is yours. This page is open for half an hour.`}
      beside={
        <div className="grid gap-6">
          <HeldActions tenantId={tenantId} company={company} held={held} />
          <Button
            kind="quiet"
            icon={LogOut}
            className="-ml-3 w-fit"
            isBusy={leave.isPending}
            onClick={() =>
              leave.mutate(undefined, {
                onSuccess: () => void queryClient.resetQueries({ queryKey: ['held', tenantId, 'mine'] }),
              })
            }
          >
            <Trans>Leave this page</Trans>
          </Button>
        </div>
      }
    >
      <div className="grid gap-9">
        <Shared held={held} company={company} />
        <Introductions held={held} />
        <Section size="sentence" title={t`What may be in private address books`}>
          <p className="border-t border-line pt-2 pr-[max(0px,100%-62ch)] text-small">
            <Trans>
              Members keep their own address books. They may hold your name, your addresses and the dates on
              which you were in touch. Nobody but the member sees them, this page included: not even whether
              anybody has one. What you ask for here reaches whoever does, and they have a month to answer.
            </Trans>
          </p>
        </Section>
        <Section size="sentence" title={t`Whether you may be asked`}>
          <p className="border-t border-line pt-2 pr-[max(0px,100%-62ch)] text-small">
            {suppressed === null
              ? t`You have not objected: a colleague of somebody who knows you may ask them for an introduction. You are asked before anything happens.`
              : t`You are on the list of those whom nobody here asks for anything. It holds your address in a scrambled form.`}
          </p>
        </Section>
        <HeldOwnRequests requests={held.requests} />
      </div>
    </OutsidePage>
  )
}

function Shared({ held: { shared, books }, company }: { readonly held: Held; readonly company: string }) {
  const { t } = useLingui()
  const { monthOfYear } = useDayWords()
  return (
    <Section
      size="sentence"
      title={t`What colleagues see`}
      lead={
        books !== null &&
        t`${plural(books, { one: '# person at {company} shares it', other: '# people at {company} share it' })}`
      }
    >
      {shared.length === 0 ? (
        <p className="border-t border-line pt-2 text-small">
          <Trans>Nothing: nobody at {company} shares you with colleagues.</Trans>
        </p>
      ) : (
        <ul className="text-small">
          {shared.map(({ name, organisation, title, lastMonth }) => (
            <li key={`${name} ${organisation} ${title}`} className="border-t border-line py-2">
              <p className="font-medium">{name}</p>
              <p className="text-ink2">{[title, organisation].filter(Boolean).join(', ')}</p>
              <p className="text-ink2">
                {lastMonth ? t`Last contact: ${monthOfYear(lastMonth)}` : t`No contact on record`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Introductions({ held: { introductions } }: { readonly held: Held }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const answers = { yes: t`You said yes.`, no: t`You said no.`, never: t`You said never again.` }
  return (
    <Section size="sentence" title={t`Introductions you were asked for`}>
      {introductions.length === 0 ? (
        <p className="border-t border-line pt-2 text-small">
          <Trans>None.</Trans>
        </p>
      ) : (
        <ul className="text-small">
          {introductions.map(({ askedOn, connector, asker, note, answer }) => (
            <li key={`${askedOn} ${connector} ${asker} ${note}`} className="border-t border-line py-2">
              <p className="font-medium">{t`${date(askedOn)}: ${connector} passed on what ${asker} asked.`}</p>
              {note !== '' && <p className="max-w-[62ch] whitespace-pre-line text-ink2">{note}</p>}
              <p className="text-ink2">{answer === null ? t`You have not answered.` : answers[answer]}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
