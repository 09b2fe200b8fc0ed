import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { PersonDetail, TieToday, TimelineEvent } from '#contract/relationships.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { explainStrength } from '#domain/relationships/explain.ts'
import { isInMonth, strengthAfterContact } from '#domain/relationships/gain.ts'
import { DEFAULT_STRENGTH_FIT, type StrengthFit } from '#domain/relationships/strength.ts'
import type { DB } from '../database/schema.ts'
import { findPerson, listContacts, listIdentities, listJobMoves, listNotes } from '../people/queries.ts'
import { notFound } from '../refusal.ts'
import {
  countTimeline,
  type EvaluatedTie,
  findTie,
  listContactDays,
  listRows,
  listTimeline,
} from './queries.ts'

type Db = Transaction<DB>

/** Everything the person page shows, as of today. */
export async function findPersonDetail(
  db: Db,
  ownerId: string,
  id: string,
  today: string,
): Promise<z.infer<typeof PersonDetail>> {
  const [row] = await listRows(db, ownerId, [id], today)
  const person = await findPerson(db, ownerId, id)
  if (!row || !person) throw notFound()
  const tie = await findTie(db, ownerId, id, today)
  const contacts = await listContacts(db, ownerId, id)
  const timeline = await listTimeline(db, ownerId, id, 0, 100)
  const timelineTotal = timeline.length < 100 ? timeline.length : await countTimeline(db, ownerId, id)
  const {
    editedName,
    editedOrganisation,
    editedTitle,
    editedDepartment,
    editedSeniority,
    nextStep,
    nextStepOn,
    notBefore,
  } = person
  const fit = tie ? fitOf(tie) : DEFAULT_STRENGTH_FIT
  const input = tie
    ? { warmth: tie.warmthToday, activeMonths: tie.activeMonths, silence: tie.silence }
    : { warmth: 0, activeMonths: 0, silence: 1 }
  const sources = new Set<z.infer<typeof PersonDetail>['sources'][number]>(
    contacts.map((contact) => contact.source),
  )
  for (const event of timeline) {
    if (event.isLogged) sources.add('hand')
    else if (event.channel === 'mail') sources.add('mail')
    else if (event.channel === 'meeting') sources.add('calendar')
    else sources.add('linkedin')
  }
  if (sources.size === 0) sources.add('hand')
  return {
    ...row,
    editedName,
    editedOrganisation,
    editedTitle,
    department: editedDepartment ?? person.department,
    seniority: editedSeniority ?? person.seniority,
    editedDepartment,
    editedSeniority,
    titleSays: { department: person.department, seniority: person.seniority },
    nextStep,
    nextStepOn,
    notBefore,
    tie: tie ? tieAnswer(tie) : null,
    afterContact: strengthAfterContact(
      input,
      tie ? isInMonth(dayNumber(tie.lastOn), dayNumber(today)) : false,
      fit,
    ),
    explanation: tie
      ? explainStrength(input, fit).terms.map(({ name, value, weight, points }) => ({
          name,
          input: value,
          coefficient: weight,
          value: points,
        }))
      : [],
    calibrated: fit.base !== DEFAULT_STRENGTH_FIT.base,
    addresses: await listIdentities(db, ownerId, id),
    contacts: contacts.map(({ key, source, startedAt, names, organisation, title, connectedOn }) => ({
      key,
      source,
      importedAt: startedAt.toISOString(),
      name: names[0] ?? '',
      organisation,
      title,
      connectedOn,
    })),
    sources: [...sources],
    notes: (await listNotes(db, ownerId, id)).map((note) => ({
      ...note,
      writtenAt: note.writtenAt.toISOString(),
    })),
    moves: await listJobMoves(db, ownerId, id),
    timeline: timeline.map(timelineAnswer),
    timelineTotal,
    days: await listContactDays(db, ownerId, id, dayText(dayNumber(today) - 730)),
  }
}

export function timelineAnswer(
  row: Awaited<ReturnType<typeof listTimeline>>[number],
): z.infer<typeof TimelineEvent> {
  return { ...row, at: row.at.toISOString() }
}

function fitOf({ strengthFit: [base = 0, warmth = 0, months = 0, silence = 0] }: EvaluatedTie): StrengthFit {
  return { base, warmth, months, silence }
}

function tieAnswer(tie: EvaluatedTie): z.infer<typeof TieToday> {
  const {
    strength,
    mutual,
    steadiness,
    burstiness,
    state,
    silence,
    days,
    gapSum,
    activeMonths,
    firstOn,
    lastOn,
    months,
  } = tie
  const meanGap = days > 1 ? gapSum / (days - 1) : null
  return {
    strength,
    mutual,
    steadiness,
    burstiness,
    state,
    daysSince: silence,
    meanGap,
    activeMonths,
    lastOn,
    firstOn,
    contactDays: days,
    months,
  }
}
