let waiting: readonly File[] = []

/** Keeps files that were dropped on another screen until the imports screen takes them. They stay in this tab. */
export function keepDroppedFiles(files: readonly File[]): void {
  waiting = files
}

/** The files that wait, handed over once. */
export function takeDroppedFiles(): readonly File[] {
  const taken = waiting
  waiting = []
  return taken
}
