import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  type ReadAccount,
  type RefusedRow,
  readAccountsCsv,
  withLeads,
} from '#domain/accounts/accounts-csv.ts'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { members } from '../access/requests.ts'
import { Button } from '../ui/Button.tsx'
import { DropBox } from '../ui/DropBox.tsx'
import { notify } from '../ui/toast.ts'
import { addAccounts } from './requests.ts'

interface Reading {
  readonly accounts: readonly (ReadAccount & { readonly leadId: string | null })[]
  /** Rows that are not added, and those that begin without their lead. */
  readonly remarks: readonly RefusedRow[]
}

/** Many accounts from a CSV: read here, seen before anything is sent, each refused row with its reason. */
export function AccountsFromFile({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<Reading>()
  const [isSending, setIsSending] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    const { accounts, refused } = await readAccountsCsv(await file.text())
    const named = withLeads(accounts, await queryClient.ensureQueryData(members))
    setReading({ accounts: named.accounts, remarks: [...refused, ...named.unknown] })
  }
  const send = async () => {
    if (!reading) return
    setIsSending(true)
    const remarks: RefusedRow[] = []
    let added = 0
    try {
      for (let start = 0; start < reading.accounts.length; start += 1000) {
        const part = reading.accounts.slice(start, start + 1000)
        const answer = await addAccounts(
          part.map(({ name, kind, domains, goal, leadId }) => ({
            name,
            kind,
            domains: [...domains],
            goal,
            leadId,
          })),
        )
        added += answer.added
        for (const one of answer.refused) remarks.push({ ...one, row: part[one.row - 1]?.row ?? one.row })
      }
      void notify({ message: t`${plural(added, { one: '# account added.', other: '# accounts added.' })}` })
      if (remarks.length === 0) onDone()
      else setReading({ accounts: [], remarks: [...reading.remarks, ...remarks] })
    } catch (error) {
      notifyRefusal(error, t`This did not work.`)
    }
    setIsSending(false)
    await queryClient.invalidateQueries({ queryKey: ['accounts'] })
  }
  const ready = reading?.accounts.length ?? 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same
    <div
      className="grid gap-3"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void read(event.dataTransfer.files[0])
      }}
    >
      <DropBox
        title={t`Drop a CSV`}
        lead={t`Columns: name, domains (by semicolons), kind, goal, lead. Only the name is needed.`}
        actions={
          <Button onClick={() => input.current?.click()}>
            <Trans>Choose a file</Trans>
          </Button>
        }
      />
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        aria-label={t`A CSV of accounts`}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          void read(file)
        }}
      />
      {reading && (
        <div aria-live="polite">
          {reading.remarks.length > 0 && (
            <ul className="mb-3 max-h-48 overflow-y-auto border-y border-line2 py-1.5 text-small">
              {reading.remarks.map(({ row, name, reason }) => (
                <li key={`${row} ${reason}`}>
                  <span className="figures text-ink2">{t`Row ${row}`}</span>
                  {name && <span className="font-medium"> {name}</span>}: {reason}
                </li>
              ))}
            </ul>
          )}
          {ready > 0 && (
            <div className="flex items-center justify-between gap-3">
              <p className="text-small">
                {t`${plural(ready, { one: '# account is ready.', other: '# accounts are ready.' })}`}
              </p>
              <Button kind="main" isBusy={isSending} onClick={() => void send()}>
                {t`${plural(ready, { one: 'Add it', other: 'Add all #' })}`}
              </Button>
            </div>
          )}
          {ready === 0 && reading.remarks.length === 0 && (
            <p className="text-small text-ink2">
              <Trans>There is no account in this file.</Trans>
            </p>
          )}
        </div>
      )}
    </div>
  )
}
