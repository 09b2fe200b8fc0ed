import type { z } from 'zod'
import type { MemberRow } from '#contract/access.ts'
import { NotFound } from './arguments.ts'
import { ask } from './server-client.ts'

type Member = z.infer<typeof MemberRow>

/** The colleague of this name, or of the only name that begins so. Throws NotFound when there is none, or several. */
export async function colleagueNamed(name: string): Promise<Member> {
  const wanted = name.toLowerCase()
  const members = (await ask('GET', '/api/members')).json<Member[]>()
  const same = members.filter((member) => member.name.toLowerCase() === wanted)
  const alike = members.filter((member) => member.name.toLowerCase().startsWith(wanted))
  const [found, another] = same.length > 0 ? same : alike
  if (found && !another && wanted !== '') return found
  throw new NotFound(
    found
      ? `Several colleagues answer to ${name || 'no name'}: say more of it.`
      : `No colleague is called ${name}.`,
  )
}
