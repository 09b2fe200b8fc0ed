/** What the name of a file in a maildir says about the mail in it. */
export interface MaildirName {
  /** False in `tmp`, where mail lies that was never delivered whole. */
  readonly isDelivered: boolean
  readonly isDraft: boolean
  readonly isTrashed: boolean
}

/**
 * Reads a path such as `Maildir/cur/1700000000.M1.host:2,FS`; undefined if it lies in no maildir. The flags follow
 * `:2,`, or `!2,` and `;2,` where a file system allows no colon.
 */
export function maildirName(path: string): MaildirName | undefined {
  const [, folder, name = ''] = /(?:^|[/\\!])(cur|new|tmp)[/\\]([^/\\]+)$/.exec(path) ?? []
  if (folder === undefined || name.startsWith('.')) return undefined
  const flags = /[:!;]2,([A-Za-z]*)$/.exec(name)?.[1] ?? ''
  return {
    // Many a folder is called tmp; only what is named as mail on its way counts as that.
    isDelivered:
      folder !== 'tmp' || !/^\d+\.\S+$/.test(name) || /\.(?:csv|vcf|ics|mbox|eml|zip|gz|txt)$/i.test(name),
    isDraft: flags.includes('D'),
    isTrashed: flags.includes('T'),
  }
}
