import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, Table2 } from 'lucide-react'
import { useState } from 'react'
import { expectation } from '#domain/accounts/expectation.ts'
import type { Department } from '#domain/people/title.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Segments } from '../ui/Segments.tsx'
import { viewOf } from './account-view.ts'
import { Matrix } from './Matrix.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import type { Leaving, Matrix as MatrixData, View } from './matrix.ts'
import type { AccountDetail, Mark } from './requests.ts'
import { TheirDepartments } from './TheirDepartments.tsx'
import { useDepartures } from './use-departures.ts'
import { chanced, useMatrixTotals } from './use-matrix-totals.ts'

export interface MatrixPartProps {
  readonly account: AccountDetail
  readonly matrix: MatrixData
  readonly view: View
  readonly leaving: Leaving | undefined
  readonly memberName: (id: string) => string
  readonly onView: (view: View) => void
  readonly onLeave: (leaving: Leaving) => void
  readonly onOpen: (mark: Mark) => void
  readonly onAdopt: (department: Department) => void
}

/** Who knows whom: today, if somebody leaves, in 90 days; as a matrix, as a list on a phone, as a table. */
export function MatrixPart({
  account,
  matrix,
  view,
  leaving,
  memberName,
  onView,
  onLeave,
  onOpen,
  onAdopt,
}: MatrixPartProps) {
  const { t } = useLingui()
  const [isTable, setIsTable] = useState(false)
  const { marks, attrition, discreet } = account
  const departures = useDepartures(account, memberName)
  const totals = useMatrixTotals(marks, view, attrition)
  const show = (kind: View['kind']) => {
    if (kind === 'leaves') onView(leaving ?? { kind: 'today' })
    else onView(viewOf(account, kind === 'in90' ? { view: kind } : {}))
  }
  const shared = { marks, view, memberName, onOpen }
  return (
    <section aria-label={t`Who knows whom`}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <div className="flex min-w-0 flex-wrap items-center gap-1">
          <Segments
            label={t`Which day`}
            value={view.kind}
            onChange={show}
            segments={[
              { value: 'today', label: t`Today` },
              ...(leaving ? [{ value: 'leaves' as const, label: t`If ${leaving.name} leaves` }] : []),
              { value: 'in90', label: t`In 90 days` },
            ]}
          />
          {departures.length > 0 && (
            <Menu
              align="start"
              trigger={<IconButton icon={ChevronDown} label={t`If somebody else leaves`} />}
              groups={departures.map((group) =>
                group.map((one) => ({ label: one.label, onChoose: () => onLeave(one.leaving) })),
              )}
            />
          )}
        </div>
        <Button kind="quiet" icon={Table2} aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? <Trans>as a picture</Trans> : <Trans>as a table</Trans>}
        </Button>
      </div>
      <p className="mb-3 hidden text-small print:block">
        {view.kind === 'leaves' ? t`If ${view.name} leaves` : view.kind === 'in90' ? t`In 90 days` : t`Today`}
      </p>
      {isTable ? (
        <MatrixTable {...shared} account={account} />
      ) : (
        <>
          <div className="max-rail:hidden">
            <Matrix {...shared} matrix={matrix} totals={totals} onAdopt={onAdopt} />
          </div>
          <div className="rail:hidden">
            <TheirDepartments {...shared} matrix={matrix} totals={totals} onAdopt={onAdopt} />
          </div>
          <MatrixLegend matrix={matrix} marks={marks} view={view} />
        </>
      )}
      <div aria-live="polite">
        {view.kind === 'in90' && <WhyLess account={account} marks={marks} />}
        {discreet !== null && discreet > 0 && (
          <p className="mt-2 text-small text-ink2">
            {t`${plural(discreet, { one: '# more living tie is discoverable: somebody here could open a door, and is named only if they agree.', other: '# more living ties are discoverable: somebody here could open a door, and is named only if they agree.' })}`}
          </p>
        )}
      </div>
    </section>
  )
}

/** What 90 days are expected to leave, and why the range begins below the plain sum. Source: docs/science.md, Account. */
function WhyLess({ account, marks }: { readonly account: AccountDetail; readonly marks: readonly Mark[] }) {
  const { i18n } = useLingui()
  const ties = chanced(marks)
  const { low, high, mean } = expectation(ties, account.attrition)
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const sum = i18n.number(mean, { maximumFractionDigits: 0 })
  const range = low === high ? low : `${low}–${high}`
  const count = ties.length
  const [ours, theirs] = [percent(account.attrition.ours), percent(account.attrition.theirs)]
  const [least, most] = [percent(0.8), percent(0.9)]
  return (
    <p className="mt-3 max-w-[80ch] text-small text-ink2">
      <Trans>
        An estimate: <strong className="text-ink">{range}</strong> of the {count} ties with contact on record.
        Each counts with its own chance, and with people staying: {ours} of ours and {theirs} of theirs leave
        in a year. The plain sum is {sum}; in three workplaces’ e-mail {least} to {most} of such a sum was
        there 90 days later, for ties end together. So the range begins below it.
      </Trans>
    </p>
  )
}
