import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client, type ClientConfig } from 'pg'

const folder = new URL('../../../db/migrations/', import.meta.url)
const lock = 7_214_533_001 // any number that is ours: one migrator at a time

export class MigrationRefused extends Error {}

/**
 * Brings the database to this version and makes the restricted role `app`. Forward only; each file in one
 * transaction, under an advisory lock, held to its checksum. Gives the password with which `app` logs in.
 * Refuses a server older than 15, a changed migration, and a database newer than this program.
 */
export async function migrate(owner: ClientConfig): Promise<string> {
  const client = new Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = rows[0]?.version ?? 0
    if (version < 150000)
      throw new MigrationRefused(
        `This PostgreSQL is version ${Math.floor(version / 10000)}; Pilotlight needs 15 or newer. Nothing was changed.`,
      )
    await client.query('select pg_advisory_lock($1)', [lock])
    const password = await ensureApp(client, owner)
    await applyAll(client)
    return password
  } finally {
    await client.end()
  }
}

/** The restricted role: owns nothing, is a member of nothing, bypasses nothing. */
async function ensureApp(client: Client, owner: ClientConfig): Promise<string> {
  // Derived, so that every process that is given the same owner logs in with the same password.
  const secret = String(owner.password ?? '') + (owner.connectionString ?? '')
  const password = createHmac('sha256', secret).update('pilotlight app role').digest('base64url')
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; memberships: number }>(
    `select rolsuper, rolbypassrls, (select count(*)::int from pg_auth_members where member = r.oid) as memberships
     from pg_roles r where rolname = 'app'`,
  )
  const role = rows[0]
  if (role && (role.rolsuper || role.rolbypassrls || role.memberships > 0))
    throw new MigrationRefused(
      "The role 'app' is superuser, bypasses row-level security or belongs to other roles. Members' privacy would not hold, so nothing was started. Take those rights away, or drop the role.",
    )
  const statement = role ? 'alter role app' : 'create role app'
  try {
    await client.query(
      `${statement} login nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
    )
  } catch (error) {
    throw new MigrationRefused(
      "DATABASE_URL's user may not create the restricted role 'app', and without it members' privacy would not hold. Nothing was started. Give a URL of a superuser or of a role with CREATEROLE.",
      { cause: error },
    )
  }
  return password
}

async function applyAll(client: Client): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  )
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const files = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
  for (const name of applied.keys())
    if (!files.includes(name))
      throw new MigrationRefused(
        `This database was made by a newer Pilotlight (it has ${name}). Nothing was changed; start that version.`,
      )
  for (const name of files) {
    const text = await readFile(new URL(name, folder), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    const known = applied.get(name)
    if (known === checksum) continue
    if (known)
      throw new MigrationRefused(
        `${name} was changed after it was applied. Nothing was changed; restore the file.`,
      )
    await client.query('begin')
    try {
      await client.query(text)
      await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Migration ${name} failed and was taken back whole.`, { cause: error })
    }
  }
}
