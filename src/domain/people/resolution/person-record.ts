/** What one source says of somebody. Every field may be empty; nothing is changed by comparing it. */
export interface PersonRecord {
  readonly id: string
  /** The full name, when it does not come in parts. */
  readonly name?: string
  readonly givenName?: string
  readonly familyName?: string
  readonly emails?: readonly string[]
  readonly phones?: readonly string[]
  /** Personal profiles; a company's home page is no profile and counts only where there is no person's name. */
  readonly urls?: readonly string[]
  readonly organisation?: string
  readonly title?: string
  readonly street?: string
  readonly city?: string
  readonly postcode?: string
  readonly region?: string
  /** ISO, `19081209`, day/month/year or month/day/year. */
  readonly birthDate?: string
}
