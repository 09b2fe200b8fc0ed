/** A level of agreement in one field: how often it is seen in records of one person (m) and of two (u). */
export interface Level {
  readonly name: string
  readonly m: number
  readonly u: number
}

/** The levels of a field, from the highest; the last is 'differs'. A missing value is no evidence at all. */
export interface Field {
  readonly name: FieldName
  readonly levels: readonly Level[]
}

export type FieldName =
  | 'given'
  | 'family'
  | 'middle'
  | 'email'
  | 'mailName'
  | 'phone'
  | 'profile'
  | 'organisation'
  | 'title'
  | 'street'
  | 'city'
  | 'postcode'
  | 'region'
  | 'birth'

const field = (name: FieldName, ...levels: readonly (readonly [string, number, number])[]): Field => ({
  name,
  levels: levels.map(([level, m, u]) => ({ name: level, m, u })),
})

/**
 * Every field that is compared, with the chances that hold until a file is large enough to tell its own. Small weights
 * for what says little. Sources: docs/resolution.md.
 */
export const FIELDS: readonly Field[] = [
  field(
    'given',
    ['same', 0.62, 0.015],
    ['nickname', 0.1, 0.002],
    ['near', 0.13, 0.008],
    ['initial', 0.05, 0.03],
    ['alike', 0.04, 0.045],
    ['differs', 0.06, 0.9],
  ),
  field(
    'family',
    ['same', 0.69, 0.005],
    ['near', 0.17, 0.005],
    ['among', 0.04, 0.005],
    ['alike', 0.04, 0.03],
    ['differs', 0.06, 0.955],
  ),
  field('middle', ['same', 0.5, 0.05], ['initial', 0.3, 0.1], ['differs', 0.2, 0.85]),
  field(
    'email',
    ['same', 0.5, 0.001],
    ['local', 0.1, 0.002],
    ['near', 0.1, 0.002],
    ['alike', 0.05, 0.025],
    ['differs', 0.25, 0.97],
  ),
  field('mailName', ['same', 0.5, 0.005], ['differs', 0.5, 0.995]),
  field('phone', ['same', 0.55, 0.001], ['near', 0.05, 0.001], ['differs', 0.4, 0.998]),
  field('profile', ['same', 0.7, 0.001], ['differs', 0.3, 0.999]),
  field(
    'organisation',
    ['same', 0.45, 0.007],
    ['most', 0.1, 0.002],
    ['half', 0.15, 0.006],
    ['some', 0.1, 0.015],
    ['little', 0.05, 0.04],
    ['differs', 0.15, 0.93],
  ),
  field('title', ['same', 0.4, 0.15], ['differs', 0.6, 0.85]),
  field(
    'street',
    ['same', 0.45, 0.001],
    ['most', 0.2, 0.002],
    ['words', 0.1, 0.004],
    ['some', 0.1, 0.033],
    ['differs', 0.15, 0.96],
  ),
  field('city', ['same', 0.7, 0.05], ['near', 0.12, 0.04], ['differs', 0.18, 0.91]),
  field('postcode', ['same', 0.7, 0.05], ['near', 0.12, 0.04], ['differs', 0.18, 0.91]),
  field('region', ['same', 0.85, 0.3], ['differs', 0.15, 0.7]),
  field(
    'birth',
    ['same', 0.6, 0.0005],
    ['year', 0.05, 0.0015],
    ['slip', 0.19, 0.003],
    ['half', 0.1, 0.04],
    ['differs', 0.06, 0.955],
  ),
]

/** Among organisations alone a name that is the same says more than among people, who share employers. */
export const ORGANISATION_FIELDS: readonly Field[] = FIELDS.map((each) =>
  each.name === 'organisation'
    ? {
        ...each,
        levels: each.levels.map((level) => (level.name === 'same' ? { ...level, m: 0.4, u: 0.0009 } : level)),
      }
    : each,
)

/** No evidence: a value is missing. */
export const MISSING = 255
