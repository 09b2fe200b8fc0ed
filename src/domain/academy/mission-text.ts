import type { Mission } from './mission.ts'

/**
 * The missions' file with one mission written anew, in its place or at the end; every other line, and what is remarked
 * between them, stays as it is.
 */
export function withMission(text: string, { id, ways, ...rest }: Mission): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => new RegExp(`^- id: ["']?${id}["']?\\s*$`).test(line))
  const written = [
    `- id: ${id}`,
    ...Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
    '  ways:',
    ...ways.map((way) => `    - ${JSON.stringify(way)}`),
  ]
  if (at < 0)
    return [...lines.slice(0, lines.findLastIndex((line) => line !== '') + 1), ...written, ''].join('\n')
  let end = at + 1
  while (end < lines.length && /^\s+\S/.test(lines[end] ?? '')) end++
  return [...lines.slice(0, at), ...written, ...lines.slice(end)].join('\n')
}
