import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download, Undo2 } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { importDetail, undoImport } from './requests.ts'
import { useSkipWords } from './use-skip-words.ts'

/** What an import did, line by line where something was skipped; and the way back. */
export function ReportPart({ id, isFresh = false }: { readonly id: string; readonly isFresh?: boolean }) {
  const { t, i18n } = useLingui()
  const words = useSkipWords()
  const found = useQuery(importDetail(id))
  const undo = useChange(
    undoImport,
    [['imports'], ['people'], ['week'], ['habit'], ['questions']],
    t`The import is undone, whole.`,
  )
  if (found.isPending) return <Waiting for={t`the report`} shape="lines" />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const { report, lines, state } = found.data
  if (!report) return null
  const { people, interactions, skipped, newPeople } = report
  const skippedCount = Object.values(skipped).reduce((sum, count) => sum + count, 0)
  const figures = [
    { label: t`New cards`, count: people.new, fill: 'bg-ember' },
    { label: t`Merged`, count: people.merged, fill: 'bg-warm-fill' },
    { label: t`Updated`, count: people.updated, fill: 'bg-cooling-fill' },
    { label: t`Unchanged`, count: people.unchanged, fill: 'bg-line2' },
  ]
  const all = figures.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={isFresh ? 'mt-8' : 'pb-4'}>
      {isFresh && (
        <h2 className="text-sentence" role="status">
          <span className="font-semibold">
            {newPeople === null
              ? t`${plural(people.new, { one: '# card is new.', other: '# cards are new.' })}`
              : t`${plural(newPeople, { one: '# person is new.', other: '# people are new.' })}`}
          </span>{' '}
          {report.joined > 0 &&
            t`${plural(report.joined, { one: '# joined someone you had.', other: '# joined someone you had.' })}`}{' '}
          {report.questions > 0 && (
            <>
              <Link to="/review" className="text-link">
                {t`${plural(report.questions, { one: 'One pair to look at', other: '# pairs to look at' })}`}
              </Link>
              {'. '}
            </>
          )}
          {t`${plural(interactions.new, { one: '# interaction came with them.', other: '# interactions came with them.' })}`}
        </h2>
      )}
      {all > 0 && (
        <div aria-hidden="true" className="mt-3 flex h-2 gap-px overflow-hidden rounded-full">
          {figures.map(
            ({ label, count, fill }) =>
              count > 0 && <span key={label} className={`data-fill ${fill}`} style={{ flexGrow: count }} />,
          )}
        </div>
      )}
      <dl className="figures mt-3 flex flex-wrap gap-x-10 gap-y-2 text-small">
        {[
          ...(newPeople === null ? [] : [{ label: t`New people`, count: newPeople, fill: '' }]),
          ...figures,
          { label: t`New interactions`, count: interactions.new, fill: '' },
          { label: t`Interactions known already`, count: interactions.unchanged, fill: '' },
          { label: t`Skipped`, count: skippedCount, fill: '' },
          { label: t`Job moves`, count: report.moves, fill: '' },
        ].map(({ label, count }) => (
          <div key={label}>
            <dt className="text-ink2">{label}</dt>
            <dd className="text-section font-semibold">{i18n.number(count)}</dd>
          </div>
        ))}
      </dl>
      {skippedCount > 0 && (
        <Section
          title={t`What was skipped, and why`}
          className="mt-5"
          aside={
            lines.length > 0 && (
              <a className={buttonClasses('quiet')} href={`/api/imports/${id}/lines`} download>
                <Download aria-hidden size={16} strokeWidth={1.75} />
                <Trans>CSV, line by line</Trans>
              </a>
            )
          }
        >
          <ul className="figures text-small">
            {Object.entries(skipped)
              .sort((one, other) => other[1] - one[1])
              .map(([reason, count]) => (
                <li key={reason} className="flex justify-between gap-4 border-t border-line py-1.5">
                  <span>
                    {words(reason)}
                    <span className="text-ink3">
                      {' '}
                      {lines
                        .filter((line) => line.reason === reason && line.record)
                        .slice(0, 3)
                        .map(({ file, line }) => `${file.split('!').at(-1)}:${line}`)
                        .join(', ')}
                    </span>
                  </span>
                  <span>{i18n.number(count)}</span>
                </li>
              ))}
          </ul>
        </Section>
      )}
      {isFresh && state === 'finished' && (
        <p className="mt-4 text-small text-ink2">
          <Trans>
            New people are yours alone; of people you share already, colleagues see what changed.{' '}
            <Link to="/sharing" className="text-link">
              Choose what colleagues see
            </Link>
            , if you like.
          </Trans>
        </p>
      )}
      {state === 'finished' && (
        <div className="mt-4 flex flex-wrap gap-2">
          {isFresh && (
            <Link to="/" className={buttonClasses('main')}>
              <Trans>See my week</Trans>
            </Link>
          )}
          {isFresh && report.questions > 0 && (
            <Link to="/review" className={buttonClasses('plain')}>
              <Trans>Same person, or two?</Trans>
            </Link>
          )}
          <Button kind="quiet" icon={Undo2} isBusy={undo.isPending} onClick={() => undo.mutate(id)}>
            <Trans>Undo this import</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
