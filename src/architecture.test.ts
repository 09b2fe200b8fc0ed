import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const rooms = [
  'access',
  'people',
  'relationships',
  'imports',
  'accounts',
  'introductions',
  'academy',
  'compact',
  'pulse',
  'advocacy',
  'insights',
  'portability',
]
/** Each floor stands on those listed. */
const below: Record<string, readonly string[]> = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  server: ['server', 'contract', 'domain'],
  web: ['web', 'contract', 'domain'],
  cli: ['cli', 'server', 'contract', 'domain'],
}
const purePackages = [
  '@noble/hashes',
  'csv-parse',
  'fflate',
  'ical.js',
  'libphonenumber-js',
  'node-diff3',
  'postal-mime',
  'temporal-polyfill',
  'tldts',
]
const widgets = /^(radix-ui|@radix-ui\/.*|cmdk|sonner|react-dropzone|react-day-picker)$/

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(from, 'utf8')
  const found = [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gms,
    ),
  ]
  return found.map(([, type, named, lazy, bare]) => ({
    from,
    to: resolve(from, named ?? lazy ?? bare ?? ''),
    isType: type !== undefined,
  }))
})

function resolve(from: string, to: string): string {
  if (to.startsWith('#')) return to.replace('#', 'src/')
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

const floorOf = (path: string) => path.split('/')[1] ?? ''
// The command line has commands, not rooms.
const roomOf = (path: string) => {
  if (floorOf(path) === 'cli') return undefined
  const name = path.split('/')[2]?.replace(/\.tsx?$/, '') ?? ''
  return rooms.includes(name) ? name : undefined
}
const inside = imports.filter(({ to }) => to.startsWith('src/'))
const broken = (law: (one: Import) => boolean) =>
  imports.filter((one) => !law(one)).map(({ from, to }) => `${from} → ${to}`)

test('a floor stands only on the floors below it', () => {
  assert.ok(inside.length > 50)
  assert.deepEqual(
    broken(({ from, to }) => !to.startsWith('src/') || below[floorOf(from)]?.includes(floorOf(to)) !== false),
    [],
  )
})

test('a room knows only the rooms before it', () => {
  const knowsLater = ({ from, to }: Import) => {
    const [own, other] = [roomOf(from), roomOf(to)]
    return own !== undefined && other !== undefined && rooms.indexOf(other) > rooms.indexOf(own)
  }
  assert.deepEqual(
    broken((one) => !knowsLater(one)),
    [],
  )
})

test("of another room's server one uses only what it reads and changes, of its screens only parts", () => {
  const crosses = ({ from, to }: Import) =>
    roomOf(from) !== undefined && roomOf(to) !== undefined && roomOf(from) !== roomOf(to)
  assert.deepEqual(
    broken(
      (one) =>
        !(crosses(one) && one.to.startsWith('src/server/') && /\/(routes|jobs|mails)\.ts$/.test(one.to)),
    ),
    [],
  )
  assert.deepEqual(
    broken((one) => !(crosses(one) && one.to.startsWith('src/web/') && /Screen\.tsx$/.test(one.to))),
    [],
  )
})

test('the domain imports nothing but pure packages', () => {
  const isPure = (to: string) =>
    to.startsWith('src/domain/') || purePackages.some((name) => to === name || to.startsWith(`${name}/`))
  assert.deepEqual(
    broken(({ from, to }) => floorOf(from) !== 'domain' || isPure(to)),
    [],
  )
})

test('only src/server/database opens connections, and only src/web/ui touches widget libraries', () => {
  assert.deepEqual(
    broken(({ from, to }) => to !== 'pg' || from.startsWith('src/server/database/')),
    [],
  )
  assert.deepEqual(
    broken(({ from, to }) => !widgets.test(to) || from.startsWith('src/web/ui/')),
    [],
  )
})

test('the browser takes only the shapes of the contract, never its checks', () => {
  assert.deepEqual(
    broken(({ from, to, isType }) => floorOf(from) !== 'web' || floorOf(to) !== 'contract' || isType),
    [],
  )
})

test('a file is its own door, holds one concept, and exports by name', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    assert.doesNotMatch(file, /\/index\.tsx?$/)
    assert.doesNotMatch(text, /^export (default|\* from|\{[^}]*\} from)/m, file)
    if (!file.endsWith('database/schema.ts'))
      assert.ok(text.split('\n').length <= 301, `${file} is longer than 300 lines`)
  }
})
