// Warm `npm start` to its first page, and what the server holds in memory when nothing happens: the sum of PSS of Node,
// PostgreSQL and the watchdog (Linux).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotlight-start-'))
const port = '18080'
const environment = { ...process.env, DATA_DIR: dataDirectory, PORT: port }
const cold = await start()
await cold.stop()
const times: number[] = []
let held = 0
for (let round = 0; round < 3; round++) {
  const warm = await start()
  times.push(warm.seconds)
  if (round === 2) {
    await wait(5000)
    held = memoryOf(warm.pid)
  }
  await warm.stop()
}
rmSync(dataDirectory, { recursive: true, force: true })
const median = times.toSorted((a, b) => a - b)[1] ?? 0
process.stdout.write(
  `| what | measured | to reach |\n| --- | --- | --- |\n| first start, making the database | ${cold.seconds.toFixed(2)} s | – |\n| warm \`npm start\` to first page (median of 3) | **${median.toFixed(2)} s** | 3 s |\n| idle, sum of PSS of all processes | **${held.toFixed(0)} MB** | 250 MB |\n`,
)
process.exitCode = median <= 3 && held <= 250 ? 0 : 1

async function start() {
  const begun = performance.now()
  const child = spawn('npm', ['start'], { env: environment, stdio: 'ignore', detached: true })
  for (;;) {
    const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (page?.ok && (await page.text()).includes('<script')) break
    await wait(20)
  }
  const seconds = (performance.now() - begun) / 1000
  const pid = Number(
    spawnSync('pgrep', ['-f', 'src/server/main.ts'], { encoding: 'utf8' }).stdout.trim().split('\n').at(-1),
  )
  return {
    seconds,
    pid,
    async stop() {
      process.kill(pid, 'SIGTERM')
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

/** Megabytes of a process and all its descendants, and of the database that works for it. */
function memoryOf(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const commandOf = (id: number) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  }
  const statusOf = (id: number) => {
    try {
      return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    } catch {
      return 0
    }
  }
  const roots = all.filter((id) => id === pid || commandOf(id).includes(dataDirectory))
  const wanted = new Set(roots)
  for (let grown = -1; grown !== wanted.size; ) {
    grown = wanted.size
    for (const id of all) if (wanted.has(statusOf(id))) wanted.add(id)
  }
  let kilobytes = 0
  for (const id of wanted) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1000
}
