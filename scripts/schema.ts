// Writes src/server/database/schema.ts (types for Kysely) and db/schema.sql (what the migrations make) from a
// freshly migrated database. `npm run schema`; a test fails when either is stale.
import { Client, type ClientConfig } from 'pg'

interface Column {
  table: string
  name: string
  type: string
  required: boolean
  generated: boolean
}

/** What JSON columns hold: the contract's shape, checked before it is written. */
const jsonColumns: Record<string, { type: string; from: string }> = {
  'academy_event.facts': { type: 'EventFacts', from: '#contract/cohorts.ts' },
  'content_pin.files': { type: 'PinnedFiles', from: '#contract/content.ts' },
  'draw.prizes': { type: 'Lot[]', from: '#contract/prizes.ts' },
  'pick.facts': { type: 'Facts', from: '#contract/relationships.ts' },
  'pick.openings': { type: 'Opening[]', from: '#contract/relationships.ts' },
  'suggestion.facts': { type: 'Facts', from: '#contract/relationships.ts' },
  'import.files': { type: 'ImportedFile[]', from: '#contract/imports.ts' },
  'import.set_aside': { type: 'SetAsideCounts', from: '#contract/imports.ts' },
  'merge.reasons': { type: 'Reason[]', from: '#contract/review.ts' },
  'person_question.reasons': { type: 'Reason[]', from: '#contract/review.ts' },
  'merge.taken': { type: 'Taken', from: '#contract/review.ts' },
  'import.report': { type: 'ImportReport', from: '#contract/imports.ts' },
}

const scalar: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  citext: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  date: 'string',
  timestamptz: 'Instant',
  bytea: 'Buffer',
}

export interface SchemaFiles {
  types: string
  sql: string
}

/** Both files' text, as the database of this connection has it. */
export async function describeSchema(owner: ClientConfig): Promise<SchemaFiles> {
  const client = new Client(owner)
  await client.connect()
  try {
    return { types: await typesOf(client), sql: await dumpOf(client) }
  } finally {
    await client.end()
  }
}

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

async function typesOf(client: Client): Promise<string> {
  const { rows: columns } = await client.query<Column>(`
    select c.relname as "table", a.attname as name, t.typname as type, a.attnotnull as required, a.atthasdef as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
    order by c.relname, a.attnum`)
  const { rows: checks } = await client.query<{ table: string; column: string; definition: string }>(`
    select c.relname as "table", a.attname as "column", pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace`)
  const unions = new Map<string, string>()
  for (const { table, column, definition } of checks) {
    const list = /(?:= ANY \(|<@ )\(?ARRAY\[(.*?)\]/.exec(definition)?.[1]
    const values = list?.match(/'[^']*'(?=::text)/g)
    if (values) unions.set(`${table}.${column}`, values.join(' | '))
  }
  const imports = new Map<string, Set<string>>()
  const tables = new Map<string, string[]>()
  for (const column of columns) {
    const place = `${column.table}.${column.name}`
    const json = jsonColumns[place]
    if (json) {
      const name = json.type.replace('[]', '')
      imports.set(json.from, (imports.get(json.from) ?? new Set()).add(name))
    }
    const list = column.type.startsWith('_')
    const base = json?.type ?? unions.get(place) ?? scalar[list ? column.type.slice(1) : column.type]
    if (!base) throw new Error(`schema.ts does not know the type ${column.type} of ${place}`)
    let type = list ? (base.includes('|') ? `(${base})[]` : `${base}[]`) : base
    if (json) type = column.generated ? `GeneratedJson<${json.type}>` : `Json<${json.type}>`
    else if (column.generated) type = type === 'Instant' ? 'GeneratedInstant' : `Generated<${type}>`
    if (!column.required) type += ' | null'
    const lines = tables.get(column.table) ?? []
    lines.push(`  ${camel(column.name)}: ${type}`)
    tables.set(column.table, lines)
  }
  return [
    '// Written by `npm run schema` from the migrated database; do not edit.',
    "import type { ColumnType, Generated } from 'kysely'",
    ...[...imports]
      .sort()
      .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}'`),
    '',
    'type Instant = ColumnType<Date, Date | string, Date | string>',
    'type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>',
    'type Json<T> = ColumnType<T, string, string>',
    'type GeneratedJson<T> = ColumnType<T, string | undefined, string>',
    '',
    ...[...tables].map(
      ([name, lines]) => `export interface ${pascal(name)}Table {\n${lines.join('\n')}\n}\n`,
    ),
    `export interface DB {\n${[...tables.keys()].map((name) => `  ${camel(name)}: ${pascal(name)}Table`).join('\n')}\n}`,
    '',
  ].join('\n')
}

async function dumpOf(client: Client): Promise<string> {
  const list = async (query: string) =>
    (await client.query<{ line: string }>(query)).rows.map((row) => row.line)
  const tables = await list(`
    select format(E'create table %s (\\n%s\\n);', c.relname,
      (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as line
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`)
  const constraints = await list(`
    select format('alter table %s add constraint %s %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype <> 'n' order by c.relname, k.conname`)
  const indexes = await list(`
    select indexdef || ';' as line from pg_indexes where schemaname = 'public'
      and indexname not in (select conname from pg_constraint) order by indexname`)
  const policies = await list(`
    select format('create policy %s on %s as %s for %s to %s%s%s;', policyname, tablename, lower(permissive), lower(cmd), array_to_string(roles, ', '),
      coalesce(' using (' || qual || ')', ''), coalesce(' with check (' || with_check || ')', '')) as line
    from pg_policies where schemaname = 'public' order by tablename, policyname`)
  const functions = await list(`
    select pg_get_functiondef(p.oid) || ';' as line from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`)
  const grants = await list(`
    select format('grant %s on %s to app;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name) as line
    from information_schema.role_table_grants where grantee = 'app' and table_schema = 'public' group by table_name order by table_name`)
  const sections = {
    Tables: tables,
    Constraints: constraints,
    Indexes: indexes,
    Policies: policies,
    Grants: grants,
    Functions: functions,
  }
  const text = Object.entries(sections).map(([title, lines]) => `-- ${title}\n\n${lines.join('\n')}\n`)
  return `-- What the migrations make, for reading. Written by \`npm run schema\`; do not edit.\n\n${text.join('\n')}`
}
