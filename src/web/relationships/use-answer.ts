import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { notify } from '../ui/toast.ts'
import { answerPick, type Pick, takeBackAnswer, type Week, week } from './requests.ts'

type Answer = 'did' | 'later' | 'never'

/** Answers a pick at once on screen, then on the server; what is refused comes back, with the reason. */
export function useAnswer() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const show = (personId: string, answer: Answer | null) =>
    queryClient.setQueryData<Week>(
      week.queryKey,
      (old) =>
        old && {
          ...old,
          picks: old.picks.map((pick) => (pick.person.id === personId ? { ...pick, answer } : pick)),
        },
    )
  const change = useMutation({
    mutationFn: ({ personId, answer }: { personId: string; answer: Answer | null }) =>
      answer === null ? takeBackAnswer(personId) : answerPick({ personId, answer }),
    // Offline, it is sent when the line is back.
    networkMode: 'online',
    onMutate: async ({ personId, answer }) => {
      await queryClient.cancelQueries({ queryKey: week.queryKey })
      const before = queryClient.getQueryData<Week>(week.queryKey)
      show(personId, answer)
      return before
    },
    onError: (error, _wanted, before) => {
      queryClient.setQueryData(week.queryKey, before)
      notifyRefusal(error, t`This did not work. Nothing was changed.`)
    },
    onSettled: () =>
      Promise.all(
        [['week'], ['people'], ['person'], ['habit']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
  const takeBack = (pick: Pick) => change.mutate({ personId: pick.person.id, answer: null })
  return {
    takeBack,
    answer(pick: Pick, answer: Answer) {
      const { name } = pick.person
      change.mutate({ personId: pick.person.id, answer })
      const said = {
        did: t`${name}: logged for today.`,
        later: t`${name}: not now, for four weeks.`,
        never: t`${name} will not be suggested again.`,
      }
      void notify({ message: said[answer], undo: { label: t`Undo`, act: () => takeBack(pick) } })
    },
  }
}
