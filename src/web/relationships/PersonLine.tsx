// biome-ignore-all lint/a11y/useSemanticElements: rows that exist only while in sight cannot be a <table>; the roles and counts say the same
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Checkbox } from '../ui/Checkbox.tsx'
import { MonthStrip } from '../ui/MonthStrip.tsx'
import { StrengthBar } from '../ui/StrengthBar.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import type { PersonRow } from './requests.ts'
import { SharingMark } from './SharingMark.tsx'
import { useDayWords } from './use-day-words.ts'

/** The cells of one person in the list; on phones name and organisation above, the tie at the right. */
export function PersonLine({
  row,
  isChosen,
  onToggle,
}: {
  readonly row: PersonRow
  readonly isChosen: boolean
  readonly onToggle: () => void
}) {
  const { t } = useLingui()
  const { ago } = useDayWords()
  const name = row.name || t`(no name)`
  return (
    <>
      <span role="cell">
        <Checkbox isLabelHidden checked={isChosen} onChange={onToggle}>
          {t`Choose ${name}`}
        </Checkbox>
      </span>
      <span role="cell" className="min-w-0 truncate">
        <Link to="/people/$personId" params={{ personId: row.id }} className="font-medium hover:underline">
          {name}
        </Link>
        <span className="block truncate text-label text-ink2 wide:hidden">
          {[row.title, row.organisation].filter((part) => part !== '').join(', ')}
        </span>
      </span>
      <span role="cell" className="truncate text-ink2 max-wide:hidden">
        {row.title}
      </span>
      <span role="cell" className="truncate text-ink2 max-wide:hidden">
        {row.organisation}
      </span>
      <span role="cell" className="max-wide:text-right">
        {row.state ? <TieStateMark state={row.state} /> : <span className="text-ink3">–</span>}
        <span className="figures block text-label text-ink2 wide:hidden">{ago(row.daysSince)}</span>
      </span>
      <span role="cell" className="max-wide:hidden">
        <StrengthBar strength={row.strength} />
      </span>
      <span role="cell" className="figures text-ink2 max-wide:hidden">
        {ago(row.daysSince)}
      </span>
      <span role="cell" className="max-margin:hidden">
        <MonthStrip months={row.months} />
      </span>
      <span role="cell" className="max-wide:hidden">
        <SharingMark level={row.sharing} />
      </span>
      <span role="cell" className="figures text-right text-ink2 max-margin:hidden">
        {row.cadenceDays ? ago(row.cadenceDays) : <span className="text-ink3">{t`none`}</span>}
      </span>
    </>
  )
}
