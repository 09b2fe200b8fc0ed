/** One field of a comparison: how far it agrees (src/domain/people/resolution/reasons.ts). */
interface Agreement {
  readonly field: string
  readonly level: string
}

const EXACT = ['email', 'phone', 'profile', 'organisation', 'street', 'birth']

/**
 * Whether two have something in common beyond their names, to the letter. However likely the rest makes it, likenesses
 * alone are asked about: a nickname and a telephone number with two digits changed places may be a sister.
 */
export function hasExactAgreement(reasons: readonly Agreement[]): boolean {
  return reasons.some(({ field, level }) => level === 'same' && EXACT.includes(field))
}
