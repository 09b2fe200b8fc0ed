import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { answerOutsideRequest, type OutsideRequest, outsideRequests } from './outside-requests.ts'

/** What outside people ask about what I keep of them. Nobody else knows that they ask me; without any, nothing is here. */
export function OutsideRequestsPart() {
  const { t } = useLingui()
  const found = useQuery(outsideRequests)
  if (found.isPending) return <Waiting for={t`what outside people ask of you`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  if (found.data.length === 0) return null
  const open = found.data.filter(({ answer }) => answer === null)
  const answered = found.data.filter(({ answer }) => answer !== null)
  return (
    <Section
      size="sentence"
      title={t`What people ask about what you keep of them`}
      lead={t`They have shown that the mailbox is theirs. Nobody at the company learns that they ask you; they read your answer, not your name.`}
    >
      <ul>
        {open.map((request) => (
          <OpenRequest key={request.id} request={request} />
        ))}
      </ul>
      {open.length === 0 && (
        <p className="border-t border-line py-2 text-small text-ink2">
          <Trans>All is answered.</Trans>
        </p>
      )}
      {answered.length > 0 && <Answered requests={answered} />}
    </Section>
  )
}

function OpenRequest({ request }: { readonly request: OutsideRequest }) {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const [asking, setAsking] = useState<'erased' | 'kept'>()
  const answer = useChange(
    answerOutsideRequest,
    [['outside-requests'], ['people'], ['sharing']],
    t`Answered. They can read it.`,
  )
  const { id, kind, people, text, dueOn } = request
  const names = people.map(({ name }) => name)
  const who = names.length > 0 ? new Intl.ListFormat(i18n.locale).format(names) : t`Somebody you keep no more`
  const send = (wanted: Parameters<typeof answerOutsideRequest>[0]) =>
    answer.mutate(wanted, { onSuccess: () => setAsking(undefined) })
  return (
    <li className="border-t border-line py-3 text-small">
      <p className="font-medium">
        {kind === 'erase'
          ? t`${who} asks you to delete what you keep about them; answer by ${date(dueOn)}.`
          : t`${who} asks you to correct what you keep about them; answer by ${date(dueOn)}.`}
      </p>
      {text !== '' && <p className="mt-1 max-w-[62ch] whitespace-pre-line text-ink2">{text}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        <Button aria-label={t`Erase now: ${who}`} onClick={() => setAsking('erased')}>
          <Trans>Erase now</Trans>
        </Button>
        {kind === 'correct' && (
          <Button
            aria-label={t`I have corrected it: ${who}`}
            isBusy={answer.isPending && answer.variables?.answer === 'corrected'}
            onClick={() => send({ id, answer: 'corrected' })}
          >
            <Trans>I have corrected it</Trans>
          </Button>
        )}
        <Button kind="quiet" aria-label={t`Keep, with a reason: ${who}`} onClick={() => setAsking('kept')}>
          <Trans>Keep, with a reason</Trans>
        </Button>
        {people.map((person) => (
          <Link
            key={person.id}
            to="/people/$personId"
            params={{ personId: person.id }}
            className="px-1 text-link"
          >
            {t`See ${person.name}`}
          </Link>
        ))}
      </div>
      <Dialog
        isOpen={asking === 'erased'}
        onClose={() => setAsking(undefined)}
        title={t`Erase ${who}?`}
        lead={t`They and every contact, note and date with them go from your book. No later file brings them back.`}
        actions={
          <>
            <Button onClick={() => setAsking(undefined)}>
              <Trans>Cancel</Trans>
            </Button>
            <Button kind="danger" isBusy={answer.isPending} onClick={() => send({ id, answer: 'erased' })}>
              <Trans>Erase now</Trans>
            </Button>
          </>
        }
      />
      {asking === 'kept' && (
        <KeepDialog
          who={who}
          isBusy={answer.isPending}
          onClose={() => setAsking(undefined)}
          onKeep={(reason) => send({ id, answer: 'kept', reason })}
        />
      )}
    </li>
  )
}

function KeepDialog({
  who,
  isBusy,
  onClose,
  onKeep,
}: {
  readonly who: string
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onKeep: (reason: string) => void
}) {
  const { t } = useLingui()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Keep ${who}, and say why`}
      lead={t`They read the reason, without your name.`}
    >
      <form noValidate onSubmit={handleSubmit(({ reason }) => onKeep(reason))} className="grid gap-4">
        <TextArea
          label={t`The reason`}
          maxLength={500}
          error={formState.errors.reason?.message}
          {...register('reason', { required: t`Please fill this in.` })}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" kind="main" isBusy={isBusy}>
            <Trans>Keep and answer</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Answered({ requests }: { readonly requests: readonly OutsideRequest[] }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const words = { erased: t`you erased them`, corrected: t`you corrected it`, kept: t`you kept it` }
  return (
    <details className="border-t border-line pt-2 text-small">
      <summary className="w-fit text-ink2">
        <Trans>Answered before</Trans>
      </summary>
      <ul className="mt-1">
        {requests.map(({ id, askedOn, answer, reason }) => (
          <li key={id} className="border-t border-line py-1.5 text-ink2">
            {t`Asked on ${date(askedOn)}: ${answer === null ? '' : words[answer]}.`} {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
