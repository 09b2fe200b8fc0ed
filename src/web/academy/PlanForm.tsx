import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { myPlays } from '../accounts/requests.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { notify } from '../ui/toast.ts'
import { PlanPeople, type PlanPerson } from './PlanPeople.tsx'
import { type Plan, savePlan } from './plan-requests.ts'

interface Fields {
  people: readonly PlanPerson[]
  give1: string
  give2: string
  counterpart: string
  ask: string
  ifThens: { cue: string; step: string }[]
}

const places = [0, 1, 2] as const

/** The page to fill in. Half of it can be saved: what is open stays open. */
export function PlanForm({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { departments } = useDepartmentWords()
  const adopted = (useQuery(myPlays).data ?? []).find(({ kind }) => kind === 'adopt')
  const form = useForm<Fields>({
    defaultValues: {
      people: plan.people,
      give1: plan.gives[0] ?? '',
      give2: plan.gives[1] ?? '',
      counterpart: plan.counterpart,
      ask: plan.ask,
      ifThens: places.map((place) => plan.ifThens[place] ?? { cue: '', step: '' }),
    },
  })
  const { register, watch, setValue, formState } = form
  const submit = form.handleSubmit(async ({ people, give1, give2, counterpart, ask, ifThens }) => {
    try {
      await savePlan({
        people: people.map(({ personId, cadenceDays }) => ({ personId, cadenceDays })),
        gives: [give1, give2],
        counterpart,
        ask,
        ifThens,
      })
    } catch (error) {
      return showRefusal(form, error)
    }
    // The rhythms are on the ties now, and with them in the week.
    await Promise.all(
      [['academy'], ['people'], ['person'], ['week']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
    void notify({ message: t`Saved. Only you see it.` })
    onClose()
  })
  const cues = [
    t`what happens anyway, where you can act`,
    t`what usually stops you`,
    t`you have missed a week`,
  ]
  const steps = [
    t`I open My week and write to the first person`,
    t`the smallest next step`,
    t`I write to one person, and catch up on nothing`,
  ]
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[640px] gap-8">
      <Section
        size="sentence"
        title={t`One ask`}
        lead={t`The quickest to write, so it comes first: what you will want to know in the next three months, in two lines.`}
      >
        <TextArea label={t`One ask`} isLabelHidden rows={2} maxLength={300} {...register('ask')} />
      </Section>
      <Section
        size="sentence"
        title={t`One counterpart`}
        lead={t`At whom, and who could introduce you. One thread that holds.`}
      >
        <TextField label={t`One counterpart`} isLabelHidden maxLength={300} {...register('counterpart')} />
        {adopted?.department && watch('counterpart') === '' && (
          <div className="-ml-3">
            <Button
              kind="quiet"
              onClick={() =>
                adopted.department &&
                setValue('counterpart', `${departments[adopted.department]}, ${adopted.account}`)
              }
            >
              <Trans>
                Take over what you adopted: {departments[adopted.department]}, {adopted.account}
              </Trans>
            </Button>
          </div>
        )}
      </Section>
      <Section
        size="sentence"
        title={t`Two gives a month`}
        lead={t`News, thanks, a name; each with a date, for nobody waits for them.`}
      >
        <div className="grid gap-2">
          <TextField
            label={t`The first`}
            placeholder={t`First Friday: a thank-you.`}
            maxLength={200}
            {...register('give1')}
          />
          <TextField
            label={t`The second`}
            placeholder={t`Third Friday: a piece of news or a name.`}
            maxLength={200}
            {...register('give2')}
          />
        </div>
      </Section>
      <Section
        size="sentence"
        title={t`Three if-thens`}
        lead={t`One for the five minutes, one for what tends to stop you, one for the week after a missed week.`}
      >
        <ol className="grid gap-4">
          {places.map((place) => (
            <li key={place} className="grid gap-2 border-l-2 border-line2 pl-4">
              <TextField
                label={t`If`}
                placeholder={cues[place]}
                maxLength={200}
                {...register(`ifThens.${place}.cue`)}
              />
              <TextField
                label={t`then`}
                placeholder={steps[place]}
                maxLength={200}
                {...register(`ifThens.${place}.step`)}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Section
        size="sentence"
        title={t`Five people`}
        lead={t`Not the five closest: those of whom you would say that it would be a pity. One dormant, one useful acquaintance, one from outside your trade.`}
      >
        <PlanPeople people={watch('people')} onChange={(people) => setValue('people', people)} />
      </Section>
      <FormRefusal message={formState.errors.root?.message} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="main" isBusy={formState.isSubmitting}>
          <Trans>Save the plan</Trans>
        </Button>
        {plan.savedAt !== null && (
          <Button kind="quiet" onClick={onClose}>
            <Trans>Leave it as it was</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
