import type { z } from 'zod'
import type { CertificateListed, CertificateMade } from '#contract/certificates.ts'
import type { Cohort } from '#contract/cohorts.ts'
import { readArguments, table, UsageRefused } from './arguments.ts'
import { oneCalled } from './cohort.ts'
import type { Command } from './command.ts'
import { ask } from './server-client.ts'

export const certificates: Command = {
  help: `Usage: pilotlight certificates [--json]
       pilotlight certificates ask COHORT --email ADDRESS
       pilotlight certificates withdraw ID [--because TEXT]

Your certificates; for programme leads, everybody's. 'ask' for that of a cohort whose programme you have done: the badge is
tied to a mail address by a salted hash, a private one outlasts the job. 'withdraw' is for you, and for programme leads.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      email: { type: 'string' },
      because: { type: 'string', default: '' },
    })
    const [verb, what] = positionals
    if (verb === undefined) {
      const all = (await ask('GET', '/api/certificates')).json<z.infer<typeof CertificateListed>[]>()
      process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : listed(all))
      return 0
    }
    if (verb === 'ask' && what !== undefined && values.email !== undefined) {
      const cohorts = (await ask('GET', '/api/cohorts')).json<z.infer<typeof Cohort>[]>()
      const { id } = (
        await ask('POST', `/api/cohorts/${oneCalled(cohorts, what, 'cohort').id}/certificate`, {
          email: values.email,
        })
      ).json<z.infer<typeof CertificateMade>>()
      process.stderr.write(`Issued: /certificate/${id}\n`)
      return 0
    }
    if (verb === 'withdraw' && what !== undefined) {
      await ask('POST', `/api/certificates/${what}/withdraw`, { because: values.because })
      process.stderr.write('Withdrawn: whoever checks the badge sees it.\n')
      return 0
    }
    throw new UsageRefused('ask COHORT --email ADDRESS, or withdraw ID')
  },
}

function listed(all: readonly z.infer<typeof CertificateListed>[]): string {
  if (all.length === 0) return 'No certificate yet.\n'
  return table(
    ['id', 'holder', 'issued', ''],
    all.map(({ id, holder, issuedAt, withdrawnAt }) => [
      id,
      holder,
      issuedAt.slice(0, 10),
      withdrawnAt === null ? '' : 'withdrawn',
    ]),
  )
}
