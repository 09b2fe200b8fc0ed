import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { changePerson, type PersonDetail } from './requests.ts'
import { useRhythmChoices } from './use-rhythm-choices.ts'

/** The next step, the rhythm, the circle, the tags: what the member decides about a tie. */
export function PersonSettings({
  person: { id, nextStep, nextStepOn, cadenceDays, circle, tags },
}: {
  readonly person: PersonDetail
}) {
  const { t } = useLingui()
  const change = useChange(changePerson, [['person', id], ['people'], ['week']])
  const [step, setStep] = useState(nextStep)
  const [on, setOn] = useState(nextStepOn ?? '')
  const isStepChanged = step.trim() !== nextStep || on !== (nextStepOn ?? '')
  const circles = [
    { value: '', label: t`No circle` },
    { value: '5', label: t`The five closest` },
    { value: '15', label: t`Fifteen` },
    { value: '50', label: t`Fifty` },
    { value: '150', label: t`A hundred and fifty` },
  ]
  const rhythms = useRhythmChoices(cadenceDays)
  return (
    <Section title={t`Next step`}>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ id, nextStep: step.trim(), nextStepOn: on || null })
        }}
      >
        <TextField
          label={t`What you promised`}
          isLabelHidden
          placeholder={t`What did you promise?`}
          value={step}
          maxLength={500}
          onChange={(event) => setStep(event.target.value)}
        />
        <TextField label={t`Due on`} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        {isStepChanged && (
          <Button type="submit" isBusy={change.isPending} className="justify-self-start">
            <Trans>Keep it</Trans>
          </Button>
        )}
      </form>
      <div className="mt-4 grid gap-2">
        <SelectField
          label={t`How often you want to be in touch`}
          value={String(cadenceDays ?? '')}
          choices={rhythms}
          onChange={(event) =>
            change.mutate({ id, cadenceDays: event.target.value ? Number(event.target.value) : null })
          }
        />
        <SelectField
          label={t`Circle`}
          value={String(circle ?? '')}
          choices={circles}
          onChange={(event) =>
            change.mutate({
              id,
              circle: event.target.value ? (Number(event.target.value) as 5 | 15 | 50 | 150) : null,
            })
          }
        />
        <TokenField
          label={t`Tags`}
          placeholder={t`board, payroll`}
          values={tags}
          onChange={(next) => change.mutate({ id, tags: [...next] })}
        />
      </div>
    </Section>
  )
}
