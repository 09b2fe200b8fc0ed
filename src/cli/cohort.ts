import type { z } from 'zod'
import type { Department, MemberRow } from '#contract/access.ts'
import type { Cohort, CohortDetail, CohortPod, Enrolled, PodsMade } from '#contract/cohorts.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

export const cohort: Command = {
  help: `Usage: pilotlight cohort [NAME] [--json]
       pilotlight cohort make NAME --starts-on MONDAY [--threshold POINTS] [--open]
       pilotlight cohort NAME enrol WHO…
       pilotlight cohort NAME form
       pilotlight cohort NAME move MEMBER POD|waits

For programme leads: the cohorts; of one, what is done and open, when somebody was last active, who asks for help, and
the pods with what speaks against each. Never people, points or texts. 'make' makes one (--open: everybody may join by
themselves); 'enrol' takes names of members and of departments; 'form' forms the pods anew by the cohort's seed
and takes moves back; 'move' puts somebody into another pod. A name may be cut short while it fits one alone.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'starts-on': { type: 'string' },
      threshold: { type: 'string' },
      open: { type: 'boolean' },
    })
    const [name, verb, who = '', to = ''] = positionals
    if (name === 'make') {
      if (verb === undefined || values['starts-on'] === undefined)
        throw new UsageRefused('make NAME --starts-on MONDAY')
      await ask('POST', '/api/cohorts', {
        name: verb,
        startsOn: values['starts-on'],
        isOpen: values.open ?? false,
        ...(values.threshold === undefined ? {} : { threshold: Number(values.threshold) }),
      })
      process.stderr.write(`Made. Next: pilotlight cohort ${verb} enrol WHO…\n`)
      return 0
    }
    const all = (await ask('GET', '/api/cohorts')).json<z.infer<typeof Cohort>[]>()
    if (name === undefined) {
      process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : listed(all))
      return 0
    }
    const { id } = oneCalled(all, name, 'cohort')
    if (verb === 'form') {
      const { pods, waiting } = (await ask('POST', `/api/cohorts/${id}/pods`)).json<
        z.infer<typeof PodsMade>
      >()
      process.stderr.write(`${counted(pods, 'pod')}; ${counted(waiting, 'person waits', 'people wait')}.\n`)
      return 0
    }
    if (verb === 'enrol') {
      const { enrolled } = (
        await ask('POST', `/api/cohorts/${id}/enrolments`, await wantedBy(positionals.slice(2)))
      ).json<z.infer<typeof Enrolled>>()
      process.stderr.write(`${counted(enrolled, 'person', 'people')} enrolled.\n`)
      return 0
    }
    const found = (await ask('GET', `/api/cohorts/${id}`)).json<z.infer<typeof CohortDetail>>()
    if (verb === 'move' && (to === 'waits' || /^\d+$/.test(to))) {
      const member = oneCalled(found.enrolled, who, 'member of this cohort')
      await ask('PATCH', `/api/cohorts/${id}/pods`, {
        memberId: member.memberId,
        pod: to === 'waits' ? null : Number(to),
      })
      process.stderr.write(to === 'waits' ? `${member.name} waits.\n` : `${member.name} is in pod ${to}.\n`)
      return 0
    }
    if (verb !== undefined)
      throw new UsageRefused('enrol WHO…, form, or move MEMBER and the number of a pod, or waits')
    const pods = (await ask('GET', `/api/cohorts/${id}/pods`)).json<z.infer<typeof CohortPod>[]>()
    process.stdout.write(values.json ? `${JSON.stringify({ ...found, pods })}\n` : inWords(found, pods))
    return 0
  },
}

/** Members and departments of these names. */
async function wantedBy(names: readonly string[]) {
  if (names.length === 0) throw new UsageRefused('enrol names of members or departments')
  const departments = (await ask('GET', '/api/departments')).json<z.infer<typeof Department>[]>()
  const members = (await ask('GET', '/api/members'))
    .json<z.infer<typeof MemberRow>[]>()
    .filter(({ left }) => !left)
  const called = names.map((name) => {
    const department = departments.find((each) => each.name.toLowerCase() === name.toLowerCase())
    return department ? { departmentId: department.id } : { memberId: oneCalled(members, name, 'member').id }
  })
  return {
    departmentIds: called.flatMap(({ departmentId }) => departmentId ?? []),
    memberIds: called.flatMap(({ memberId }) => memberId ?? []),
  }
}

/** The one of this name, or the only one whose name begins so. */
export function oneCalled<One extends { readonly name: string }>(
  all: readonly One[],
  name: string,
  what: string,
): One {
  const wanted = name.toLowerCase()
  const same = all.filter((each) => each.name.toLowerCase() === wanted)
  const alike = all.filter((each) => each.name.toLowerCase().startsWith(wanted))
  const [found, another] = same.length > 0 ? same : alike
  if (found && !another && wanted !== '') return found
  throw new NotFound(found ? `Several answer to ${name}: say more of it.` : `There is no ${what} ${name}.`)
}

function listed(all: readonly z.infer<typeof Cohort>[]): string {
  if (all.length === 0) return 'No cohort yet.\n'
  return table(
    ['cohort', 'from', 'to', 'members'],
    all.map(({ name, startsOn, endsOn, members }) => [name, startsOn, endsOn, String(members)]),
  )
}

function inWords(
  { enrolled }: z.infer<typeof CohortDetail>,
  pods: readonly z.infer<typeof CohortPod>[],
): string {
  const rows = enrolled.map((member) => [
    member.pod === null ? 'waits' : String(member.pod),
    member.name,
    `${member.missionsDone} done, ${member.missionsOpen} open`,
    String(member.lessonsRead),
    member.lastActiveWeek ?? 'not yet',
    member.wantsHelp ? 'asks for help' : '',
  ])
  const troubles = pods
    .filter(({ against }) => against.length > 0)
    .map(({ pod, against }) => `Pod ${pod}: ${against.join(', ').replaceAll('-', ' ')}\n`)
  return [table(['pod', 'name', 'missions', 'lessons', 'last active', ''], rows), ...troubles].join('')
}
