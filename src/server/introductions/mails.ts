import { sql, type Transaction } from 'kysely'
import { endOfQuiet } from '#domain/introductions/quiet-hours.ts'
import type { DB } from '../database/schema.ts'
import type { Member } from './parties.ts'
import type { Text, Told } from './words.ts'

type Db = Transaction<DB>

/** How mails of introductions are made: nothing is laid into the outbox where no mail is set up, or in a demo. */
export interface Post {
  readonly baseUrl: string
  readonly canMail: boolean
  readonly now: Date
}

interface From {
  /** Shown beside the company's own address. */
  readonly senderName: string
  /** Who gets an answer to the mail. */
  readonly replyTo: string
}

/** A mail to a member, outside their quiet hours, and withdrawn with the introduction unless it is its last word. */
export async function mailMember(
  db: Db,
  post: Post,
  to: Member,
  text: Text,
  introductionId: string | null,
  from: From = { senderName: '', replyTo: '' },
): Promise<void> {
  if (!post.canMail || to.email === '') return
  const seconds = (endOfQuiet(post.now, to).getTime() - post.now.getTime()) / 1000
  await db
    .insertInto('outbox')
    .values({
      recipient: oneLine(to.email),
      subject: oneLine(text.subject),
      text: textOf(text),
      senderName: oneLine(from.senderName),
      replyTo: oneLine(from.replyTo),
      nextAt: sql<Date>`now() + make_interval(secs => ${seconds})`,
      introductionId,
    })
    .execute()
}

/** A mail to an outside person, whose address is checked once more before it leaves. */
export async function mailOutside(
  db: Db,
  post: Post,
  address: string,
  text: Text,
  introductionId: string,
  from: From,
): Promise<void> {
  if (!post.canMail) return
  await db
    .insertInto('outbox')
    .values({
      recipient: oneLine(address),
      subject: oneLine(text.subject),
      text: textOf(text),
      senderName: oneLine(from.senderName),
      replyTo: oneLine(from.replyTo),
      introductionId,
      toOutside: true,
    })
    .execute()
}

/** A text as a mail's body, or to be copied. */
export function textOf({ paragraphs }: Text): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')
}

/** A name from whatever book, fit for one line of a mail. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}

/** What mails tell of an introduction, names on one line. */
export function told(
  { baseUrl }: Post,
  facts: {
    company: { tenantId: string; name: string }
    asker: { name: string; department: string; email: string }
    connector: { name: string } | null
    target: { name: string; address: string }
    why: string
    note: string
    link: string
    screen: string
  },
): Told {
  const { company, asker, connector, target, why, note, link, screen } = facts
  return {
    company: oneLine(company.name),
    asker: oneLine(asker.name),
    askerDepartment: oneLine(asker.department),
    askerAddress: oneLine(asker.email),
    connector: oneLine(connector?.name ?? ''),
    target: oneLine(target.name),
    targetAddress: oneLine(target.address),
    why,
    note,
    link,
    screen: `${baseUrl}${screen}`,
    held: `${baseUrl}/held/${company.tenantId}`,
  }
}
