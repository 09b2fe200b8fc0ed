import { useLingui } from '@lingui/react/macro'
import type { Department, Seniority } from '#domain/people/title.ts'

export interface DepartmentWords {
  /** Each department as a heading or alone: `Finance`. */
  readonly departments: Readonly<Record<Department, string>>
  /** Each of their departments within a sentence, after `their`: `finance department`. */
  readonly phrases: Readonly<Record<Department, string>>
  /** Each seniority after a department: `director`. */
  readonly seniorities: Readonly<Record<Seniority, string>>
}

/** What titles say of people, in the member's language; from the top and in the order of the lists. */
export function useDepartmentWords(): DepartmentWords {
  const { t } = useLingui()
  return {
    departments: {
      executive: t`Management`,
      finance: t`Finance`,
      people: t({ message: 'People', context: 'department' }),
      legal: t`Legal`,
      technology: t`Technology`,
      product: t({ message: 'Product', context: 'department' }),
      marketing: t`Marketing`,
      sales: t`Sales`,
      service: t`Customer service`,
      operations: t`Operations`,
      procurement: t`Procurement`,
      administration: t`Administration`,
      other: t({ message: 'Other', context: 'department' }),
    },
    phrases: {
      executive: t({ message: 'management', context: 'department' }),
      finance: t`finance department`,
      people: t`People department`,
      legal: t`legal department`,
      technology: t`technology department`,
      product: t`product department`,
      marketing: t`marketing department`,
      sales: t`sales department`,
      service: t`customer service`,
      operations: t`operations department`,
      procurement: t`procurement department`,
      administration: t`administration`,
      other: t`other departments`,
    },
    seniorities: {
      chief: t`at the top`,
      director: t`director`,
      manager: t({ message: 'manager', context: 'seniority' }),
      professional: t`professional`,
      junior: t`junior`,
    },
  }
}
