import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Lock, Upload } from 'lucide-react'
import {
  type ClinicComparison,
  type ClinicResult,
  compareClinics,
} from '#domain/academy/clinic-comparison.ts'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { DropBox } from '../ui/DropBox.tsx'
import { DropPage } from '../ui/DropPage.tsx'
import { Page } from '../ui/Page.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { notify } from '../ui/toast.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { ClinicBar } from './ClinicBar.tsx'
import { ClinicItems } from './ClinicItems.tsx'
import { ClinicMargin } from './ClinicMargin.tsx'
import { ConfirmPart } from './ConfirmPart.tsx'
import { HowToGetExport } from './HowToGetExport.tsx'
import { clinicHistory, forgetMarks, keepMarks } from './requests.ts'
import { UnreadExports } from './UnreadExports.tsx'
import { useClinicReading } from './use-clinic-reading.ts'

/** The profile clinic: an export is marked in this browser; before and after, and what to do next. */
export function ClinicScreen() {
  const { t } = useLingui()
  const history = useQuery(clinicHistory)
  const { results, seen, stage, read, stop, letGo } = useClinicReading()
  const keep = useChange(keepMarks, [['clinic']], t`The marks are kept, for you alone.`)
  const forget = useChange(forgetMarks, [['clinic']])
  if (history.isPending) return <Waiting for={t`the profile clinic`} />
  // Two exports are compared without the server, too.
  if (history.isError && results.length === 0)
    return <Trouble error={history.error} retry={history.refetch} isPage />
  const kept = history.data?.results ?? []
  const comparison = compareClinics([...kept, ...results])
  const unkept = comparison
    ? [comparison.before, comparison.now]
        .filter((result) => result !== null)
        .filter((result) => !isAmong(result, kept))
    : []
  async function forgetAll(): Promise<void> {
    await forget.mutateAsync(undefined)
    letGo()
    void notify({
      message: t`Nothing of your profile is kept now.`,
      undo: { label: t`Undo`, act: () => keep.mutate(kept) },
    })
  }
  return (
    <DropPage onFiles={read}>
      {({ chooseFiles }) => (
        <Page
          name={t`Profile clinic`}
          eyebrow={
            <nav aria-label={t`Where this is`}>
              <Link to="/academy" className="hover:underline">
                <Trans>Academy</Trans>
              </Link>
              {' / '}
              <Trans>Profile clinic</Trans>
            </nav>
          }
          title={<Sentence comparison={comparison} />}
          lead={
            <span className="flex items-start gap-2">
              <Lock aria-hidden size={15} strokeWidth={1.75} className="mt-1 shrink-0" />
              {comparison === undefined
                ? t`Your profile is read in this browser and never sent. If you wish, its twenty marks are kept, and only you see them.`
                : unkept.length > 0
                  ? t`Your profile was read in this browser and nothing of it was sent. Keep its twenty marks, for you alone, and they are the “before” of your next export.`
                  : t`Your profile was read in this browser and never sent. Only twenty marks an export are kept, and only you see them.`}
            </span>
          }
          actions={
            unkept.length > 0 && (
              <Button kind="main" isBusy={keep.isPending} onClick={() => keep.mutate(unkept)}>
                <Trans>Keep these marks</Trans>
              </Button>
            )
          }
          margin={
            comparison && (
              <ClinicMargin
                comparison={comparison}
                unkept={unkept}
                hasKept={kept.length > 0}
                onChoose={chooseFiles}
                onForget={() => void forgetAll().catch(() => {})}
              />
            )
          }
        >
          {stage.at === 'reading' && (
            <div role="status" className="mb-6 appear-late">
              <p className="mb-1.5 text-small text-ink2">
                <Trans>Reading on this computer.</Trans>
              </p>
              <ProgressBar share={null} label={t`Reading your export`} />
              <Button kind="quiet" onClick={stop} className="mt-1 -ml-3">
                <Trans>Stop</Trans>
              </Button>
            </div>
          )}
          {stage.at === 'read' && <UnreadExports unread={stage.unread} />}
          <ConfirmPart seen={seen} />
          {comparison ? (
            <>
              <ClinicBar comparison={comparison} />
              <ClinicItems comparison={comparison} />
            </>
          ) : (
            <>
              <DropBox
                title={t`Drop your LinkedIn export anywhere on this page`}
                lead={t`The ZIP as it came, or the CSV files out of it.`}
                actions={
                  <Button kind="main" icon={Upload} onClick={chooseFiles}>
                    <Trans>Choose the export</Trans>
                  </Button>
                }
              />
              <HowToGetExport />
            </>
          )}
        </Page>
      )}
    </DropPage>
  )
}

/** How good the profile is, what it was, and what the next steps are worth. */
function Sentence({ comparison }: { readonly comparison: ClinicComparison | undefined }) {
  const { t } = useLingui()
  if (!comparison) return t`See your profile as a stranger does: twenty items, 100 points.`
  const { before, now, fixes, worth } = comparison
  if (now.score === null || worth === null)
    return t`Too little for a score: this export tells ${now.judged} of 100 points.`
  const standing =
    before && before.score !== null ? t`${before.score} before, ${now.score} now.` : t`${now.score} of 100.`
  const next =
    fixes.length === 0
      ? t`Nothing is open.`
      : t`${plural(fixes.length, { one: 'The next fix is worth', 2: 'The next two fixes are worth', other: 'The next three fixes are worth' })} ${worth}.`
  return `${standing} ${next}`
}

function isAmong(result: ClinicResult, kept: readonly ClinicResult[]): boolean {
  return kept.some(
    ({ exportedOn, items }) =>
      exportedOn === result.exportedOn &&
      JSON.stringify(items.map(numbers)) === JSON.stringify(result.items.map(numbers)),
  )
}

const numbers = ({ item, points, found }: ClinicResult['items'][number]) => [item, points, found]
