const roles = new Set(
  'info contact sales support office admin hello mail team jobs hr careers billing accounts press marketing help service'.split(
    ' ',
  ),
)

/** Whether an address belongs to a function rather than to one person. */
export function isRoleMailbox(email: string): boolean {
  return roles.has(email.slice(0, email.indexOf('@')))
}
