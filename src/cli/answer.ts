import type { z } from 'zod'
import type { IntroductionRequest, RequestAnswer } from '#contract/introductions.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { oneOf } from './introductions.ts'
import { ask } from './server-client.ts'
import { moment } from './words.ts'

type Request = z.infer<typeof IntroductionRequest>

export const answer: Command = {
  help: `Usage: pilotlight answer ID introduce [--note "…"] [--address MAIL | --by-own-mail] [--json]
       pilotlight answer ID answer "WORDS" [--json]
       pilotlight answer ID not-now|no|undo [--json]

Answers a colleague who asks you to open a door; pilotlight introductions gives the ids.

  introduce   the person gets one mail in your name and decides; --by-own-mail prints a text to send yourself
  answer      the colleague gets your words
  not-now     comes back once, in a week; the colleague sees nothing
  no          to the colleague it looks like silence
  undo        takes the answer back, for ten minutes
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      note: { type: 'string' },
      address: { type: 'string' },
      'by-own-mail': { type: 'boolean' },
    })
    const [id, verb, ...words] = positionals
    if (id === undefined || verb === undefined) throw new UsageRefused('pilotlight answer ID ANSWER')
    const all = (await ask('GET', '/api/introductions/requests')).json<Request[]>()
    const request = oneOf(all, id)
    const path = `/api/introductions/requests/${request.id}`
    const wanted = verb === 'undo' ? null : answerOf(verb, words.join(' '), request, values)
    const answered = (
      await ask('POST', `${path}/${wanted ? 'answer' : 'undo'}`, wanted ?? {})
    ).json<Request>()
    if (values.json) {
      process.stdout.write(`${JSON.stringify(answered)}\n`)
      return 0
    }
    const until = answered.undoUntil ? ` Until ${moment(answered.undoUntil)} it can be taken back.` : ''
    process.stderr.write(`${request.target.name}: ${answered.answer.replace('_', ' ')}.${until}\n`)
    if (answered.textToTarget !== '') process.stdout.write(`${answered.textToTarget}\n`)
    return 0
  },
}

function answerOf(
  verb: string,
  words: string,
  { note }: Request,
  values: { note?: string; address?: string; 'by-own-mail'?: boolean },
): z.input<typeof RequestAnswer> {
  switch (verb) {
    case 'introduce':
      return {
        answer: 'introduce',
        note: values.note ?? note,
        address: values.address ?? null,
        byOwnMail: values['by-own-mail'] ?? false,
      }
    case 'answer':
      if (words === '') throw new UsageRefused('pilotlight answer ID answer "WORDS"')
      return { answer: 'answer', words }
    case 'not-now':
      return { answer: 'not_now' }
    case 'no':
      return { answer: 'no' }
    default:
      throw new UsageRefused(`'${verb}' is none of introduce, answer, not-now, no and undo.`)
  }
}
