import type { z } from 'zod'
import type { Pod } from '#contract/pod.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

type Mine = z.infer<typeof Pod>

export const pod: Command = {
  help: `Usage: pilotlight pod [--json]
       pilotlight pod nudge NAME
       pilotlight pod thanks
       pilotlight pod nudges on|off

Your pod in the programme, and who has done nothing this week and the last; never what anybody did. A nudge is one kind
sentence, always the same, at most one a person a week from the whole pod. 'thanks' puts the one for you away.
With nudges off none comes, and your quiet weeks are not shown to your pod.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {})
    const [verb, ...rest] = positionals
    if (verb === 'thanks') {
      await ask('POST', '/api/academy/pod/nudges/seen', {})
      return 0
    }
    if (verb === 'nudges' && (rest[0] === 'on' || rest[0] === 'off')) {
      await ask('PUT', '/api/academy/pod/choice', { takesNudges: rest[0] === 'on' })
      process.stderr.write(`Nudges are ${rest[0]}.\n`)
      return 0
    }
    const mine = (await ask('GET', '/api/academy/pod')).json<Mine>()
    if (verb === 'nudge') {
      const name = rest.join(' ').toLowerCase()
      const [mate, another] = mine.mates.filter((each) => each.name.toLowerCase().startsWith(name))
      if (!mate || another || name === '')
        throw new NotFound(`Nobody, or not one alone, in your pod is called ${rest.join(' ')}.`)
      await ask('POST', '/api/academy/pod/nudges', { memberId: mate.memberId })
      process.stderr.write(`Sent to ${mate.name}.\n`)
      return 0
    }
    if (verb !== undefined) throw new UsageRefused('pilotlight pod, or with nudge, thanks or nudges')
    process.stdout.write(values.json ? `${JSON.stringify(mine)}\n` : inWords(mine))
    return 0
  },
}

function inWords({ cohort, mates, nudge, takesNudges }: Mine): string {
  if (mates.length === 0) return cohort ? 'You are in no pod yet.\n' : 'You are in no cohort.\n'
  return [
    nudge
      ? `${nudge.from} thinks of you. Your pod is glad that you are in it; five minutes are enough this week.\n`
      : '',
    table(
      ['name', 'department', ''],
      mates.map(({ name, department, isQuiet, isNudged }) => [
        name,
        department,
        isQuiet ? (isNudged ? 'quiet this week and the last, nudged' : 'quiet this week and the last') : '',
      ]),
    ),
    takesNudges ? '' : 'You take no nudges.\n',
  ].join('')
}
