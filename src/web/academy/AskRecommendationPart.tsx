import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { members } from '../access/requests.ts'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askRecommendation, beginRecommendation } from './recommendation-requests.ts'

/** Asks a colleague for a recommendation, or begins one for them. */
export function AskRecommendationPart() {
  const { t } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const everybody = useQuery(members)
  const [memberId, setMemberId] = useState('')
  const [why, setWhy] = useState('')
  const ask = useChange(askRecommendation, [['recommendations']], t`Asked.`)
  const begin = useChange(beginRecommendation, [['recommendations']])
  const others = (everybody.data ?? []).filter(({ id, left }) => !left && id !== session.member.id)
  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate({ writerId: memberId, why }, { onSuccess: () => setWhy('') })
  }
  return (
    <Section title={t`Ask, or begin one`}>
      <form onSubmit={submit} className="grid gap-2.5">
        <SelectField
          label={t`Colleague`}
          required
          value={memberId}
          onChange={(event) => setMemberId(event.target.value)}
          choices={[
            { value: '', label: t`Choose` },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          label={t`About what`}
          hint={t`One piece of work that they saw.`}
          maxLength={300}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={memberId === ''} isBusy={ask.isPending}>
            <Trans>Ask for one</Trans>
          </Button>
          <Button disabled={memberId === ''} isBusy={begin.isPending} onClick={() => begin.mutate(memberId)}>
            <Trans>Write one for them</Trans>
          </Button>
        </div>
      </form>
    </Section>
  )
}
