import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { notify } from '../ui/toast.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { type AskMe, askMe, publishAskMe } from './question-requests.ts'
import { SkillsFromExport } from './SkillsFromExport.tsx'

/** What colleagues may ask me about: one line and skills, published only when I say so, and taken back at once. */
export function AskMeSettings() {
  const { t } = useLingui()
  const found = useQuery(askMe)
  if (found.isPending) return <Waiting for={t`what you published`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  return <AskMeForm published={found.data} />
}

function AskMeForm({ published }: { readonly published: AskMe }) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(published)
  const change = useChange(publishAskMe, [askMe.queryKey, ['ask']])
  const publish = (wanted: AskMe, message: string, undo?: AskMe) =>
    change.mutate(wanted, {
      onSuccess: () => {
        setDraft(wanted)
        void notify({
          message,
          ...(undo && { undo: { label: t`Undo`, act: () => publish(undo, t`Published again.`) } }),
        })
      },
    })
  const isSame = JSON.stringify(draft) === JSON.stringify(published)
  const isNothing = published.line === '' && published.skills.length === 0
  const names = draft.skills.map(({ name }) => name)
  const source = new Map(draft.skills.map((skill) => [skill.name, skill.source]))
  const keep = (wanted: readonly string[], from: 'word' | 'profile') =>
    setDraft({
      ...draft,
      skills: wanted.slice(0, 60).map((name) => ({ name, source: source.get(name) ?? from })),
    })
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        publish({ ...draft, line: draft.line.trim() }, t`Published. Colleagues find you by it.`)
      }}
    >
      <TextField
        label={t`Ask me about`}
        placeholder={t`moving a payroll to another provider`}
        maxLength={200}
        value={draft.line}
        onChange={(event) => setDraft({ ...draft, line: event.target.value })}
      />
      <TokenField
        label={t`Skills`}
        hint={t`Enter or a comma adds one.`}
        placeholder={t`Contract law`}
        hasSpaces
        maxLength={80}
        values={names}
        onChange={(wanted) => keep(wanted, 'word')}
      />
      <SkillsFromExport has={names} onAdd={(skills) => keep([...names, ...skills], 'profile')} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" isBusy={change.isPending} disabled={isSame}>
          <Trans>Publish to colleagues</Trans>
        </Button>
        {!isNothing && (
          <Button
            kind="quiet"
            onClick={() =>
              publish({ line: '', skills: [] }, t`Taken back. Nobody finds you by it any more.`, published)
            }
          >
            <Trans>Take all of it back</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
