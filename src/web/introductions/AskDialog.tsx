import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { departments } from '../access/requests.ts'
import { showRefusal } from '../access/show-refusal.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CountedTextArea } from './CountedTextArea.tsx'
import { called } from './called.ts'
import { askForIntroduction } from './requests.ts'

/** Whom one asks for, and through whom; nobody's name when they are named only if they agree. */
export interface Wish {
  readonly tieId: string
  readonly target: string
  readonly connector: string | null
}

export interface AskDialogProps {
  readonly wish: Wish
  /** What was asked of the network, to begin the note with; empty where it is not for them to read. */
  readonly question: string
  readonly onClose: () => void
  readonly onAsked: (introductionId: string) => void
}

/** The ask: why, for the colleague, and a note that they may pass on. */
export function AskDialog({ wish, question, onClose, onAsked }: AskDialogProps) {
  const { data: teams } = useQuery(departments)
  // The note begins with the department, so it is waited for.
  return teams ? (
    <AskForm
      wish={wish}
      question={question}
      departmentName={(id) => teams.find((team) => team.id === id)?.name ?? ''}
      onClose={onClose}
      onAsked={onAsked}
    />
  ) : null
}

interface FormProps extends AskDialogProps {
  readonly departmentName: (id: string | null) => string
}

function AskForm({ wish, question, departmentName, onClose, onAsked }: FormProps) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const formId = useId()
  const { member, company } = useSuspenseQuery(me).data
  const connector = wish.connector === null ? null : called(wish.connector)
  const target = called(wish.target)
  const department = departmentName(member.departmentId)
  const need = question.replace(/[\s?.!]+$/, '')
  const who =
    department === ''
      ? t`${member.name} works at ${company.name}`
      : t`${member.name} works in ${department} at ${company.name}`
  const call = t`Would you have twenty minutes for a call? If not, that is quite all right.`
  const begun =
    need === '' ? t`${who} and would like to get to know you.` : t`${who} and is looking for: ${need}.`
  const template = `${begun} ${call}`
  const form = useForm({ defaultValues: { why: '', note: template.slice(0, 600) } })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async (fields) => {
    try {
      const { id } = await askForIntroduction({ tieId: wish.tieId, ...fields })
      await queryClient.invalidateQueries({ queryKey: ['introductions'] })
      onAsked(id)
    } catch (error) {
      showRefusal(form, error)
    }
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        connector === null
          ? t`Ask somebody here to introduce you to ${wish.target}`
          : t`Ask ${connector} to introduce you to ${wish.target}`
      }
      lead={
        connector === null
          ? t`Your question is passed on without your seeing to whom. They may say no unseen; then it ends by itself after 14 days.`
          : t`Nothing goes to ${target} unless ${connector} says so. Without an answer it ends by itself after 14 days.`
      }
      actions={
        <Button kind="main" type="submit" form={formId} icon={Send} isBusy={isSubmitting}>
          {connector === null ? t`Ask them, unnamed` : t`Ask ${connector}`}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <CountedTextArea
          label={connector === null ? t`Why you ask` : t`Why you ask, for ${connector}`}
          most={300}
          value={form.watch('why')}
          error={errors.why?.message}
          {...form.register('why', { required: t`A sentence, please: it is what they decide by.` })}
        />
        <CountedTextArea
          label={t`The note that may go on to ${target}`}
          note={t`They can change it before it goes on.`}
          most={600}
          rows={5}
          value={form.watch('note')}
          error={errors.note?.message}
          {...form.register('note', { required: t`Please fill this in.` })}
        />
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
