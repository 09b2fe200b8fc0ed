import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The command line is not understood; the message says how, `--help` says more. */
export class UsageRefused extends Error {}

/** What the command names is not there, or more than one answers to it; the message says so. */
export class NotFound extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and positionals; an unknown option is a refusal in words. Every command takes `--json`. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, ...options } as O & { json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageRefused(error instanceof Error ? error.message : 'These arguments are not understood.')
  }
}

/** Rows under their headings, as wide as they need. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[headings, ...rows].map(line).join('\n')}\n`
}
