/**
 * The day an export was made, `YYYY-MM-DD`: from a name such as `Basic_LinkedInDataExport_11-02-2026.zip`, else the
 * newest change of the files. Newer exports win over older ones.
 */
export function snapshotDay(files: readonly { readonly path: string; readonly changedAt: number }[]): string {
  const named = files.flatMap(({ path }) => {
    const [, month, day, year] = /LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})/.exec(path) ?? []
    return month && day && year ? [`${year}-${month}-${day}`] : []
  })
  const newest = named.sort().at(-1)
  return (
    newest ??
    new Date(files.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0))
      .toISOString()
      .slice(0, 10)
  )
}
