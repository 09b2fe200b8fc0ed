import type { DroppedExport } from './clinic-messages.ts'

/** Dropped or chosen files, export by export: each ZIP is one, and so are the loose files of each folder. */
export function droppedExports(files: readonly File[]): readonly DroppedExport[] {
  const found = new Map<string, { path: string; file: File }[]>()
  for (const file of files) {
    const path = pathOf(file)
    const folder = path.split('/').slice(0, -1)[0]
    const name = /\.zip$/i.test(path) ? path : (folder ?? 'CSV')
    found.set(name, [...(found.get(name) ?? []), { path, file }])
  }
  return [...found].map(([name, parts]) => ({
    name: name === 'CSV' && parts.length === 1 ? (parts[0]?.path ?? name) : name,
    files: parts,
  }))
}

/** Where a file lay, as the browser or the drop told it. */
function pathOf(file: File): string {
  const told: unknown = Reflect.get(file, 'path')
  return file.webkitRelativePath || (typeof told === 'string' ? told.replace(/^\.?\//, '') : '') || file.name
}
