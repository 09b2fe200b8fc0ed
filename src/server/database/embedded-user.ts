import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { EmbeddedRefused } from './embedded-binaries.ts'

/** Who runs the server: PostgreSQL refuses root, so root lends it to an unprivileged user. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/**
 * Who is to run the server on a cluster: this very user (undefined), unless this is root. Then whoever owns the
 * cluster, else `postgres`, else `nobody`. Refuses another user's cluster, and root on a machine with neither user.
 */
export function serverUser(clusterFolder: string): ServerUser | undefined {
  const own = process.getuid?.()
  if (own === undefined) return undefined
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (own !== 0) {
    if (owner && owner.uid !== own)
      throw new EmbeddedRefused(
        `The database in ${clusterFolder} belongs to the system's user ${owner.uid}, and this is user ${own}. Start Pilotlight as that user, or give it another DATA_DIR.`,
      )
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = findUser('postgres') ?? findUser('nobody')
  if (user) return user
  throw new EmbeddedRefused(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start Pilotlight as another user.',
  )
}

/** A user's number without a C library call: `id` is everywhere that has users. */
function findUser(name: string): ServerUser | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { uid: read('-u'), gid: read('-g') }
  } catch {
    return undefined
  }
}
