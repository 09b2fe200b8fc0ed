import { type TestApplication, type TestMember, testApplication } from './application.ts'
import { contact } from './records.ts'

/** A Monday, at a working hour in Lisbon. */
export const monday = new Date('2026-11-23T10:00:00Z')
const minute = 60_000

export function after(time: { readonly days?: number; readonly minutes?: number }, from = monday): Date {
  return new Date(from.getTime() + (time.days ?? 0) * 1440 * minute + (time.minutes ?? 0) * minute)
}

export const wanted = {
  why: 'Nordhav moves its Portuguese payroll in spring.',
  note: 'Jonas looks after our clients. He would like to ask three questions.',
}

export interface IntroductionWorld extends TestApplication {
  /** Shares somebody of a member's own; gives what colleagues ask for. */
  share(member: TestMember, name: string, level?: 'shared' | 'discoverable'): Promise<string>
  /** Asks, and gives the introduction's id. */
  ask(asker: TestMember, tieId: string): Promise<string>
  /** The connector introduces by the company's mail, which leaves ten minutes later: gives the target's link. */
  introduce(connector: TestMember, id: string, name: string, at: Date): Promise<string>
  answer(connector: TestMember, id: string, body: object): ReturnType<TestMember['call']>
  /** What waits in the outbox for somebody, the oldest first. */
  mails(recipient: string): Promise<Mail[]>
  readonly personId: (member: TestMember, name: string) => Promise<string>
}

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly senderName: string
  readonly replyTo: string
}

export function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@atlantica.example`
}

/** The secrets of the links in a mail. */
export function secretsIn(text: string): string[] {
  return [...text.matchAll(/\/i\/([\w.-]+)/g)].map(([, secret]) => secret ?? '')
}

/** An application with mail set up, and what tests of introductions do again and again. */
export async function introductionWorld(
  environment: Record<string, string> = {},
): Promise<IntroductionWorld> {
  const world = await testApplication({
    SMTP_HOST: '127.0.0.1',
    SMTP_SECURE: 'none',
    MAIL_FROM: 'Pilotlight <pilotlight@halyard.example>',
    BASE_URL: 'https://pilotlight.halyard.example',
    ...environment,
  })
  let clock = monday
  const turned = (now: Date) => {
    clock = now
    return now
  }
  world.setNow(clock)
  const personId = async (member: TestMember, name: string) =>
    (await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id
  const mails = async (recipient: string) =>
    (
      await world.owner.query<Mail>(
        `select subject, text, sender_name as "senderName", reply_to as "replyTo" from outbox
         where recipient = $1 and subject not like '%invites you to Pilotlight' order by created_at, subject`,
        [recipient],
      )
    ).rows
  const answer = (connector: TestMember, id: string, body: object) =>
    connector.call('POST', `/api/introductions/requests/${id}/answer`, body)
  return {
    ...world,
    setNow: (now) => world.setNow(turned(now)),
    settle: (now) => world.settle(turned(now)),
    personId,
    mails,
    answer,
    async share(member, name, level = 'shared') {
      await member.bring([
        contact(name, { organisation: 'Atlantica', title: 'Payroll lead', emails: [addressOf(name)] }),
      ])
      const id = await personId(member, name)
      await member.call('POST', '/api/sharing', { level, who: { ids: [id] } })
      // Who is not named is found from the week after on.
      const { rows } = await world.owner.query<{ id: string }>(
        `update shared_tie set discoverable_on = case level when 'discoverable' then date '2026-01-01' end
         where owner_id = $1 and person_id = $2 returning id`,
        [member.id, id],
      )
      return rows[0]?.id ?? ''
    },
    async ask(asker, tieId) {
      const made = await asker.call('POST', '/api/introductions', { tieId, ...wanted })
      if (made.status !== 200) throw new Error(`Not asked: ${made.text}`)
      const { id } = made.body
      const { rows } = await world.owner.query('select from introduction where id = $1 and is_unnamed', [id])
      // Whoever is not named is told by the keeper.
      if (rows.length > 0) await world.settle(clock)
      return id
    },
    async introduce(connector, id, name, at) {
      world.setNow(turned(at))
      const answered = await answer(connector, id, { answer: 'introduce', note: wanted.note })
      if (answered.status !== 200) throw new Error(`Not introduced: ${answered.text}`)
      await world.settle(turned(after({ minutes: 10 }, at)))
      const [mail] = (await mails(addressOf(name))).slice(-1)
      return secretsIn(mail?.text ?? '')[0] ?? ''
    },
  }
}
