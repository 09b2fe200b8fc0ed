import { useLingui } from '@lingui/react/macro'

/** Why a record was set aside or not understood, in words. Unknown reasons show as they are. */
export function useSkipWords(): (reason: string) => string {
  const { t } = useLingui()
  const words: Record<string, string> = {
    bulk: t`Lists, newsletters, no-reply and automatic mail`,
    spam: t`Spam`,
    cancelled: t`Cancelled meetings`,
    declined: t`Meetings you declined`,
    'all-day': t`All-day events`,
    sponsored: t`Sponsored messages`,
    deleted: t`Deleted, or of somebody who left`,
    repeated: t`Twice in the files`,
    'nobody-else': t`Nobody else in it`,
    'wrote-once': t`Wrote once, never had an answer`,
    'not-kept': t`They asked not to be kept here`,
    'too-many': t`More than eight others, none of them known`,
    future: t`Dated in the future`,
    self: t`You yourself`,
    removed: t`You removed them`,
    empty: t`Nobody in it: no name, no address`,
    draft: t`Drafts, never sent`,
    group: t`Group cards`,
    cut: t`Cut off before its end`,
    malformed: t`Breaks its format`,
    'bad-date': t`No usable date`,
    zone: t`An unknown time zone`,
    'own-data': t`Your own profile; stays here`,
    machine: t`Talks with a machine`,
    unreadable: t`Cannot be read`,
    unsupported: t`A format that is not read`,
    'too-big': t`Beyond a limit`,
    columns: t`Columns guessed`,
    'no-columns': t`Columns not understood`,
  }
  return (reason) => words[reason] ?? reason
}
