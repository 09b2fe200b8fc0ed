import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { ReportPart } from './ReportPart.tsx'
import { type ImportRow, undoImport } from './requests.ts'

/** What was brought so far, newest first; each opens to its report. */
export function ImportList({
  rows,
  except,
}: {
  readonly rows: readonly ImportRow[]
  readonly except: string | undefined
}) {
  const { t } = useLingui()
  const shown = rows.filter(({ id }) => id !== except)
  if (shown.length === 0) return null
  return (
    <Section title={t`Brought so far`} className="mt-9">
      <ul className="border-b border-line">
        {shown.map((row) => (
          <ImportLine key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function ImportLine({ row: { id, state, files, startedAt, report } }: { readonly row: ImportRow }) {
  const { t, i18n } = useLingui()
  const [isOpen, setIsOpen] = useState(false)
  const undo = useChange(
    undoImport,
    [['imports'], ['people'], ['week'], ['habit'], ['questions']],
    t`What had come is taken back.`,
  )
  const [first, ...more] = files.map(({ path }) => path)
  const { timeZone } = useSuspenseQuery(me).data.member
  const when = i18n.date(new Date(startedAt), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <li className="border-t border-line">
      <div className="flex flex-wrap items-center justify-between gap-x-4 py-2 text-small">
        <div className="min-w-0 flex-1 basis-60">
          <p className="truncate font-medium">
            {first}
            {more.length > 0 && (
              <span className="font-normal text-ink2">
                {' '}
                {t`and ${plural(more.length, { one: '# more', other: '# more' })}`}
              </span>
            )}
          </p>
          <p className="figures text-ink2">
            {when}
            {' · '}
            {state === 'open' && t`stopped half-way: drop the same files again to go on, or undo`}
            {state === 'undone' && t`undone`}
            {state === 'finished' &&
              report &&
              t`${plural(report.newPeople ?? report.people.new, { one: '# new', other: '# new' })}, ${plural(report.people.merged, { one: '# merged', other: '# merged' })}, ${plural(report.interactions.new, { one: '# interaction', other: '# interactions' })}`}
          </p>
        </div>
        {state === 'finished' && (
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? <Trans>Close the report</Trans> : <Trans>Report</Trans>}
          </Button>
        )}
        {state === 'open' && (
          <Button icon={Undo2} isBusy={undo.isPending} onClick={() => undo.mutate(id)}>
            <Trans>Undo</Trans>
          </Button>
        )}
      </div>
      {isOpen && <ReportPart id={id} />}
    </li>
  )
}
