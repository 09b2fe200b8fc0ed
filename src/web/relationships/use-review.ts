import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { notify } from '../ui/toast.ts'
import {
  answerQuestion,
  type Question,
  type QuestionPage,
  questions,
  undoAnswer,
  undoMerge,
} from './requests.ts'

type Answer = 'same' | 'different' | 'later'

/** Answers a pair at once on screen, then on the server; takes answers and merges back. */
export function useReview() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const renew = () =>
    Promise.all(
      [['questions'], ['merges'], ['people'], ['person'], ['week']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  const refuse = (error: Error) => notifyRefusal(error, t`This did not work. Nothing was changed.`)
  const given = useMutation({
    mutationFn: ({ question, answer }: { question: Question; answer: Answer }) =>
      answerQuestion({ personId: question.person.id, otherId: question.other.id, answer }),
    onMutate: async ({ question, answer }) => {
      await queryClient.cancelQueries({ queryKey: questions.queryKey })
      const before = queryClient.getQueryData<QuestionPage>(questions.queryKey)
      if (before) queryClient.setQueryData(questions.queryKey, without(before, question, answer))
      return before
    },
    onError: (error, _wanted, before) => {
      queryClient.setQueryData(questions.queryKey, before)
      void refuse(error)
    },
    onSettled: renew,
  })
  const takenBack = useMutation({ mutationFn: undoAnswer, onError: refuse, onSettled: renew })
  const parted = useMutation({ mutationFn: undoMerge, onError: refuse, onSettled: renew })
  return {
    takeBack: takenBack.mutate,
    part: parted.mutate,
    isParting: parted.isPending,
    answer(question: Question, answer: Answer) {
      const [personId, otherId] = [question.person.id, question.other.id]
      const [one, other] = [nameOf(question.person), nameOf(question.other)]
      const said = {
        same: t`${one} and ${other} are one person now.`,
        different: t`${one} and ${other}: two people. Never asked again.`,
        later: t`${one} and ${other}: asked again after your next import.`,
      }
      given.mutate({ question, answer })
      void notify({
        message: said[answer],
        undo: { label: t`Undo`, act: () => takenBack.mutate({ personId, otherId }) },
      })
    },
  }
}

export function nameOf({ name, addresses }: Question['person']): string {
  return name || (addresses[0] ?? '')
}

/** The queue after an answer. Whoever became part of somebody else is asked about under the new name in a moment. */
function without(page: QuestionPage, answered: Question, answer: Answer): QuestionPage {
  const gone = answer === 'same' ? answered.other.id : null
  const open = page.questions.filter(
    (question) => question !== answered && question.person.id !== gone && question.other.id !== gone,
  )
  return {
    ...page,
    questions: open,
    left: page.left - (page.questions.length - open.length),
    later: page.later + (answer === 'later' ? 1 : 0),
    answered: [
      {
        personId: answered.person.id,
        otherId: answered.other.id,
        name: answered.person.name,
        otherName: answered.other.name,
        answer,
        at: new Date().toISOString(),
      },
      ...page.answered,
    ].slice(0, 5),
  }
}
