import type { z } from 'zod'
import type { EvaluationPreview, EvaluationReport, Outcome } from '#contract/evaluations.ts'
import { table } from './arguments.ts'

type Report = z.infer<typeof EvaluationReport>

const outcomes: Record<Outcome, string> = {
  weeks: 'weeks of eight with contact both ways',
  people: 'people met both ways, per four weeks',
  organisations: 'organisations reached, per four weeks',
  revived: 'ties awake again, per four weeks',
  living: 'living ties at the end of four weeks',
}

const number = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value))

/** What could be said of a draw, whichever order comes out of it. */
export function sidesInWords({
  sides: { begun, waiting },
  verdict,
  isPreliminary,
  hasInterval,
}: z.infer<typeof EvaluationPreview>): string {
  const sides = `At least ${begun} people begin while others wait, at least ${waiting} wait while others begin`
  if (verdict === 'nothing') return `${sides}: under five on a side, nothing can be reported.`
  if (verdict === 'description')
    return `${sides}: under thirty on a side it may be description only, without an estimate.`
  if (!hasInterval)
    return `${sides}: an estimate, but without an interval, for too few orders could be drawn. Take more steps, or --people.`
  return `${sides}: an estimate with its interval${isPreliminary ? ', preliminary, for there are only two to six units' : ''}.`
}

/** The report as a person reads it. */
export function reportInWords(report: Report): string {
  const { countedOn, dueOn, verdict } = report
  if (countedOn === null)
    return `Nothing is counted yet, and nobody looks before: all is counted on ${dueOn}.\n`
  if (verdict === 'nothing') return 'Too few people: under five on a side, nothing is reported.\n'
  return [...verdictInWords(report), '', ...report.outcomes.map(figures), ...notes(report), ''].join('\n')
}

function verdictInWords({ verdict, outcomes: [primary], isPreliminary, isDrawn, sides }: Report): string[] {
  const compared = `${sides.begun} people who had begun were compared with ${sides.waiting} who waited.`
  if (verdict === 'description' || !primary || primary.effect === null)
    return [`Description only: under thirty people on a side. ${compared}`]
  const { effect, low, high } = primary
  const interval =
    low === null || high === null
      ? 'No interval can be given: too few units.'
      : `95 % interval ${number(low)} to ${number(high)}: ${low > 0 || high < 0 ? 'it leaves out 0.' : 'it holds 0, so this cannot tell.'}`
  return [
    `${isPreliminary ? 'Preliminary: ' : ''}${signed(effect)} ${outcomes.weeks}, those who began against those who waited. ${interval}`,
    compared,
    ...(isDrawn ? [] : ['Nobody drew the order: the difference may be that of who was chosen.']),
  ]
}

function figures({ outcome, effect, low, high, steps }: Report['outcomes'][number]): string {
  const ends = low === null || high === null ? '' : ` [${number(low)} to ${number(high)}]`
  const periods = steps[0]?.during.map((_, period) => `weeks ${4 * period + 1}–${4 * period + 4}`) ?? []
  const rows = steps.map(({ step, people, before, during }) => [
    String(step + 1),
    String(people),
    number(before),
    // An asterisk: that step had begun.
    ...during.map((value, period) => `${number(value)}${step <= period ? '*' : ''}`),
  ])
  return `${outcomes[outcome]}${effect === null ? '' : `: ${signed(effect)}${ends}`}\n${table(['step', 'people', 'before', ...periods], rows)}`
}

function notes({ left, unitsLeftOut, by }: Report): string[] {
  return [
    'An asterisk: the step had begun. All who were assigned count, whatever they did; what no file or hand brought is not seen.',
    'The first line was preset; the others are described, and of twenty such intervals one misses by chance.',
    ...(by === 'bootstrap' ? ['Interval: whole units drawn again 2,000 times.'] : []),
    ...(by === 'redrawing'
      ? ['Interval: every order that could have been drawn instead was looked at.']
      : []),
    ...(left === 'none'
      ? []
      : [
          `${left === 'a-few' ? 'A few' : 'Five or more'} of those assigned have left since, and count as without contact from then on.`,
        ]),
    ...(unitsLeftOut > 0
      ? [`${unitsLeftOut} of the units had fewer than five people left and were not counted.`]
      : []),
    'Not counted, because the product keeps no dated figure of it for every member: touch points at accounts, clinic marks, answer time.',
  ]
}
