import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { RecommendationMade, Recommendations } from '#contract/recommendations.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import { colleagueNamed } from './colleague.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

type All = z.infer<typeof Recommendations>

export const recommendations: Command = {
  help: `Usage: pilotlight recommendations [--json]
       pilotlight recommendations ask NAME [--why TEXT]
       pilotlight recommendations begin NAME
       pilotlight recommendations show ID
       pilotlight recommendations write ID FILE
       pilotlight recommendations accept|decline|offer ID
       pilotlight recommendations agree|confirm ID
       pilotlight recommendations wish ID TEXT

About you and by you. ID may be cut short while it fits one alone. FILE holds the text, 300 to 1,500 characters; - reads
standard input. Nobody sees a draft before you offer it; a no is told to nobody. Whoever it is about agrees, or wishes
for another word. pilotlight clinic EXPORT.zip --confirm confirms what your export shows.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { why: { type: 'string' } })
    const [verb = 'list', what = '', ...rest] = positionals
    if (verb === 'ask' || verb === 'begin') {
      const { id, name } = await colleagueNamed([what, ...rest].join(' '))
      const { id: made } = (
        verb === 'ask'
          ? await ask('POST', '/api/recommendations', { writerId: id, why: values.why ?? '' })
          : await ask('POST', '/api/recommendations/drafts', { recipientId: id })
      ).json<z.infer<typeof RecommendationMade>>()
      process.stdout.write(`${made}\n`)
      process.stderr.write(verb === 'ask' ? `Asked ${name}.\n` : `Begun; ${name} sees nothing of it yet.\n`)
      return 0
    }
    const all = (await ask('GET', '/api/recommendations')).json<All>()
    if (verb === 'list') {
      process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : listed(all))
      return 0
    }
    if (verb === 'show') {
      const one = oneOf([...all.aboutMe, ...all.mine], what)
      process.stdout.write(values.json ? `${JSON.stringify(one)}\n` : `${one.text}\n`)
    } else if (verb === 'write') {
      const { id, answers } = oneOf(all.mine, what)
      await ask('PUT', `/api/recommendations/drafts/${id}`, { text: textOf(rest[0]), answers })
      process.stderr.write('Kept. Nobody sees it before you offer it.\n')
    } else if (verb === 'accept' || verb === 'decline' || verb === 'offer') {
      const { id, recipient } = oneOf(all.mine, what)
      await ask('POST', `/api/recommendations/drafts/${id}/answer`, { answer: verb })
      process.stderr.write(
        verb === 'offer' ? `Offered; it waits for ${recipient.name}’s yes.\n` : 'Done; nobody is told.\n',
      )
    } else if (verb === 'agree' || verb === 'confirm' || verb === 'wish') {
      const { id, writer } = oneOf(all.aboutMe, what)
      const wish = rest.join(' ')
      await ask(
        'POST',
        `/api/recommendations/${id}/reply`,
        verb === 'wish' ? { reply: verb, wish } : { reply: verb },
      )
      process.stderr.write(`Done; ${writer.name} sees it.\n`)
    } else throw new UsageRefused('ask, begin, show, write, accept, decline, offer, agree, confirm or wish?')
    return 0
  },
}

function oneOf<One extends { readonly id: string }>(all: readonly One[], id: string): One {
  const [found, another] = all.filter((one) => id !== '' && one.id.startsWith(id))
  if (found && !another) return found
  throw new NotFound(
    found
      ? `More than one id begins with ${id}: say more of it.`
      : `There is no recommendation ${id} of which this can be said; pilotlight recommendations lists them.`,
  )
}

function textOf(file: string | undefined): string {
  if (file === undefined) throw new UsageRefused('Which file holds the text? - reads standard input.')
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').trim()
  } catch {
    throw new NotFound(`${file} cannot be read.`)
  }
}

function listed({ aboutMe, mine, owed }: All): string {
  const rows = [
    ...aboutMe.map(({ id, writer, state, confirmedOn }) => [
      id,
      'about you',
      writer.name,
      state,
      confirmedOn,
    ]),
    ...mine.map(({ id, recipient, state, confirmedOn }) => [
      id,
      'by you',
      recipient.name,
      state,
      confirmedOn,
    ]),
  ].map(([id, side, name, state, confirmedOn]) => [
    id?.slice(0, 8) ?? '',
    side ?? '',
    name ?? '',
    confirmedOn ? `confirmed on ${confirmedOn}` : (state ?? ''),
  ])
  const people = owed.map(
    ({ name, because }) =>
      `${name} ${because === 'left' ? 'has left' : 'holds the certificate'}, and has none from you: pilotlight recommendations begin "${name}"\n`,
  )
  return [
    rows.length === 0 ? 'No recommendation yet.\n' : table(['id', '', 'colleague', 'state'], rows),
    ...people,
  ].join('')
}
