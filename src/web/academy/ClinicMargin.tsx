import { Trans, useLingui } from '@lingui/react/macro'
import { FileText, Upload } from 'lucide-react'
import type { ClinicComparison, ClinicResult } from '#domain/academy/clinic-comparison.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { ClinicFixes } from './ClinicFixes.tsx'
import { ClinicTicks } from './ClinicTicks.tsx'

export interface ClinicMarginProps {
  readonly comparison: ClinicComparison
  /** Those of it that are not kept yet. */
  readonly unkept: readonly ClinicResult[]
  readonly hasKept: boolean
  readonly onChoose: () => void
  readonly onForget: () => void
}

/** The next fixes, another look, what no export holds, and which exports these are. */
export function ClinicMargin({ comparison, unkept, hasKept, onChoose, onForget }: ClinicMarginProps) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const { before, now, fixes } = comparison
  return (
    <>
      <ClinicFixes comparison={comparison} />
      {fixes.length > 0 && <MarginRule />}
      <Section title={t`Look again`}>
        <p className="text-small text-ink2">
          <Trans>Change your profile, ask LinkedIn for a new export, and drop it here.</Trans>
        </p>
        <Button
          kind={unkept.length === 0 ? 'main' : 'plain'}
          icon={Upload}
          onClick={onChoose}
          className="mt-2.5"
        >
          <Trans>Choose a new export</Trans>
        </Button>
      </Section>
      <MarginRule />
      <ClinicTicks />
      <MarginRule />
      <Section title={before ? t`Compared` : t`Read`}>
        <ul className="grid gap-1.5 text-small">
          {[before, now].map(
            (result) =>
              result && (
                <li key={result.exportedOn} className="flex items-baseline gap-2">
                  <FileText
                    aria-hidden
                    size={14}
                    strokeWidth={1.75}
                    className="shrink-0 self-center text-ink2"
                  />
                  <span>
                    <Trans>Export of {date(result.exportedOn)}</Trans>
                    <span className="text-ink2">
                      , {unkept.includes(result) ? t`not kept` : t`marks kept`}
                    </span>
                  </span>
                </li>
              ),
          )}
        </ul>
        {hasKept && (
          <Button kind="quiet" onClick={onForget} className="mt-2 -ml-3">
            <Trans>Forget the kept marks</Trans>
          </Button>
        )}
      </Section>
    </>
  )
}
