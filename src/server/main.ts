import { styleText } from 'node:util'
import { startProgrammeKeeper } from './academy/jobs.ts'
import { type MailSender, startMailSender } from './access/jobs.ts'
import { findInstallation } from './access/queries.ts'
import { newSetUpCode } from './access/set-up-code.ts'
import { buildApp } from './app.ts'
import { ConfigurationRefused, readConfiguration } from './configuration.ts'
import { asNobody } from './database/as-member.ts'
import { EmbeddedRefused } from './database/embedded-binaries.ts'
import { MigrationRefused } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { startDemo } from './demo/from-the-console.ts'
import { startIntroductionKeeper } from './introductions/jobs.ts'
import { mayMailOutside } from './introductions/may-mail.ts'
import { startQuestionJobs } from './introductions/question-jobs.ts'
import { openSuppression } from './people/suppression-start.ts'

const say = (message: string) => process.stdout.write(`${message}\n`)

/** Starts everything in one process, prints where it answers, and stops in order when told to. */
export async function serve(args: readonly string[]): Promise<void> {
  const configuration = readConfiguration(process.env)
  const opened = await openDatabase(configuration, say)
  const { database, isReady } = opened
  try {
    await openSuppression(database, configuration, say)
  } catch (error) {
    await opened.close()
    throw error
  }
  const setUpCode = newSetUpCode()
  const app = await buildApp({
    database,
    configuration,
    setUpCode,
    isDatabaseReady: isReady,
    now: () => new Date(),
  })
  let mailSender: MailSender | undefined
  if (configuration.mail) mailSender = startMailSender(database, configuration.mail, say, mayMailOutside)
  const programme = startProgrammeKeeper(
    database,
    { baseUrl: configuration.baseUrl, canMail: configuration.mail !== undefined },
    () => new Date(),
    say,
  )
  const keeper = startIntroductionKeeper(
    database,
    {
      baseUrl: configuration.baseUrl,
      canMail: configuration.mail !== undefined,
      now: () => new Date(),
    },
    say,
  )

  const questionJobs = startQuestionJobs(
    { database, baseUrl: configuration.baseUrl, hasMail: configuration.mail !== undefined },
    () => new Date(),
    say,
  )

  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    say(`${signal}: stopping …`)
    await app.close()
    mailSender?.stop()
    keeper.stop()
    questionJobs.stop()
    programme.stop()
    await opened.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop('SIGINT'))
  process.on('SIGTERM', () => void stop('SIGTERM'))

  try {
    await app.listen({ host: configuration.host, port: configuration.port })
  } catch (error) {
    await opened.close()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new ConfigurationRefused(
        `Port ${configuration.port} is taken by another program. Nothing was started; choose another: PORT=8081 npm start`,
      )
    throw error
  }
  await greet()

  async function greet(): Promise<void> {
    const demo = args.includes('--demo') ? await startDemo(database, new Date()) : undefined
    const { companies } = await asNobody(database, findInstallation)
    say('')
    say(`  Pilotlight is at ${styleText('bold', configuration.baseUrl)}`)
    if (companies === 0)
      say(`  Set-up code: ${styleText('bold', setUpCode.text)}   (once, for whoever founds the company)`)
    if (demo)
      say(`  The demo, all invented: sign in as ${demo.email} with ${styleText('bold', demo.password)}`)
    if (demo === null)
      say(
        '  The demo exists already, with the address and password it was given. `pilotlight demo --remove` removes it.',
      )
    if (!configuration.isSecure)
      say(
        '  BASE_URL is neither https nor this machine: browsers will not keep people signed in. Put https in front, and set BASE_URL.',
      )
    say('')
  }
}

/** A refusal in one clear sentence; anything else with all that is known. */
export function explain(error: unknown): void {
  const isRefusal =
    error instanceof ConfigurationRefused ||
    error instanceof MigrationRefused ||
    error instanceof EmbeddedRefused
  process.stderr.write(
    `${isRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  if (error instanceof Error && error.cause instanceof Error)
    process.stderr.write(`Because: ${error.cause.message}\n`)
}

if (import.meta.main) {
  serve(process.argv.slice(2)).catch((error: unknown) => {
    explain(error)
    process.exit(1)
  })
}
