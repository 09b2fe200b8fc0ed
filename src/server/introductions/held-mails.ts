import type { Transaction } from 'kysely'
import { mailboxOf } from '#domain/people/email.ts'
import type { DB } from '../database/schema.ts'

export interface CodeMail {
  readonly to: string
  readonly company: string
  readonly code: string
  readonly page: string
}

/** The code that proves a mailbox, laid into the outbox. It goes to the mailbox itself, whatever tag was typed. */
export async function mailCode(db: Transaction<DB>, { to, company, code, page }: CodeMail): Promise<void> {
  const name = company.replace(/[\r\n]+/g, ' ')
  const text = [
    `Your code is ${code.slice(0, 4)} ${code.slice(4)}. It is good for fifteen minutes, on the page where it was asked for:`,
    page,
    '',
    `With it you see what ${name} holds about you, and you can correct it, object to being asked for anything, or have it erased.`,
    '',
    'You get this mail because somebody typed your address there. If it was not you, do nothing: without the code nobody sees anything.',
  ].join('\n')
  await db
    .insertInto('outbox')
    .values({ recipient: mailboxOf(to), subject: `Your code for what ${name} holds about you`, text })
    .execute()
}
