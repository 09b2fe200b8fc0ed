import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FrontValue } from '#domain/academy/front-matter.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { ContentOpened, Front } from './content-requests.ts'
import { useMissionWords } from './use-mission-words.ts'

export interface LessonFormProps {
  readonly front: Front
  readonly evidence: ContentOpened['evidence']
  readonly onChange: (key: keyof Front, value: FrontValue | undefined) => void
}

/** What stands before a lesson's Markdown, field by field. Its id, week and order are its name and stay. */
export function LessonForm({ front, evidence, onChange }: LessonFormProps) {
  const { t } = useLingui()
  const missions = useMissionWords()
  return (
    <div className="grid gap-4">
      <TextField
        label={t({ message: 'Title', context: 'lesson' })}
        maxLength={80}
        value={front.title}
        onChange={(event) => onChange('title', event.target.value)}
      />
      <TextArea
        label={t`The one idea`}
        rows={2}
        maxLength={300}
        value={front.idea}
        onChange={(event) => onChange('idea', event.target.value)}
      />
      <TextArea
        label={t`Exercise, in a sentence`}
        rows={2}
        maxLength={400}
        value={front.exercise}
        onChange={(event) => onChange('exercise', event.target.value)}
      />
      <div className="grid gap-4 wide:grid-cols-2">
        <SelectField
          label={t`Minutes`}
          value={String(front.minutes)}
          onChange={(event) => onChange('minutes', Number(event.target.value))}
          choices={['3', '4', '5'].map((value) => ({ value, label: value }))}
        />
        <SelectField
          label={t`Mission`}
          value={front.mission ?? ''}
          onChange={(event) => onChange('mission', event.target.value || null)}
          choices={[
            { value: '', label: t`None` },
            ...Object.entries(missions).map(([value, { title }]) => ({ value, label: title })),
          ]}
        />
      </div>
      <Lines
        label={t`Claims, one a line`}
        hint={t`Each ends with its ground in brackets, as in [judgement].`}
        values={front.claims}
        onChange={(claims) => onChange('claims', claims)}
      />
      <details className="text-small">
        <summary className="cursor-pointer font-semibold">
          <Trans>On what ground: {front.evidence.join(', ')}</Trans>
        </summary>
        <div className="mt-2 grid gap-1">
          {evidence.map(({ id, source }) => (
            <Checkbox
              key={id}
              checked={front.evidence.includes(id)}
              onChange={(event) =>
                onChange(
                  'evidence',
                  event.target.checked
                    ? [...front.evidence, id]
                    : front.evidence.filter((each) => each !== id),
                )
              }
            >
              <b className="font-semibold">{id}</b> <span className="text-ink2">{source}</span>
            </Checkbox>
          ))}
        </div>
      </details>
      <Lines
        label={t`Opens with these questions, one a line`}
        hint={t`At most two, from two lessons back, such as w2-l1-q3.`}
        values={front.retrieval}
        onChange={(retrieval) => onChange('retrieval', retrieval)}
      />
    </div>
  )
}

/** A list as lines; an empty one that is being typed stays until something is in it. */
function Lines({
  label,
  hint,
  values,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}) {
  const [typed, setTyped] = useState(values.join('\n'))
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={2}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(
          event.target.value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
