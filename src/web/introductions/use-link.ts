import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { notifyRefusal } from '../access/notify-refusal.ts'
import {
  answerIntroductionLink,
  introductionLink,
  type LinkAnswer,
  undoIntroductionLink,
} from './link-requests.ts'

export interface LinkUse {
  readonly isBusy: boolean
  /** An answer was given on this very page. */
  readonly hasJustAnswered: boolean
  readonly answer: (answer: LinkAnswer) => void
  readonly undo: () => void
  readonly refresh: () => void
}

/** What one does with a mailed link: answer, take it back, look again. */
export function useLink(secret: string): LinkUse {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const { queryKey } = introductionLink(secret)
  const refresh = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: introductionLink(secret).queryKey }),
    [queryClient, secret],
  )
  const settle = {
    onError: (error: Error) => notifyRefusal(error, t`This did not work.`),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  }
  const answer = useMutation({
    mutationFn: (wanted: LinkAnswer) => answerIntroductionLink(secret, wanted),
    ...settle,
  })
  const undo = useMutation({
    mutationFn: () => undoIntroductionLink(secret),
    onSuccess: () => answer.reset(),
    ...settle,
  })
  return {
    isBusy: answer.isPending || undo.isPending,
    hasJustAnswered: answer.isSuccess,
    answer: (wanted) => answer.mutate(wanted),
    undo: () => undo.mutate(),
    refresh,
  }
}
