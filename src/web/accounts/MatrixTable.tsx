import { useLingui } from '@lingui/react/macro'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { StrengthBar } from '../ui/StrengthBar.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { isGone, type View } from './matrix.ts'
import type { AccountDetail, Mark } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

export interface MatrixTableProps {
  readonly account: AccountDetail
  readonly marks: readonly Mark[]
  readonly view: View
  readonly memberName: (id: string) => string
  readonly onOpen: (mark: Mark) => void
}

/** The matrix in words: a row a tie, touch points first. */
export function MatrixTable({ account, marks, view, memberName, onOpen }: MatrixTableProps) {
  const { t } = useLingui()
  const { departments } = useDepartmentWords()
  const { lastMonth } = useAccountWords()
  const ours = (memberId: string) => {
    const id = account.members.find((member) => member.id === memberId)?.departmentId
    return account.departments.find((department) => department.id === id)?.name ?? '–'
  }
  const rows = marks.toSorted(
    (one, other) =>
      Number(other.living) - Number(one.living) ||
      memberName(one.memberId).localeCompare(memberName(other.memberId)) ||
      one.name.localeCompare(other.name),
  )
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{t`Who knows whom, a row for each shared tie`}</caption>
        <thead className="border-y border-line text-label text-ink2">
          <tr>
            {[
              t`Their person`,
              t`Their department`,
              t`Known by`,
              t`Our department`,
              t`State`,
              t`Chance`,
              t`Last contact`,
              t`Counts`,
            ].map((label) => (
              <th key={label} scope="col" className="h-8 pr-4 text-left font-normal whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((mark) => (
            <tr key={mark.id} className="border-b border-line">
              <th scope="row" className="min-w-40 py-1.5 pr-4 text-left font-normal">
                <button
                  type="button"
                  className="min-h-6 text-left font-medium hover:underline"
                  onClick={() => onOpen(mark)}
                >
                  {mark.name}
                </button>
                <span className="block text-label text-ink2">{mark.title}</span>
              </th>
              <td className="pr-4 text-ink2">{departments[mark.department]}</td>
              <td className="pr-4">{memberName(mark.memberId)}</td>
              <td className="pr-4 text-ink2">{ours(mark.memberId)}</td>
              <td className="pr-4">
                <TieStateMark state={mark.state} />
              </td>
              <td className="pr-4">
                <StrengthBar strength={mark.strength} />
              </td>
              <td className="pr-4 whitespace-nowrap text-ink2">{lastMonth(mark.lastMonth)}</td>
              <td className="whitespace-nowrap">
                {!mark.living ? (
                  <span className="text-ink2">{t`no`}</span>
                ) : isGone(mark, view) ? (
                  <span className="text-bad">{t`goes along`}</span>
                ) : (
                  t`yes`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
