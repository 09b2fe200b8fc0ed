import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import {
  type ContentOpened,
  discardDraft,
  putLive,
  reviewDraft,
  saveDraft,
  withdrawLive,
} from './content-requests.ts'

/** What can be done with a file now: the next step is the main button. */
export function ContentActions({
  file,
  text,
  isChanged,
  edition,
}: {
  readonly file: ContentOpened
  readonly text: string
  readonly isChanged: boolean
  /** Of the draft from which what is written began; null when there was none. */
  readonly edition: number | null
}) {
  const { t } = useLingui()
  const touches = [['academy']]
  const { path, draft } = file
  const save = useChange(saveDraft, touches, t`Saved as a draft.`)
  const discard = useChange(discardDraft, touches, t`The draft is gone.`)
  const review = useChange(reviewDraft, touches, t`Reviewed.`)
  const live = useChange(putLive, touches, t`Live for everybody whose cohort has not begun.`)
  const withdraw = useChange(withdrawLive, touches, t`The shipped one is seen again.`)
  const keep = (wanted: string | null) => save.mutate({ path, text: wanted, edition })
  const mayReview = draft?.state === 'draft' && (!draft.isMine || file.reviewsAlone)
  return (
    <>
      {file.isNewerShipped && (
        <Link to="/academy/content/comparison" search={{ path }} className={buttonClasses('plain')}>
          <Trans>Compare with the newer version</Trans>
        </Link>
      )}
      {!draft && (file.state === 'changed' || file.state === 'own' || file.state === 'hidden') && (
        <Button isBusy={withdraw.isPending} onClick={() => withdraw.mutate(path)}>
          {file.state === 'hidden' ? (
            <Trans>Show it again</Trans>
          ) : file.state === 'own' ? (
            <Trans>Withdraw it</Trans>
          ) : (
            <Trans>Back to the shipped one</Trans>
          )}
        </Button>
      )}
      {file.kind === 'lesson' && file.shipped !== null && file.state !== 'hidden' && !draft && !isChanged && (
        <Button isBusy={save.isPending} onClick={() => keep(null)}>
          <Trans>Hide this lesson</Trans>
        </Button>
      )}
      {draft && !isChanged && (
        <Button
          kind="danger"
          isBusy={discard.isPending}
          onClick={() => discard.mutate({ path, edition: draft.edition })}
        >
          <Trans>Throw the draft away</Trans>
        </Button>
      )}
      {isChanged ? (
        <Button kind="main" isBusy={save.isPending} disabled={text === ''} onClick={() => keep(text)}>
          <Trans>Save as a draft</Trans>
        </Button>
      ) : draft?.state === 'reviewed' ? (
        <Button kind="main" isBusy={live.isPending} onClick={() => live.mutate({ paths: file.together })}>
          <Trans>Put it live</Trans>
        </Button>
      ) : (
        mayReview && (
          <Button
            kind="main"
            isBusy={review.isPending}
            onClick={() => review.mutate({ path, edition: draft.edition })}
          >
            <Trans>I have reviewed it</Trans>
          </Button>
        )
      )}
    </>
  )
}
