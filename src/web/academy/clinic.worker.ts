import { ArchiveRefused } from '#domain/imports/archive.ts'
import type { ClinicAsk, ClinicSay, WhyUnread } from './clinic-messages.ts'
import { readExport } from './read-export.ts'

// Marks profiles beside the screen. It has no way to the network but its own script, and answers with numbers, and with
// ids that it was given, only.

addEventListener('message', ({ data: { exports, today, delivered } }: MessageEvent<ClinicAsk>) => {
  void Promise.all(
    exports.map(async (dropped) => {
      try {
        const read = await readExport(dropped, today, delivered)
        return read.result.judged === 0 ? { name: dropped.name, why: 'no-profile' as const } : read
      } catch (error) {
        return { name: dropped.name, why: whyOf(error) }
      }
    }),
  ).then((all) => {
    const read = all.filter((each) => 'result' in each)
    const said: ClinicSay = {
      results: read.map(({ result }) => result),
      seen: read.flatMap(({ seen }) => seen),
      unread: all.filter((each) => 'why' in each),
    }
    postMessage(said)
  })
})

function whyOf(error: unknown): WhyUnread {
  return error instanceof ArchiveRefused ? error.code : 'failed'
}
