import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { expectation } from '#domain/accounts/expectation.ts'
import type { Department } from '#domain/people/title.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { hangingDepartments, unknownDepartments } from './account-risk.ts'
import type { Leaving } from './matrix.ts'
import type { AccountDetail } from './requests.ts'
import { chanced } from './use-matrix-totals.ts'

export interface AccountSentenceProps {
  readonly account: AccountDetail
  readonly columns: readonly Department[]
  /** Whose departure is looked at, and how many touch points it leaves. */
  readonly leaving: (Leaving & { readonly left: number }) | undefined
}

/** The number that matters and the risk; below, what hangs on one person, whom nobody knows, what 90 days leave. */
export function AccountSentence({ account, columns, leaving }: AccountSentenceProps) {
  const { t, i18n } = useLingui()
  const { departments, phrases } = useDepartmentWords()
  const { marks, goal, cooling, attrition } = account
  const living = marks.filter((mark) => mark.living).length
  const list = (some: readonly Department[], called: Readonly<Record<Department, string>>) => {
    const names = some.map((department) => called[department])
    return new Intl.ListFormat(i18n.locale).format(
      names.length > 3 ? [...names.slice(0, 2), t`${names.length - 2} more`] : names,
    )
  }
  const hanging = leaving ? hangingDepartments(columns, marks, leaving.departure) : []
  const hung = list(hanging, departments)
  const name = leaving?.name ?? ''
  const nobody = unknownDepartments(columns, marks)
  const { low, high } = expectation(chanced(marks), attrition)
  const details = [
    leaving &&
      leaving.left > 0 &&
      hanging.length > 0 &&
      t`${plural(hanging.length, { one: `${hung} hangs on ${name} alone.`, other: `${hung} hang on ${name} alone.` })}`,
    living > 0 && nobody.length > 0 && t`Nobody is in touch with their ${list(nobody, phrases)}.`,
    living > 0 &&
      (low === high
        ? t`Expected in 90 days, if people move as usual: ${low}.`
        : t`Expected in 90 days, if people move as usual: ${low} to ${high}.`),
  ]
  return (
    <>
      <span className="block text-sentence text-ink">
        <strong className="font-semibold">
          {t`${living} of ${plural(goal, { one: '# touch point', other: '# touch points' })}.`}
        </strong>{' '}
        {living > 0 && leaving
          ? leaving.left === 0
            ? t`If ${leaving.name} leaves, none remains.`
            : t`If ${leaving.name} leaves, ${plural(leaving.left, { one: '# remains', other: '# remain' })}.`
          : cooling > 0
            ? t`${plural(cooling, { one: '# tie is cooling', other: '# ties are cooling' })}.`
            : marks.length > 0
              ? t`Nobody is in touch with anybody there at the moment.`
              : ''}
      </span>
      <span className="mt-0.5 block text-small">{details.filter(Boolean).join(' ')}</span>
    </>
  )
}
