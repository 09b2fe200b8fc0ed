import type { z } from 'zod'
import type { Department } from '#contract/access.ts'
import type {
  Evaluation,
  EvaluationDetail,
  EvaluationMade,
  EvaluationPreview,
  EvaluationReport,
  MyTurn,
} from '#contract/evaluations.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { reportInWords, sidesInWords } from './evaluation-words.ts'
import { ask } from './server-client.ts'
import { counted } from './words.ts'

const base = '/api/evaluations'
type Shown = z.infer<typeof Evaluation>

export const evaluation: Command = {
  help: `Usage: pilotlight evaluation [NAME] [--json]
       pilotlight evaluation preview|draw NAME --starts-on MONDAY --departments A,B,…|all --steps N
                             [--people] [--in-this-order] [--json]
       pilotlight evaluation call-off NAME --because TEXT

Whether the programme did anything: departments begin in a drawn order, a step every four weeks, and those who wait are
what those who began are compared with. Without NAME: all of them, and when it is your turn. With one (or its id): who
begins when, and for the programme lead the report, which is counted once, two weeks after nobody waits any more.

  preview          how many units, how large, and what could be said of them; nothing is drawn
  draw             draws the order, once and for all, and makes a cohort for each step
  --people         people begin in drawn groups of five or more, instead of departments
  --in-this-order  nobody draws: departments begin as they are named, and the report says so
  call-off         ends it without a report; it stays in the list, with the reason

How it is worked out: docs/evaluation.md.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      'starts-on': { type: 'string' },
      departments: { type: 'string' },
      steps: { type: 'string' },
      people: { type: 'boolean' },
      'in-this-order': { type: 'boolean' },
      because: { type: 'string' },
    })
    const [verb, ...rest] = positionals
    if (verb === undefined) return list(values.json)
    if (verb === 'call-off') return callOff(rest.join(' '), values.because)
    if (verb !== 'preview' && verb !== 'draw') return show(positionals.join(' '), values.json)
    const wanted = {
      name: rest.join(' '),
      startsOn: needed(values['starts-on'], '--starts-on'),
      steps: Number(needed(values.steps, '--steps')),
      departmentIds: await departmentIds(needed(values.departments, '--departments')),
      unit: values.people ? 'people' : 'departments',
      isDrawn: !values['in-this-order'],
    }
    if (wanted.name === '') throw new UsageRefused('An evaluation needs a name.')
    return verb === 'preview' ? preview(wanted, values.json) : draw(wanted, values.json)
  },
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageRefused(`${option} is needed.`)
  return value
}

async function departmentIds(names: string): Promise<string[]> {
  const all = (await ask('GET', '/api/departments')).json<z.infer<typeof Department>[]>()
  if (names === 'all') return all.map(({ id }) => id)
  return names.split(',').map((name) => {
    const found = all.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())
    if (!found) throw new NotFound(`There is no department ${name.trim()}. Nothing was drawn.`)
    return found.id
  })
}

async function list(isJson: boolean | undefined): Promise<number> {
  const all = (await ask('GET', base)).json<Shown[]>()
  const turns = (await ask('GET', `${base}/mine`)).json<z.infer<typeof MyTurn>[]>()
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ evaluations: all, mine: turns })}\n`)
    return 0
  }
  if (all.length === 0) process.stdout.write('No order was ever drawn.\n')
  else
    process.stdout.write(
      table(
        ['name', 'first step', 'steps', 'people', 'state'],
        all.map((each) => [
          each.name,
          each.startsOn,
          String(each.steps),
          String(each.people),
          stateInWords(each),
        ]),
      ),
    )
  for (const { name, unit, startsOn, step, steps } of turns)
    process.stderr.write(
      `${name}: your turn (${unit}) is step ${step + 1} of ${steps}, from ${startsOn} on.\n`,
    )
  return 0
}

function stateInWords({ calledOffOn, calledOffBecause, countedOn, dueOn }: Shown): string {
  if (calledOffOn !== null) return `called off on ${calledOffOn}: ${calledOffBecause}`
  return countedOn === null ? `will be counted on ${dueOn}` : `counted on ${countedOn}`
}

async function find(name: string): Promise<Shown> {
  const all = (await ask('GET', base)).json<Shown[]>()
  const found = all.filter((each) => each.id === name || each.name.toLowerCase() === name.toLowerCase())
  const [one, other] = found
  if (!one) throw new NotFound(`There is no evaluation '${name}'; pilotlight evaluation lists them.`)
  if (other)
    throw new NotFound(
      `${found.length} evaluations are called '${name}'; say which by its id: ${found.map(({ id }) => id).join(', ')}`,
    )
  return one
}

async function show(name: string, isJson: boolean | undefined): Promise<number> {
  const { id } = await find(name)
  const design = (await ask('GET', `${base}/${id}`)).json<z.infer<typeof EvaluationDetail>>()
  const me = (await ask('GET', '/api/me')).json<{ member: { roles: readonly string[] } }>()
  const leads = me.member.roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role))
  const report = leads
    ? (await ask('GET', `${base}/${id}/report`)).json<z.infer<typeof EvaluationReport>>()
    : null
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ ...design, report })}\n`)
    return 0
  }
  process.stdout.write(
    table(
      ['step', 'from', 'unit', 'people'],
      design.units.map(({ step, startsOn, name, people }) => [
        String(step + 1),
        startsOn,
        design.unit === 'people' ? `group ${name}` : name,
        String(people),
      ]),
    ),
  )
  process.stdout.write(
    design.isDrawn
      ? `\nDrawn on ${design.drawnOn} from the seed ${design.seed}.\n`
      : `\nNobody drew this order: it was chosen on ${design.drawnOn}.\n`,
  )
  if (design.calledOffOn !== null) process.stdout.write(`${stateInWords(design)}\n`)
  else if (report) process.stdout.write(`\n${reportInWords(report)}`)
  return 0
}

async function preview(wanted: object, isJson: boolean | undefined): Promise<number> {
  const found = (await ask('POST', `${base}/preview`, wanted)).json<z.infer<typeof EvaluationPreview>>()
  if (isJson) {
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return 0
  }
  process.stdout.write(
    table(
      ['unit', 'people'],
      found.units.map(({ name, people }) => [name, String(people)]),
    ),
  )
  process.stdout.write(
    `\nSteps begin on ${found.startsOn.join(', ')}; all is counted on ${found.dueOn}.\n${sidesInWords(found)}\nNothing is drawn yet; an order is drawn once and never again.\n`,
  )
  return 0
}

async function draw(wanted: object, isJson: boolean | undefined): Promise<number> {
  const { id } = (await ask('POST', base, wanted)).json<z.infer<typeof EvaluationMade>>()
  return show(id, isJson)
}

async function callOff(name: string, because: string | undefined): Promise<number> {
  const { id, people } = await find(name)
  await ask('POST', `${base}/${id}/call-off`, { because: needed(because, '--because') })
  process.stderr.write(
    `Called off, for ${counted(people, 'person', 'people')}. It stays in the list; its cohorts go on until you remove them.\n`,
  )
  return 0
}
