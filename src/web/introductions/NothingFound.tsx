import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { partInAddress } from './ask-in-address.ts'
import { PostQuestion } from './PostQuestion.tsx'
import type { Part } from './requests.ts'

/** Nobody fits: ask with fewer parts, post the question, or share more, for the network answers from what is shared. */
export function NothingFound({
  question,
  parts,
}: {
  readonly question: string
  readonly parts: readonly Part[]
}) {
  const { t } = useLingui()
  return (
    <>
      <Empty
        title={
          parts.length === 0
            ? t`Say what it is about: a skill, a title, an organisation, a place or a name.`
            : t`Take a part of the question away, or change what it means, above.`
        }
        action={
          <Link to="/sharing" className={buttonClasses('plain')}>
            <Trans>What I share</Trans>
          </Link>
        }
      >
        <Trans>
          The network answers only from what members share and publish. What you share is found by colleagues.
        </Trans>
      </Empty>
      {/* Another question is another text to post. */}
      {parts.length > 0 && (
        <PostQuestion key={question} question={question} parts={parts.map(partInAddress)} />
      )}
    </>
  )
}
