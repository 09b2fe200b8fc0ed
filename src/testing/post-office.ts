import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly mail: ParsedMail
  /** As it came over the wire, headers first. */
  readonly raw: string
  /** Whom the envelope names. */
  readonly recipients: readonly string[]
}

/** A real mail server on this machine that keeps what it gets. */
export async function postOffice(): Promise<{
  readonly port: number
  readonly received: Received[]
  close(): Promise<void>
}> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, session, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const raw = Buffer.concat(chunks).toString()
      received.push({
        mail: await simpleParser(raw),
        raw,
        recipients: session.envelope.rcptTo.map(({ address }) => address),
      })
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
