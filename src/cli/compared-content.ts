import type { z } from 'zod'
import type { Comparison } from '#contract/content.ts'
import { ownSides } from '#domain/academy/three-way.ts'
import { UsageRefused } from './arguments.ts'

type Compared = z.infer<typeof Comparison>

/** Every change with its number, its lines as they were, as they are shipped now, and as the company has them. */
export function comparisonInWords({ hunks, baseVersion, shippedVersion, hasCompanyText }: Compared): string {
  const changes = hunks.filter(({ kind }) => kind !== 'same')
  const versions = `made from version ${baseVersion ?? '–'}, shipped now ${shippedVersion ?? '–'}`
  if (changes.length === 0) return `Nothing differs (${versions}).\n`
  const lines = (sign: string, text: readonly string[]) => text.map((line) => `${sign} ${line}\n`).join('')
  const words = changes.map(
    ({ kind, base, shipped, company }, place) =>
      `${place + 1} ${changed[kind]}\n${lines('  was    ', base)}${lines('  shipped', shipped)}${hasCompanyText ? lines('  company', company) : ''}`,
  )
  return `${versions}\n\n${words.join('\n')}`
}

/** The side of every change: as `--side N=shipped` says, else the only side that changed. Refused while a conflict has none. */
export function sidesFrom({ hunks }: Compared, given: readonly string[]): ('shipped' | 'company')[] {
  const chosen = new Map<number, 'shipped' | 'company'>()
  for (const each of given) {
    const [, number, side] = /^(\d+)=(shipped|company)$/.exec(each) ?? []
    if (side !== 'shipped' && side !== 'company')
      throw new UsageRefused('--side 2=shipped or --side 2=company')
    chosen.set(Number(number) - 1, side)
  }
  return ownSides(hunks).map((own, place) => {
    const side = chosen.get(place) ?? own
    if (side === null)
      throw new UsageRefused(
        `Change ${place + 1} is a conflict: say --side ${place + 1}=shipped or =company.`,
      )
    return side
  })
}

const changed: Readonly<Record<Compared['hunks'][number]['kind'], string>> = {
  same: '',
  shipped: 'changed by the new version',
  company: 'changed by the company',
  both: 'changed alike by both',
  conflict: 'CONFLICT: changed by both',
}
