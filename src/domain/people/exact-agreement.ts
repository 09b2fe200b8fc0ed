/** One field of a comparison: how far it agrees (src/domain/people/resolution/reasons.ts). */
interface Agreement {
  readonly field: string
  readonly level: string
}

const OWN = ['email', 'phone', 'profile', 'birth']
const SHARED = ['organisation', 'street']

/**
 * Whether two have something in common beyond their names, to the letter: what one human has, or a firm or street when
 * both names are the same, too. However likely the rest makes it, likenesses alone are asked about: a nickname and a
 * telephone number with two digits changed places may be a sister; Anna Schmidt and Anna Schmitt may share an office.
 */
export function hasExactAgreement(reasons: readonly Agreement[]): boolean {
  const isSame = (field: string) => reasons.some((one) => one.field === field && one.level === 'same')
  if (OWN.some(isSame)) return true
  const isKnownAs = reasons.some(
    ({ field, level }) => field === 'given' && ['same', 'nickname'].includes(level),
  )
  return isSame('family') && isKnownAs && SHARED.some(isSame)
}
