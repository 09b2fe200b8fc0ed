import type { Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

export interface InvitationMail {
  readonly to: string
  readonly name: string
  readonly inviter: string
  readonly company: string
  readonly link: string
}

/** The invitation, laid into the outbox in the transaction that made it. */
export async function mailInvitation(db: Transaction<DB>, mail: InvitationMail): Promise<void> {
  const line = (text: string) => text.replace(/[\r\n]+/g, ' ')
  const text = [
    `Hello ${line(mail.name)},`,
    '',
    `${line(mail.inviter)} invites you to Pilotlight at ${line(mail.company)}: it helps you to keep your own network warm, a few minutes a week. Your contacts stay yours; nobody at the company sees them unless you share them.`,
    '',
    `Choose your password here, within seven days:`,
    mail.link,
    '',
    `You get this mail because ${line(mail.inviter)} typed your address. If you do not want it, do nothing.`,
  ].join('\n')
  await db
    .insertInto('outbox')
    .values({ recipient: line(mail.to), subject: `${line(mail.inviter)} invites you to Pilotlight`, text })
    .execute()
}
