import { Trans } from '@lingui/react/macro'

/** What is known about boards, wherever one is offered: that they can lower motivation, and no more. */
export function BoardEvidence() {
  return (
    <p className="text-small text-ink2">
      <Trans>
        Leaderboards can lower motivation: in one study, a class with a leaderboard and badges lost some over
        a term (Hanus and Fox, 2015).
      </Trans>
    </p>
  )
}
