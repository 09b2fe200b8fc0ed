import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '../app/session.ts'
import { keepChoice, readChoice } from '../app/stored-choice.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Section } from '../ui/Section.tsx'

/** What no export holds: looked at by oneself, worth no points, kept in this browser only. */
export function ClinicTicks() {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const name = `clinic-ticks.${member.id}`
  const [ticked, setTicked] = useState(() => (readChoice(name) ?? '').split(',').filter((id) => id !== ''))
  const parts = [
    ['photo', t`Photo: your face, in good light, looking at the reader`],
    ['banner', t`Banner: not the empty one`],
    ['address', t`Short address: your name, without the digits`],
  ] as const
  function tick(id: string, isTicked: boolean): void {
    const next = isTicked ? [...ticked, id] : ticked.filter((each) => each !== id)
    setTicked(next)
    keepChoice(name, next.length === 0 ? null : next.join(','))
  }
  return (
    <Section title={t`Not in any export, so not scored`}>
      <ul className="grid gap-1.5">
        {parts.map(([id, words]) => (
          <li key={id}>
            <Checkbox
              checked={ticked.includes(id)}
              onChange={({ target }) => tick(id, target.checked)}
              className="items-start"
            >
              {words}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-label text-ink2">
        <Trans>
          Your ticks stay in this browser. How many connections you have is no item: a burst is no better
          profile.
        </Trans>
      </p>
    </Section>
  )
}
