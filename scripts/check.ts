// `npm run check`: format and lint, types of each floor, the laws of the tree. Seconds.
import { spawn } from 'node:child_process'

const checks = {
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  'types: server, command line, tests': ['tsc', '-p', 'tsconfig.json'],
  'types: domain and contract': ['tsc', '-p', 'tsconfig.domain.json'],
  'types: web': ['tsc', '-p', 'tsconfig.web.json'],
  'types: journeys': ['tsc', '-p', 'tsconfig.e2e.json'],
  'the laws of the tree': ['node', '--test', '--test-reporter=dot', 'src/architecture.test.ts'],
}

const results = await Promise.all(
  Object.entries(checks).map(async ([name, [command = '', ...args]]) => {
    const started = performance.now()
    const { code, output } = await finished(command, args)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n${code === 0 ? '' : output}`)
    return code
  }),
)
process.exitCode = results.every((code) => code === 0) ? 0 : 1

function finished(
  command: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => resolve({ code, output }))
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }))
  })
}
