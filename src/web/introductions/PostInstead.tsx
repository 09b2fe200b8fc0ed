import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { partInAddress } from './ask-in-address.ts'
import { PostQuestion } from './PostQuestion.tsx'
import type { Part } from './requests.ts'

/** Below the answers: none of them helps, so the question can be posted. */
export function PostInstead({
  question,
  parts,
}: {
  readonly question: string
  readonly parts: readonly Part[]
}) {
  const [isWanted, setIsWanted] = useState(false)
  return (
    <div className="mt-9">
      {isWanted ? (
        <PostQuestion key={question} question={question} parts={parts.map(partInAddress)} isSecond />
      ) : (
        <Button kind="quiet" className="-ml-3" onClick={() => setIsWanted(true)}>
          <Trans>None of these? Post the question</Trans>
        </Button>
      )}
    </div>
  )
}
