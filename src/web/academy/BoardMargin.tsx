import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Leaderboard, leaveLeaderboard, showOnLeaderboard } from './board-requests.ts'

/** How I am shown: not at all, by name, or by an alias; and off again at once. */
export function BoardMargin({ mine }: Pick<Leaderboard, 'mine'>) {
  const { t } = useLingui()
  const [way, setWay] = useState<'name' | 'alias'>(mine?.alias ? 'alias' : 'name')
  const [alias, setAlias] = useState(mine?.alias ?? '')
  const show = useChange(showOnLeaderboard, [['academy', 'leaderboard']])
  const leave = useChange(leaveLeaderboard, [['academy', 'leaderboard']], t`You are off the leaderboard.`)
  function submit(event: FormEvent) {
    event.preventDefault()
    show.mutate({ alias: way === 'alias' ? alias : null })
  }
  return (
    <Section
      title={mine === null ? t`Show yourself, if you like` : t`How you are shown`}
      lead={t`Your name or alias, and your points; nothing else. In a small cohort others may guess who an alias is.`}
    >
      <form onSubmit={submit} className="grid gap-3">
        <RadioGroup
          label={t`Shown by`}
          value={way}
          onChange={setWay}
          isInline
          choices={[
            { value: 'name', label: t`my name` },
            { value: 'alias', label: t`an alias` },
          ]}
        />
        {way === 'alias' && (
          <TextField
            label={t`Alias`}
            required
            minLength={2}
            maxLength={40}
            value={alias}
            onChange={(event) => setAlias(event.target.value)}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" isBusy={show.isPending}>
            {mine === null ? <Trans>Show me</Trans> : <Trans>Show me so</Trans>}
          </Button>
          {mine !== null && (
            <Button kind="quiet" isBusy={leave.isPending} onClick={() => leave.mutate(undefined)}>
              <Trans>Take me off</Trans>
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}
