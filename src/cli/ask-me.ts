import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { AskMe } from '#contract/ask.ts'
import { readProfileSkills, skillKey } from '#domain/introductions/profile-skills.ts'
import { NotFound, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

type Published = z.infer<typeof AskMe>

export const askMe: Command = {
  help: `Usage: pilotlight ask-me [--line TEXT] [--add SKILL]… [--remove SKILL]… [--from EXPORT.zip [--all]] [--json]

What colleagues may ask you about; without options it says what is published.

  --line    one line, 'ask me about …'; an empty one takes it back
  --add     publishes a skill          --remove   takes one back
  --from    reads the skills of your LinkedIn export, the ZIP or Skills.csv, here; prints those that you have not
            published. With --all they are published; else name them with --add.
`,
  async run(args) {
    const { values } = readArguments(args, {
      line: { type: 'string' },
      add: { type: 'string', multiple: true },
      remove: { type: 'string', multiple: true },
      from: { type: 'string' },
      all: { type: 'boolean' },
    })
    const before = (await ask('GET', '/api/me/ask-me')).json<Published>()
    const inProfile = values.from === undefined ? [] : await readExport(values.from)
    const known = new Set(before.skills.map(({ name }) => skillKey(name)))
    const fresh = inProfile.filter((name) => !known.has(skillKey(name)))
    const gone = new Set((values.remove ?? []).map(skillKey))
    const profile = new Set(inProfile.map(skillKey))
    const wanted = new Map(before.skills.map((skill) => [skillKey(skill.name), skill]))
    for (const name of [...(values.all ? fresh : []), ...(values.add ?? [])])
      wanted.set(skillKey(name), { name, source: profile.has(skillKey(name)) ? 'profile' : 'word' })
    for (const key of gone)
      if (!wanted.delete(key))
        throw new NotFound('You have not published one of these skills. Nothing was changed.')
    const after: Published = { line: values.line ?? before.line, skills: [...wanted.values()] }
    const isChange = values.line !== undefined || values.add || values.remove || values.all
    if (isChange) await ask('PUT', '/api/me/ask-me', after)
    if (values.json)
      process.stdout.write(`${JSON.stringify({ ...after, ...(values.from ? { fresh } : {}) })}\n`)
    else if (values.from && !values.all) process.stdout.write(fresh.map((name) => `${name}\n`).join(''))
    else process.stdout.write(inWords(after))
    if (values.from && !values.all)
      process.stderr.write(`${counted(fresh.length, 'skill')} not published yet; nothing was sent of them.\n`)
    return 0
  },
}

async function readExport(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) throw new NotFound(`${path}: there is no such file.`)
  const skills = await readProfileSkills({ path: basename(path), bytes: () => createReadStream(path) })
  if (!skills)
    throw new NotFound(
      `${path}: there are no skills in it. The full LinkedIn archive has them, as Skills.csv.`,
    )
  return skills
}

function inWords({ line, skills }: Published): string {
  if (line === '' && skills.length === 0) return 'Nothing is published.\n'
  return [
    ...(line === '' ? [] : [`Ask me about: ${line}`]),
    ...(skills.length === 0 ? [] : [`Skills: ${skills.map(({ name }) => name).join(', ')}`]),
    '',
  ].join('\n')
}
