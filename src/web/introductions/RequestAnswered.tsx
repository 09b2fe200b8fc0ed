import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useChange } from '../access/use-change.ts'
import { Section } from '../ui/Section.tsx'
import { called } from './called.ts'
import {
  type IntroductionRequest,
  introductionRequests,
  undoIntroductionAnswer,
} from './connector-requests.ts'
import { ReadyText } from './ReadyText.tsx'
import { UndoLine } from './UndoLine.tsx'

/** What I answered, the text to send when I write myself, and the way back. */
export function RequestAnswered({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const undo = useChange(
    () => undoIntroductionAnswer(request.id),
    [introductionRequests.queryKey],
    t`Taken back.`,
  )
  const refresh = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: introductionRequests.queryKey }),
    [queryClient],
  )
  const ines = called(request.target.name)
  const isIntroducing = request.answer === 'introduce'
  return (
    <div className="max-w-[620px]">
      {isIntroducing && (
        <Section title={t`The note that goes on`}>
          <p className="-mt-1.5 text-body whitespace-pre-line">{request.note}</p>
        </Section>
      )}
      {isIntroducing && request.textToTarget !== '' && !request.introducedAt && (
        <div className="mt-6">
          <ReadyText
            label={t`To send to ${ines} from your own mail`}
            text={request.textToTarget}
            subject={t`May I introduce you to ${request.asker.name}?`}
            to={request.addresses[0] ?? null}
          />
        </div>
      )}
      <UndoLine
        until={request.undoUntil}
        isBusy={undo.isPending}
        onUndo={() => undo.mutate(undefined)}
        onOver={refresh}
      />
    </div>
  )
}
