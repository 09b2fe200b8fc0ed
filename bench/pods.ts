// Pods for 20,000 members, as the programme lead's one button makes them: departments of all sizes, five languages, nine
// time zones, one manager for eight people; how long, how much of it on the processor, and
// beside hashing and sorting the same members in the same turns.
import { createHash } from 'node:crypto'
import { type PodMember, pods } from '../src/domain/academy/pods.ts'

const size = 20_000
const rounds = 5
const goal = 5
const idOf = (place: number) => {
  const hex = createHash('sha256').update(`member ${place}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
const ids = Array.from({ length: size }, (_, place) => idOf(place))
const members: PodMember[] = ids.map((id, place) => ({
  id,
  // A few large departments and many small ones.
  departmentId: place % 97 === 0 ? null : `department ${Math.floor(Math.sqrt((place * 7919) % size))}`,
  managerId: place < 8 ? null : (ids[Math.floor(place / 8)] ?? null),
  locale: ['en', 'pt', 'de', 'fr', 'es'][(place * 31) % 5] ?? 'en',
  offset: [-480, -300, 0, 60, 120, 180, 330, 480, 600][(place * 17) % 9] ?? 0,
}))

const took: number[] = []
const processor: number[] = []
const plain: number[] = []
let made = pods(members.slice(0, 400), 'warm')
for (let round = 0; round < rounds; round++) {
  const begun = performance.now()
  const before = process.cpuUsage()
  made = pods(members, `seed ${round}`)
  const { user, system } = process.cpuUsage(before)
  const between = performance.now()
  ids.map((id) => createHash('sha256').update(id).digest('hex')).toSorted()
  processor.push((user + system) / 1e6)
  took.push((between - begun) / 1000)
  plain.push((performance.now() - between) / 1000)
}
const median = (list: readonly number[]) =>
  list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? Number.NaN
const placed = made.pods.flat().length
process.stdout.write(
  `| ${size} members | median of ${rounds} | processor | ÷ hashing and sorting them | to reach |\n| --- | --- | --- | --- | --- |\n| ${made.pods.length} pods, ${size - placed} wait | **${median(took).toFixed(2)} s** | ${median(processor).toFixed(2)} s | ${(median(took) / median(plain)).toFixed(1)} | ${goal} s |\n`,
)
process.exitCode = median(took) <= goal ? 0 : 1
