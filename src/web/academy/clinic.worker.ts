import { ArchiveRefused } from '#domain/imports/archive.ts'
import type { ClinicAsk, ClinicSay, WhyUnread } from './clinic-messages.ts'
import { readExport } from './read-export.ts'

// Marks profiles beside the screen. It has no way to the network but its own script, and answers with numbers only.

addEventListener('message', ({ data: { exports, today } }: MessageEvent<ClinicAsk>) => {
  void Promise.all(
    exports.map(async (dropped) => {
      try {
        const result = await readExport(dropped, today)
        return result.judged === 0 ? { name: dropped.name, why: 'no-profile' as const } : result
      } catch (error) {
        return { name: dropped.name, why: whyOf(error) }
      }
    }),
  ).then((read) => {
    const said: ClinicSay = {
      results: read.filter((each) => 'items' in each),
      unread: read.filter((each) => 'why' in each),
    }
    postMessage(said)
  })
})

function whyOf(error: unknown): WhyUnread {
  return error instanceof ArchiveRefused ? error.code : 'failed'
}
