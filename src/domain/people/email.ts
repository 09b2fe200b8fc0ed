const roles = new Set(
  'info contact contacts sales support office admin administrator hello mail team jobs hr careers recruiting billing accounts accounting invoice press media marketing help helpdesk service services webmaster postmaster abuse security privacy legal news kontakt buero contato geral comercial rh'.split(
    ' ',
  ),
)

/** Whether an address belongs to a function rather than to one person. */
export function isRoleMailbox(email: string): boolean {
  return roles.has(email.slice(0, email.indexOf('@')))
}

/** An address as it is compared: lower case, no `mailto:`. Empty when it is none (Exchange's `/o=…`, a label). */
export function normaliseEmail(text: string): string {
  const address = text
    .replace(/^\s*<?\s*(?:mailto:)?/i, '')
    .replace(/>?\s*$/, '')
    .toLowerCase()
  return /^[^\s@<>,;:"()/]+@[^\s@<>,;:"()/]+\.[^\s@<>,;:"()/]+$/.test(address) ? address : ''
}

/** Every address in a cell: some hold two, or one with its label. */
export function emailsIn(cell: string): string[] {
  return [...new Set(cell.split(/ ::: |[;,\s]+/).map(normaliseEmail))].filter((address) => address !== '')
}

/** `ana+lists@example.com` is Ana's mailbox too. */
export function withoutTag(email: string): string {
  return email.replace(/\+[^@]*@/, '@')
}

/** The mailbox behind an address, as it is looked for: composed (NFC), lower case, without a tag. Empty when it is none. */
export function mailboxOf(address: string): string {
  const email = normaliseEmail(address.normalize('NFC'))
  const bare = withoutTag(email)
  // `+49170…@example.com` has no name before the sign: it is no tag.
  return bare.startsWith('@') ? email : bare
}
