import type { z } from 'zod'
import type { PostedQuestion, PostedQuestions, QuestionMade, QuestionThread } from '#contract/questions.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

const base = '/api/introductions/questions'

export const question: Command = {
  help: `Usage: pilotlight question [--json]
       pilotlight question post "TEXT" [--circle 5|15|50|150]
       pilotlight question show|pass|withdraw NUMBER
       pilotlight question answer NUMBER "TEXT"
       pilotlight question useful NUMBER ANSWER

Questions that no search answers: yours, and those that reached you. NUMBER is the one before the question, ANSWER the
one before the answer. A posted question reaches only colleagues whose published skills or shared people fit, at most
two a week each; you see who answers, not whom it reached.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { circle: { type: 'string' } })
    const [verb, number = '', ...rest] = positionals
    if (verb === 'post') return post([number, ...rest].join(' '), values.circle, values.json)
    const found = (await ask('GET', base)).json<z.infer<typeof PostedQuestions>>()
    const all = [...found.reached, ...found.mine]
    if (verb === undefined) {
      process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : listed(all))
      return 0
    }
    const one = all[Number(number) - 1]
    if (!one) throw new NotFound(`There is no question ${number}; pilotlight question lists them.`)
    const thread = (await ask('GET', `${base}/${one.id}`)).json<z.infer<typeof QuestionThread>>()
    if (verb === 'show') {
      process.stdout.write(values.json ? `${JSON.stringify(thread)}\n` : threadInWords(thread))
      return 0
    }
    if (verb === 'answer') {
      await ask('POST', `${base}/${one.id}/answers`, { text: rest.join(' ') })
      process.stderr.write('Written. Who asked and those whom it reached see it.\n')
    } else if (verb === 'pass') {
      await ask('PUT', `${base}/${one.id}/pass`)
      process.stderr.write('Passed. Nobody is told.\n')
    } else if (verb === 'withdraw') {
      await ask('POST', `${base}/${one.id}/withdraw`)
      process.stderr.write('Taken back. What was written stays.\n')
    } else if (verb === 'useful') {
      if (rest[0] === undefined)
        throw new UsageRefused(`Which answer? pilotlight question show ${number} numbers them.`)
      const answer = thread.thread[Number(rest[0]) - 1]
      if (!answer)
        throw new NotFound(`There is no answer ${rest[0]}; pilotlight question show ${number} lists them.`)
      await ask('PUT', `${base}/${one.id}/useful`, { answerId: answer.id })
      process.stderr.write(`Closed. ${answer.author.name} sees that it was useful.\n`)
    } else throw new UsageRefused('post, show, answer, pass, useful or withdraw?')
    return 0
  },
}

async function post(text: string, size: string | undefined, isJson: boolean | undefined): Promise<number> {
  const circle = ([5, 15, 50, 150] as const).find((one) => String(one) === size) ?? null
  if (size !== undefined && circle === null) throw new UsageRefused('A circle is 5, 15, 50 or 150.')
  if (text.trim() === '') throw new UsageRefused('pilotlight question post "Who has moved a payroll?"')
  const made = (await ask('POST', base, { text, circle })).json<z.infer<typeof QuestionMade>>()
  if (isJson) process.stdout.write(`${JSON.stringify(made)}\n`)
  process.stderr.write(
    'Posted, for fourteen days. It reaches colleagues whose published skills or shared people fit.\n',
  )
  return 0
}

function listed(all: readonly z.infer<typeof PostedQuestion>[]): string {
  if (all.length === 0) return 'You posted no question, and none has reached you.\n'
  return table(
    ['', 'who', 'question', 'state', 'answers'],
    all.map(({ asker, isMine, text, state, did, answers }, place) => [
      String(place + 1),
      isMine ? 'you' : asker.name,
      text,
      state === 'open' && did && did !== 'open' ? `you ${did}` : state,
      String(answers),
    ]),
  )
}

function threadInWords({ asker, isMine, text, thread }: z.infer<typeof QuestionThread>): string {
  const lines = thread.map(({ author, text: words, suggests, isUseful }, place) =>
    [
      `${place + 1}  ${author.name}${isUseful ? ' (useful)' : ''}:`,
      words,
      suggests ? `would ask ${suggests.name}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
  return [`${isMine ? 'You' : asker.name}: ${text}`, ...lines, `${counted(thread.length, 'line')}.`, ''].join(
    '\n',
  )
}
