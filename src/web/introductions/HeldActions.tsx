import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Ban, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { askOutsideRequest, type Held, held as heldOf } from './held-requests.ts'

export interface HeldActionsProps {
  readonly tenantId: string
  readonly company: string
  readonly held: Held
}

type Kind = 'correct' | 'object' | 'erase'

/** Correct, object, erase: each says what it does before it does it. */
export function HeldActions({ tenantId, company, held }: HeldActionsProps) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<Kind>()
  const words = useActionWords(company)
  const isErased = held.suppressed === 'erase'
  const kinds: readonly Kind[] = isErased
    ? []
    : held.suppressed === 'ask'
      ? ['correct', 'erase']
      : ['correct', 'object', 'erase']
  const icons = { correct: Pencil, object: Ban, erase: Trash2 }
  return (
    <Section title={t`What you can do`}>
      {isErased ? (
        <p className="border-t border-line pt-1.5 text-small text-ink2">
          <Trans>
            You asked to be erased: nothing more is to be done here. Whoever keeps you in an address book of
            their own has been asked.
          </Trans>
        </p>
      ) : (
        <ul>
          {kinds.map((kind) => (
            <li key={kind} className="border-t border-line py-2.5">
              <Button icon={icons[kind]} className="min-h-11" onClick={() => setAsking(kind)}>
                {words[kind].verb}
              </Button>
              <p className="mt-1 text-small text-ink2">{words[kind].does}</p>
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <AskDialog
          tenantId={tenantId}
          kind={asking}
          title={words[asking].verb}
          lead={words[asking].does}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  )
}

function useActionWords(company: string): Record<Kind, { verb: string; does: string }> {
  const { t } = useLingui()
  return {
    correct: {
      verb: t`Correct it`,
      does: t`You write what is right. Whoever keeps you in their address book is asked to change it, within a month.`,
    },
    object: {
      verb: t`Object to being asked`,
      does: t`From now on nobody at ${company} asks you for anything this way, whoever has your address.`,
    },
    erase: {
      verb: t`Erase it`,
      does: t`What is shared goes at once and is not brought in again. Whoever keeps you in their own address book is asked to erase you, within a month. Nobody asks you for anything any more.`,
    },
  }
}

function AskDialog({
  tenantId,
  kind,
  title,
  lead,
  onClose,
}: {
  readonly tenantId: string
  readonly kind: Kind
  readonly title: string
  readonly lead: string
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const form = useForm({ defaultValues: { text: '' } })
  const { register, formState } = form
  const submit = form.handleSubmit(async ({ text }) => {
    try {
      await askOutsideRequest(tenantId, kind === 'correct' ? { kind, text } : { kind })
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: heldOf(tenantId).queryKey })
    onClose()
  })
  return (
    <Dialog isOpen onClose={onClose} title={title} lead={lead}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {kind === 'correct' && (
          <TextArea
            label={t`What is right`}
            maxLength={2000}
            error={formState.errors.text?.message}
            {...register('text', { required: t`Please fill this in.` })}
          />
        )}
        <FormRefusal message={formState.errors.root?.message} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" kind={kind === 'erase' ? 'danger' : 'main'} isBusy={formState.isSubmitting}>
            {kind === 'correct' ? t`Ask for it` : title}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
