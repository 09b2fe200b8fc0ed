import { useLingui } from '@lingui/react/macro'
import type { Department, Seniority } from '#domain/people/title.ts'

export interface DepartmentWords {
  /** Each department as a heading or alone: `Finance`. */
  readonly departments: Readonly<Record<Department, string>>
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
    seniorities: {
      chief: t`at the top`,
      director: t`director`,
      manager: t({ message: 'manager', context: 'seniority' }),
      professional: t`professional`,
      junior: t`junior`,
    },
  }
}
