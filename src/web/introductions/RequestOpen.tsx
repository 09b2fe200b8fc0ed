import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { installation } from '../app/session.ts'
import {
  answerIntroductionRequest,
  type IntroductionRequest,
  introductionRequests,
  type RequestAnswer,
} from './connector-requests.ts'
import { FourAnswers } from './FourAnswers.tsx'
import { type ChosenWay, WayToTarget, wayOf } from './WayToTarget.tsx'

/** The note, how the target is asked, and the four answers. */
export function RequestOpen({ request }: { readonly request: IntroductionRequest }) {
  const hasMail = useQuery(installation).data?.mail !== false
  const [chosen, setChosen] = useState<ChosenWay>({ choice: request.addresses[0] ?? 'other', typed: '' })
  const way = hasMail ? chosen : { ...chosen, choice: 'own' }
  const answer = useChange(
    (wanted: RequestAnswer) => answerIntroductionRequest(request.id, wanted),
    [introductionRequests.queryKey],
  )
  return (
    <FourAnswers
      asker={request.asker.name}
      target={request.target.name}
      note={request.note}
      way={wayOf(way)}
      isBusy={answer.isPending}
      onAnswer={answer.mutate}
    >
      <WayToTarget
        target={request.target.name}
        addresses={request.addresses}
        hasMail={hasMail}
        way={way}
        onChange={setChosen}
      />
    </FourAnswers>
  )
}
