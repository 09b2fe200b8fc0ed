import { type AddressObject, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  readonly to: string
  readonly from: string
  readonly replyTo: string
  readonly subject: string
  readonly text: string
  /** Every address of a page in it. */
  readonly links: readonly string[]
}

export interface PostOffice {
  readonly port: number
  /** What arrived so far, the oldest first. */
  readonly mails: readonly Mail[]
  close(): Promise<void>
}

/** A mailbox for everybody: a real SMTP receiver. */
export async function openPostOffice(): Promise<PostOffice> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then(({ to, from, replyTo, subject = '', text = '' }) => {
        const links = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link)
        mails.push({
          to: addressesIn(to),
          from: addressesIn(from),
          replyTo: addressesIn(replyTo),
          subject,
          text,
          links,
        })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function addressesIn(field: AddressObject | AddressObject[] | undefined): string {
  return [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
}
