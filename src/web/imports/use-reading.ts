import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import { me } from '../app/session.ts'
import { ownAddresses } from './requests.ts'
import type { Ask, Reading, Say, Sending } from './worker-messages.ts'

export type Stage =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading'; readonly reading: Reading | null }
  | { readonly at: 'sending'; readonly sending: Sending | null }
  | { readonly at: 'finished'; readonly importId: string }
  | { readonly at: 'failed'; readonly title: string; readonly detail: string }

/** Files in, a preview, and when the member says so an import: the worker reads, this holds where it stands. */
export function useReading() {
  const queryClient = useQueryClient()
  const worker = useRef<Worker | null>(null)
  const [stage, setStage] = useState<Stage>({ at: 'nothing' })
  useEffect(() => () => worker.current?.terminate(), [])

  function hear({ data }: MessageEvent<Say>): void {
    if (data.say === 'reading') setStage({ at: 'reading', reading: data })
    else if (data.say === 'sending') setStage({ at: 'sending', sending: data })
    else if (data.say === 'failed') setStage({ at: 'failed', title: data.title, detail: data.detail })
    else if (data.say === 'stopped') setStage({ at: 'nothing' })
    else {
      setStage({ at: 'finished', importId: data.importId })
      for (const queryKey of [['imports'], ['people'], ['week'], ['habit'], ['questions'], ['own-addresses']])
        void queryClient.invalidateQueries({ queryKey })
    }
  }

  const ask = (wanted: Ask) => worker.current?.postMessage(wanted)

  return {
    stage,
    async read(files: readonly File[]) {
      worker.current?.terminate()
      setStage({ at: 'reading', reading: null })
      worker.current = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
      worker.current.addEventListener('message', hear)
      worker.current.addEventListener('error', ({ message }) =>
        setStage({ at: 'failed', title: 'The reader stopped', detail: `${message}. Nothing was sent.` }),
      )
      const [{ member, company }, known] = await Promise.all([
        queryClient.ensureQueryData(me),
        queryClient.fetchQuery(ownAddresses),
      ])
      ask({
        ask: 'read',
        files,
        knownOwn: [...new Set([...known.addresses, member.email])],
        companyDomains: company.domains,
        timeZone: member.timeZone,
      })
    },
    chooseColumns: (file: string, columns: ChosenColumns) => ask({ ask: 'columns', file, columns }),
    choose: (own: readonly string[]) => ask({ ask: 'own', own }),
    send(choice: { includesOneOffs: boolean; includesNotes: boolean }) {
      setStage({ at: 'sending', sending: null })
      ask({ ask: 'send', ...choice })
    },
    stop: () => ask({ ask: 'stop' }),
    leave() {
      worker.current?.terminate()
      worker.current = null
      setStage({ at: 'nothing' })
    },
  }
}
