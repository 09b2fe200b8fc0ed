import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { me } from '../app/session.ts'
import type { ClinicAsk, ClinicSay } from './clinic-messages.ts'
import { droppedExports } from './dropped-exports.ts'
import { recommendations } from './recommendation-requests.ts'

export type ClinicStage =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading' }
  | { readonly at: 'read'; readonly unread: ClinicSay['unread'] }

// With the answers of the server: it goes with them when somebody else signs in. Not under their keys, for nothing
// asks for it again.
const queryKey = ['clinic-read'] as const
const none: Pick<ClinicSay, 'results' | 'seen'> = { results: [], seen: [] }

/** Profile exports in, marks out, and which recommendations they show, on this computer. They stay in this tab while the member looks elsewhere. */
export function useClinicReading() {
  const queryClient = useQueryClient()
  const { member } = useSuspenseQuery(me).data
  const { data: found } = useQuery({
    queryKey,
    queryFn: () => none,
    initialData: none,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const [stage, setStage] = useState<ClinicStage>({ at: 'nothing' })
  // There before the first file, so that no file waits for it.
  const worker = useRef<Worker | null>(null)
  useEffect(() => {
    worker.current = newWorker()
    return () => worker.current?.terminate()
  }, [])

  function stop(): void {
    worker.current?.terminate()
    worker.current = newWorker()
    setStage({ at: 'nothing' })
  }

  return {
    ...found,
    stage,
    async read(files: readonly File[]) {
      if (stage.at === 'reading') stop()
      setStage({ at: 'reading' })
      const exports = droppedExports(files)
      const reader = worker.current ?? newWorker()
      worker.current = reader
      reader.onmessage = ({ data: said }: MessageEvent<ClinicSay>) => {
        queryClient.setQueryData<typeof none>(queryKey, (before = none) => ({
          results: [...before.results, ...said.results],
          seen: [...before.seen, ...said.seen],
        }))
        setStage({ at: 'read', unread: said.unread })
      }
      reader.onerror = () => {
        stop()
        setStage({ at: 'read', unread: exports.map(({ name }) => ({ name, why: 'failed' as const })) })
      }
      // Without the server the profile is marked all the same.
      const { aboutMe } = await queryClient
        .fetchQuery({ ...recommendations, staleTime: 60_000 })
        .catch(() => ({ aboutMe: [] }))
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: member.timeZone }).format(new Date())
      const delivered = aboutMe
        .filter(({ state }) => state === 'delivered')
        .map(({ id, writer, text }) => ({ id, writer: writer.name, text }))
      const ask: ClinicAsk = { exports, today, delivered }
      reader.postMessage(ask)
    },
    stop,
    letGo() {
      stop()
      queryClient.setQueryData(queryKey, none)
    },
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./clinic.worker.ts', import.meta.url), { type: 'module' })
}
