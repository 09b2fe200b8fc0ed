import { useLingui } from '@lingui/react/macro'
import type { SpeedCell } from './question-requests.ts'
import { isShown } from './speed-summary.ts'
import { useWaitWords } from './use-wait-words.ts'

/** Months or departments, a row each; what is of too few says so. */
export function SpeedTable({
  label,
  first,
  rows,
}: {
  readonly label: string
  /** What the rows are. */
  readonly first: string
  readonly rows: readonly { readonly name: string; readonly cell: SpeedCell }[]
}) {
  const { t, i18n } = useLingui()
  const { wait, percent } = useWaitWords()
  const share = (value: number | null) => (value === null ? '–' : percent(value))
  const head = 'py-1 pl-4 text-right align-bottom font-normal'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="figures w-full text-small">
        <thead>
          <tr className="border-b border-line text-label text-ink2">
            <th scope="col" className="py-1 text-left align-bottom font-normal">
              {first}
            </th>
            <th scope="col" className={head}>{t`Asks`}</th>
            <th scope="col" className={head}>{t`Half answered within`}</th>
            <th scope="col" className={head}>{t`In time`}</th>
            <th scope="col" className={head}>{t`Accepted`}</th>
            <th scope="col" className={head}>{t`Introduced`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {isShown(cell) ? (
                <>
                  <td className="py-1.5 pl-4 text-right">{i18n.number(cell.asks)}</td>
                  <td className="py-1.5 pl-4 text-right whitespace-nowrap">
                    {cell.answerHalf === null ? t`fewer than half` : wait(cell.answerHalf)}
                  </td>
                  <td className="py-1.5 pl-4 text-right">{share(cell.kept)}</td>
                  <td className="py-1.5 pl-4 text-right">{share(cell.accepted)}</td>
                  <td className="py-1.5 pl-4 text-right">{share(cell.introduced)}</td>
                </>
              ) : (
                <td colSpan={5} className="py-1.5 pl-4 text-right text-ink2">{t`too few to show`}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
