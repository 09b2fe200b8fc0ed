// `npm test` runs everything; `npm test -- people imports` only files whose path has one of these words.
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { styleText } from 'node:util'
import { startTestServer } from '../src/server/database/test-database.ts'

const wanted = process.argv.slice(2)
const isWanted = (file: string) => wanted.length === 0 || wanted.some((word) => file.includes(word))
const quick = globSync(['src/**/*.test.ts', 'scripts/*.test.ts']).filter(isWanted).sort()
const journeys = globSync('e2e/*.spec.ts').filter(isWanted).sort()
const counts = { passed: 0, failed: 0, skipped: 0 }

process.stdout.write(`Testing ${quick.length} files and ${journeys.length} journeys in a browser …\n`)
const server = await startTestServer()
process.env.PILOTLIGHT_TEST_SERVER = server.description
try {
  await runFiles(quick, Math.max(2, availableParallelism()))
  await runFiles(journeys, 1)
} finally {
  await server.stop()
}
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}\n`,
)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0

async function runFiles(files: readonly string[], concurrency: number): Promise<void> {
  if (files.length === 0) return
  const stream = run({ files: [...files], concurrency, timeout: 600_000 })
  for await (const { type, data } of stream) {
    if (type === 'test:stderr' || type === 'test:stdout') {
      if (process.env.VERBOSE) process.stderr.write(data.message)
      continue
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // A file that fails to load is a failure; one that loads is only a heading.
    const isFile = data.nesting === 0 && 'file' in data && data.name.endsWith('.ts')
    if (data.skip !== undefined && data.skip !== false) {
      counts.skipped++
      process.stdout.write(
        `  ${styleText('yellow', '–')} ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`,
      )
    } else if (type === 'test:pass') {
      if (!isFile) counts.passed++
    } else if (!isFile || data.details.error) {
      counts.failed++
      const { error } = data.details
      process.stdout.write(`  ${styleText('red', '✗')} ${data.name}  ${data.file ?? ''}:${data.line ?? ''}\n`)
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      process.stdout.write(
        `${indent(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))}\n`,
      )
    }
  }
}

function indent(text: string): string {
  return text
    .split('\n')
    .slice(0, 24)
    .map((line) => `      ${line}`)
    .join('\n')
}
