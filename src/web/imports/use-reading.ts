import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import { me } from '../app/session.ts'
import { readingStore } from './reading-store.ts'
import { ownAddresses } from './requests.ts'
import type { Say } from './worker-messages.ts'

/** Files in, a preview, and when the member says so an import: the worker reads, the store holds where it stands. */
export function useReading() {
  const queryClient = useQueryClient()
  const { member, company } = useSuspenseQuery(me).data
  const stage = useSyncExternalStore(readingStore.subscribe, () => readingStore.stageOf(member.id))
  // What has come to its end is told once; a preview waits until the member is back.
  useEffect(
    () => () => {
      const { at } = readingStore.stageOf(member.id)
      if (at === 'finished' || at === 'failed') readingStore.leave()
    },
    [member.id],
  )

  function hear(said: Say): void {
    if (said.say === 'reading') readingStore.show({ at: 'reading', reading: said })
    else if (said.say === 'sending') readingStore.show({ at: 'sending', sending: said })
    else if (said.say === 'failed')
      readingStore.show({ at: 'failed', title: said.title, detail: said.detail })
    else if (said.say === 'stopped') readingStore.show({ at: 'nothing' })
    else {
      readingStore.show({ at: 'finished', importId: said.importId })
      for (const queryKey of [['imports'], ['people'], ['week'], ['habit'], ['questions'], ['own-addresses']])
        void queryClient.invalidateQueries({ queryKey })
    }
  }

  return {
    stage,
    async read(files: readonly File[]) {
      readingStore.begin(member.id, hear)
      const known = await queryClient.fetchQuery(ownAddresses)
      readingStore.ask({
        ask: 'read',
        files,
        knownOwn: [...new Set([...known.addresses, member.email])],
        companyDomains: company.domains,
        timeZone: member.timeZone,
      })
    },
    chooseColumns: (file: string, columns: ChosenColumns) =>
      readingStore.ask({ ask: 'columns', file, columns }),
    choose: (own: readonly string[]) => readingStore.ask({ ask: 'own', own }),
    send(choice: { includesOneOffs: boolean; includesNotes: boolean }) {
      readingStore.show({ at: 'sending', sending: null })
      readingStore.ask({ ask: 'send', ...choice })
    },
    stop: () => readingStore.ask({ ask: 'stop' }),
    leave: readingStore.leave,
  }
}
