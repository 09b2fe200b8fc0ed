// Runs before `npm start`, `npm test` and the rest, on Node 18 or newer, without a dependency: installs what the lock
// file says, builds the screens when their sources changed, finds a browser for the tests. Says each thing in one line.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const flags = process.argv.slice(2)
const browserPackage = '@sparticuz/chromium@153.0.0'

if (Number(process.versions.node.split('.')[0]) < 18)
  stop('This needs Node 18 or newer to begin with; it then brings Node 24 itself.')
install()
checkNode()
if (!flags.includes('--no-build')) build()
if (flags.includes('--test')) findBrowser()

function install() {
  const stamp = join(root, 'node_modules', '.pilotlight-installed')
  const wanted = hash([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing packages (a minute, once) …')
  // Packages' install scripts stay off: nothing needs one.
  run(
    npm(),
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Is the npm registry reachable? Then start again.',
  )
  writeFileSync(stamp, wanted)
}

/** An older Node would run the wrong TypeScript, and an npm under it installs the wrong majors. */
function checkNode() {
  const own = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(own)) return
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  stop(
    `Node 24 for ${process.platform}-${process.arch} is not among the installed packages, and this is Node ${process.versions.node}. Install Node 24 from nodejs.org, then start again.`,
  )
}

function build() {
  const entry = join(root, 'src/web/app/main.tsx')
  if (!existsSync(entry)) return
  const stamp = join(root, 'dist', '.pilotlight-built')
  const wanted = hash([
    ...['src/web', 'src/domain', 'src/contract'].flatMap((folder) => files(join(root, folder))),
    ...['vite.config.ts', 'lingui.config.ts', 'package-lock.json'].map((file) => join(root, file)),
  ])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the screens …')
  run(
    join(bin, 'vite'),
    ['build', '--logLevel', 'warn'],
    'The screens could not be built; what is wrong stands above.',
  )
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Tests drive a real browser: one that is here, else one fetched into .cache (66 MB, once). */
function findBrowser() {
  if (
    process.env.CHROMIUM ||
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(isInstalled)
  )
    return
  const folder = join(root, '.cache', 'browser')
  if (existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) return
  say('Fetching a browser for the tests (66 MB, once) …')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  run(
    npm(),
    [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      browserPackage,
    ],
    'No browser is installed and none could be fetched. Install Chromium, or set CHROMIUM to its path; then test again.',
  )
}

function isInstalled(name) {
  return (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, name)))
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

function run(command, args, failure) {
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: path, LINGUI_SUPPRESS_BABEL_WARNING: '1' },
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) stop(failure)
}

function files(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) =>
      statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)],
    )
    .filter((file) => !/\.test\.ts$/.test(file))
}

function hash(paths) {
  const sum = createHash('sha256')
  for (const path of paths)
    if (existsSync(path)) sum.update(path.slice(root.length)).update(readFileSync(path))
  return sum.digest('hex')
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function stop(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
