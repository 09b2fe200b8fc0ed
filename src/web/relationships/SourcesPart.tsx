import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Section } from '../ui/Section.tsx'
import { type PersonDetail, splitPerson } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

/** Where a person comes from, address by address; and the way to say that two were joined by mistake. */
export function SourcesPart({
  person: { id, addresses, contacts, sources },
}: {
  readonly person: PersonDetail
}) {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const [isSplitting, setIsSplitting] = useState(false)
  const words: Record<string, string> = {
    linkedin: 'LinkedIn',
    vcard: 'vCard',
    google: 'Google',
    outlook: 'Outlook',
    csv: 'CSV',
    mail: t`mail headers`,
    calendar: t`calendar`,
    hand: t`added by hand`,
  }
  const [card] = contacts
  const mails = addresses.filter(({ kind }) => kind === 'email').length
  const cards = new Set(contacts.map(({ key }) => key)).size
  const joined = [
    ...(mails > 1 ? [t`${plural(mails, { one: '# mail address', other: '# mail addresses' })}`] : []),
    ...(cards > 1 ? [t`${plural(cards, { one: '# card', other: '# cards' })}`] : []),
  ]
  return (
    <Section title={t`Sources`}>
      <p className="text-small text-ink2">
        {sources.map((source) => words[source] ?? source).join(', ')}
        {card && t`; newest card brought on ${date(card.importedAt.slice(0, 10))}`}
      </p>
      <ul className="mt-1 text-small">
        {addresses.map(({ kind, value }) => (
          <li key={kind + value} className="border-t border-line py-1 break-all text-ink2">
            {kind === 'url' ? (
              <a className="text-link" href={`https://www.${value}`} target="_blank" rel="noreferrer">
                {value}
              </a>
            ) : (
              value
            )}
          </li>
        ))}
      </ul>
      {(addresses.length > 1 || cards > 1) && (
        <button type="button" className="text-link mt-2 text-small" onClick={() => setIsSplitting(true)}>
          {joined.length > 0
            ? t`Joined from ${new Intl.ListFormat(i18n.locale).format(joined)}: split`
            : t`Somebody else’s among these: split it off`}
        </button>
      )}
      {isSplitting && (
        <SplitDialog
          id={id}
          addresses={addresses}
          contacts={contacts}
          onClose={() => setIsSplitting(false)}
        />
      )}
    </Section>
  )
}

function SplitDialog({
  id,
  addresses,
  contacts,
  onClose,
}: Pick<PersonDetail, 'id' | 'addresses' | 'contacts'> & { readonly onClose: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const split = useChange(
    splitPerson,
    [['person'], ['people'], ['week']],
    t`Two people now; never asked about again.`,
  )
  const toggle = (value: string) => {
    const next = new Set(chosen)
    if (!next.delete(value)) next.add(value)
    setChosen(next)
  }
  const cards = [...new Map(contacts.map((contact) => [contact.key, contact])).values()]
  const act = () =>
    split.mutate(
      {
        id,
        addresses: addresses.map(({ value }) => value).filter((value) => chosen.has(value)),
        contactKeys: cards.map(({ key }) => key).filter((key) => chosen.has(key)),
      },
      {
        onSuccess: ({ id: other }) => {
          onClose()
          void navigate({ to: '/people/$personId', params: { personId: other } })
        },
      },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Which of these are somebody else?`}
      lead={t`They become a person of their own, with their contacts. It can be joined again.`}
      actions={
        <Button
          kind="main"
          isBusy={split.isPending}
          disabled={chosen.size === 0 || chosen.size === addresses.length + cards.length}
          onClick={act}
        >
          <Trans>Split them off</Trans>
        </Button>
      }
    >
      <ul className="grid gap-1">
        {addresses.map(({ value }) => (
          <li key={value}>
            <Checkbox checked={chosen.has(value)} onChange={() => toggle(value)}>
              {value}
            </Checkbox>
          </li>
        ))}
        {cards.map(({ key, name, organisation }) => (
          <li key={key}>
            <Checkbox checked={chosen.has(key)} onChange={() => toggle(key)}>
              {t`Card: ${[name, organisation].filter((part) => part !== '').join(', ')}`}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
