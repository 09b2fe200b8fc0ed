import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { departments } from '../access/requests.ts'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Page } from '../ui/Page.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EvaluationPreviewPart } from './EvaluationPreviewPart.tsx'
import { drawEvaluation, type Wanted } from './evaluation-requests.ts'
import { nextMondays } from './next-mondays.ts'

/** A new evaluation: whom, when, in how many steps; what could be said of it stands beside, before anything is drawn. */
export function NewEvaluationScreen() {
  const { t } = useLingui()
  const { date } = useDayWords()
  const navigate = useNavigate()
  const found = useQuery(departments)
  const tomorrow = new Date()
  tomorrow.setDate(tomorrow.getDate() + 1)
  const mondays = nextMondays(tomorrow, 12)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [choice, setChoice] = useState({ name: '', startsOn: mondays[0] ?? '', steps: 3 })
  const [unit, setUnit] = useState<'departments' | 'people'>('departments')
  const [order, setOrder] = useState<'drawn' | 'chosen'>('drawn')
  const draw = useChange(drawEvaluation, [['academy']])
  if (found.isPending) return <Waiting for={t`the departments`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const wanted: Wanted = {
    ...choice,
    name: choice.name.trim() || t`Evaluation`,
    unit,
    isDrawn: unit === 'people' || order === 'drawn',
    departmentIds: found.data.filter(({ id }) => !left.has(id)).map(({ id }) => id),
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = await draw.mutateAsync(wanted).catch(() => undefined)
    if (made) await navigate({ to: '/academy/evaluations/$evaluationId', params: { evaluationId: made.id } })
  }
  return (
    <Page
      name={t`New evaluation`}
      eyebrow={
        <Link to="/academy/evaluations" className="hover:underline">
          <Trans>Evaluations</Trans>
        </Link>
      }
      title={t`Who begins, and who waits, is drawn once.`}
      lead={t`Tell everybody first: what is counted, that nobody sees theirs, and when it is their turn. There is no second draw; an order can only be called off, with a reason.`}
      margin={<EvaluationPreviewPart wanted={wanted} />}
    >
      <form onSubmit={submit} className="grid max-w-[560px] gap-6">
        <TextField
          label={t`Name`}
          required
          maxLength={80}
          value={choice.name}
          onChange={(event) => setChoice({ ...choice, name: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-4 max-rail:grid-cols-1">
          <SelectField
            label={t`The first step begins on`}
            value={choice.startsOn}
            onChange={(event) => setChoice({ ...choice, startsOn: event.target.value })}
            choices={mondays.map((day) => ({ value: day, label: date(day) }))}
          />
          <SelectField
            label={t`Steps, one every four weeks`}
            value={String(choice.steps)}
            onChange={(event) => setChoice({ ...choice, steps: Number(event.target.value) })}
            choices={Array.from({ length: 11 }, (_, place) => String(place + 2)).map((count) => ({
              value: count,
              label: count,
            }))}
          />
        </div>
        <RadioGroup
          label={t`Who begins together`}
          value={unit}
          onChange={setUnit}
          isStacked
          choices={[
            {
              value: 'departments',
              label: t`Departments`,
              detail: t`Colleagues learn together; those under five people are taken together.`,
            },
            {
              value: 'people',
              label: t`Drawn groups of people`,
              detail: t`Says more where departments are few, but neighbours begin at different times.`,
            },
          ]}
        />
        {unit === 'departments' && (
          <RadioGroup
            label={t`In which order`}
            value={order}
            onChange={setOrder}
            isStacked
            choices={[
              {
                value: 'drawn',
                label: t`Drawn`,
                detail: t`Only then the report can say what the programme did.`,
              },
              {
                value: 'chosen',
                label: t`As they are listed below`,
                detail: t`The report will say that nobody drew it.`,
              },
            ]}
          />
        )}
        <fieldset>
          <legend className="mb-1.5 text-small font-semibold">
            <Trans>Everybody in</Trans>
          </legend>
          <div className="grid gap-1">
            {found.data.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={!left.has(id)}
                onChange={(event) => {
                  const next = new Set(left)
                  if (event.target.checked) next.delete(id)
                  else next.add(id)
                  setLeft(next)
                }}
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <div>
          <Button kind="main" type="submit" isBusy={draw.isPending}>
            {wanted.isDrawn ? <Trans>Draw the order, once</Trans> : <Trans>Begin in this order</Trans>}
          </Button>
        </div>
      </form>
    </Page>
  )
}
