import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Reading } from './worker-messages.ts'

/** Which addresses are the member's: this decides who wrote to whom. Found in the files, confirmed here. */
export function OwnAddresses({
  reading: { candidates, own, isDone },
  onOwn,
}: {
  readonly reading: Reading
  readonly onOwn: (own: readonly string[]) => void
}) {
  const { t, i18n } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const [another, setAnother] = useState('')
  const why = {
    known: t`yours, as you said before`,
    hint: t`found in your files`,
    often: t`in most of these mails`,
  }
  const toggle = (address: string) =>
    onOwn(own.includes(address) ? own.filter((one) => one !== address) : [...own, address])
  const added = own.filter((address) => candidates.every((candidate) => candidate.address !== address))
  return (
    <Section
      title={t`Which of these addresses are yours?`}
      lead={t`This decides who wrote to whom. We found them in your files; please check.`}
      size="sentence"
      className="mt-8"
    >
      <ul>
        {candidates.map(({ address, why: reason, sent }) => (
          <li
            key={address}
            className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line py-1 text-small max-rail:grid-cols-[minmax(0,1fr)_auto]"
          >
            <Checkbox checked={own.includes(address)} disabled={!isDone} onChange={() => toggle(address)}>
              <span className="break-all">{address}</span>
            </Checkbox>
            <span className="text-ink2 max-rail:order-last max-rail:col-span-2 max-rail:pl-7">
              {address === member.email ? t`you sign in with it` : why[reason]}
            </span>
            <span className="figures text-ink2">{t`${i18n.number(sent)} sent from it`}</span>
          </li>
        ))}
        {added.map((address) => (
          <li key={address} className="border-t border-line py-1 text-small">
            <Checkbox checked onChange={() => toggle(address)}>
              {address}
            </Checkbox>
          </li>
        ))}
      </ul>
      <form
        className="mt-2 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const address = another.trim().toLowerCase()
          if (address === '' || own.includes(address)) return
          onOwn([...own, address])
          setAnother('')
        }}
      >
        <TextField
          label={t`Another address of mine`}
          value={another}
          onChange={(event) => setAnother(event.target.value)}
        />
        <Button type="submit" disabled={!isDone}>
          <Trans>Add it</Trans>
        </Button>
      </form>
    </Section>
  )
}
