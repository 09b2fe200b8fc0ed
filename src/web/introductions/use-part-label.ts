import { DEPARTMENTS, SENIORITIES } from '#domain/people/title.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import type { Part } from './requests.ts'

/** What a part is called: departments and seniorities in the member's language, everything else as it was typed. */
export function usePartLabel(): (part: Part) => string {
  const { departments, seniorities } = useDepartmentWords()
  return ({ kind, value, label }) => {
    const department = DEPARTMENTS.find((one) => one === value)
    if (kind === 'department' && department) return departments[department]
    const seniority = SENIORITIES.find((one) => one === value)
    if (kind === 'seniority' && seniority) return seniorities[seniority]
    return label
  }
}
