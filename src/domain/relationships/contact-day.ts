/**
 * One day on which a person and the member were in touch: one per person and day, however many events it held.
 * A meeting or call is one out and one in.
 */
export interface ContactDay {
  /** Day number (days since 1970-01-01 in the member's time zone). */
  readonly on: number
  /** Events of that day from the member to the person: 0 or more. */
  readonly out: number
  /** Events of that day from the person to the member: 0 or more. */
  readonly in: number
}
