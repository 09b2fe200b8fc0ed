import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { notify } from '../ui/toast.ts'
import { type Introduction, type Outcome, recordOutcome } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'

interface Fields {
  outcome: Outcome
  metOn: string
  amount: string
  currency: string
}

/** What came of it: five words, a day, and with a deal its amount if one likes. */
export function OutcomePart({ introduction }: { readonly introduction: Introduction }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { outcomes } = useIntroductionWords()
  const { id, outcome, metOn, amount, currency, isOutcomeAsked } = introduction
  const form = useForm<Fields>({
    defaultValues: {
      outcome: outcome ?? 'helped',
      metOn: metOn ?? '',
      amount: amount === null ? '' : String(amount),
      currency,
    },
  })
  const { errors, isSubmitting } = form.formState
  const chosen = form.watch('outcome')
  const isDeal = chosen === 'deal'
  const submit = form.handleSubmit(async (fields) => {
    const sum = Number(fields.amount.replace(',', '.'))
    try {
      await recordOutcome({
        id,
        outcome: fields.outcome,
        metOn: fields.metOn === '' || fields.outcome === 'nothing' ? null : fields.metOn,
        amount: isDeal && fields.amount.trim() !== '' ? sum : null,
        currency: isDeal && fields.amount.trim() !== '' ? fields.currency.trim().toUpperCase() : '',
      })
    } catch (error) {
      return showRefusal(form, error)
    }
    void notify({ message: t`Kept. Your colleague sees it too.` })
    await queryClient.invalidateQueries({ queryKey: ['introductions'] })
  })
  return (
    <Section
      title={t`What came of it?`}
      size={isOutcomeAsked ? 'sentence' : 'label'}
      lead={t`Whoever opened the door sees what it was good for. It can be changed later.`}
    >
      <form onSubmit={submit} noValidate className="grid max-w-96 gap-3">
        <RadioGroup
          label={t`What came of it?`}
          isLabelHidden
          value={chosen}
          choices={(['helped', 'met', 'hired', 'deal', 'nothing'] as const).map((value) => ({
            value,
            label: outcomes[value],
          }))}
          onChange={(value) => form.setValue('outcome', value)}
        />
        {chosen !== 'nothing' && (
          <TextField
            label={t`Met on, if you met`}
            type="date"
            error={errors.metOn?.message}
            {...form.register('metOn')}
          />
        )}
        {isDeal && (
          <div className="grid grid-cols-[1fr_6rem] gap-3">
            <TextField
              label={t`Amount, if you like`}
              inputMode="decimal"
              className="figures"
              error={errors.amount?.message}
              {...form.register('amount', {
                validate: (text) => /^\s*(\d+([.,]\d+)?)?\s*$/.test(text) || t`A number, please.`,
              })}
            />
            <TextField
              label={t`Currency`}
              placeholder="EUR"
              maxLength={3}
              error={errors.currency?.message}
              {...form.register('currency', {
                validate: (text) => /^([A-Za-z]{3})?$/.test(text.trim()) || t`Three letters, such as EUR.`,
              })}
            />
          </div>
        )}
        <FormRefusal message={errors.root?.message} />
        <div>
          <Button kind={isOutcomeAsked ? 'main' : 'plain'} type="submit" isBusy={isSubmitting}>
            <Trans>Keep this</Trans>
          </Button>
        </div>
      </form>
    </Section>
  )
}
