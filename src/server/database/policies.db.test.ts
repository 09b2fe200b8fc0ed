import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { describeSchema } from '../../../scripts/schema.ts'
import { asMember, asNobody } from './as-member.ts'
import { testDatabase } from './test-database.ts'

const { database, owner, ownerConfig } = await testDatabase()

/** What one company sees together; every other table is private to its owner. */
const companyTables = [
  'company',
  'company_domain',
  'department',
  'member',
  'member_role',
  'sign_in',
  'invitation',
  'outbox',
  'look',
  'shared_tie',
  'account',
  'account_alias',
  'play',
  'account_standing',
  'cohort',
  'enrolment',
  'cohort_standing',
  'content_revision',
  'content_text',
  'content_pin',
  'recommendation',
  'recommendation_draft',
  'prize',
  'draw',
  'draw_seed',
  'prize_taken',
  'evaluation',
  'evaluation_unit',
  'evaluation_member',
  'evaluation_count',
  'badge_issuer',
  'badge_key',
  'certificate',
  'nudge',
  'leaderboard',
  'leaderboard_place',
  'skill',
  'ask_me',
  'introduction_request',
  'introduction_target',
  'introduction_link',
  'question',
  'question_reach',
  'answer',
  'speed_cell',
  'suppression',
  'ask_token',
  'member_token',
  'held_code',
  'outside_request',
]
const keptByTheOwner = ['migration']

const { rows: tables } = await owner.query<{ name: string; enabled: boolean; forced: boolean }>(`
  select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
const guarded = tables.map((table) => table.name).filter((name) => !keptByTheOwner.includes(name))

test('every table enforces row-level security, on its owner too', () => {
  assert.ok(guarded.length > 20)
  for (const table of tables.filter(({ name }) => guarded.includes(name)))
    assert.ok(table.enabled && table.forced, table.name)
})

test('every table has the restrictive rule of its company, and a rule for each command that is granted', async () => {
  const { rows } = await owner.query<{
    table: string
    permissive: string
    command: string
    rule: string | null
  }>(
    `select tablename as "table", permissive, lower(cmd) as command, coalesce(qual, with_check) as rule from pg_policies where 'app' = any(roles)`,
  )
  const { rows: granted } = await owner.query<{ table: string; command: string }>(
    `select distinct table_name as "table", lower(privilege_type) as command from information_schema.role_column_grants where grantee = 'app'
     union select table_name, lower(privilege_type) from information_schema.role_table_grants where grantee = 'app'`,
  )
  for (const name of guarded) {
    const own = rows.filter(({ table }) => table === name)
    assert.ok(
      own.some(({ permissive, rule }) => permissive === 'RESTRICTIVE' && rule?.includes('current_tenant')),
      `${name} has no rule of its company`,
    )
    for (const { rule } of own) assert.notEqual(rule, 'true', `${name} has a rule that is always true`)
    const commands = granted.filter(({ table }) => table === name).map(({ command }) => command)
    for (const command of commands) {
      assert.ok(
        ['select', 'insert', 'update', 'delete'].includes(command),
        `${command} on ${name} goes around the rules`,
      )
      assert.ok(
        own.some((policy) => policy.permissive === 'PERMISSIVE' && policy.command === command),
        `${command} on ${name} is granted without a rule`,
      )
    }
  }
  assert.equal(granted.filter(({ table }) => keptByTheOwner.includes(table)).length, 0)
})

test('every key begins with the company, and of a private table with company and owner', async () => {
  const { rows } = await owner.query<{ table: string; name: string; columns: string[] }>(`
    select c.relname as "table", k.conname as name,
      array(select a.attname::text from unnest(k.conkey) with ordinality as u (number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number order by u.place) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')
    union all
    select c.relname, i.relname, array(select a.attname::text from unnest(x.indkey) with ordinality as u (number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number order by u.place)
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where c.relnamespace = 'public'::regnamespace and x.indisunique`)
  for (const { table, name, columns } of rows.filter(({ table }) => guarded.includes(table))) {
    assert.equal(columns[0], 'tenant_id', `${name} on ${table}`)
    if (!companyTables.includes(table)) assert.equal(columns[1], 'owner_id', `${name} on ${table}`)
  }
})

test('the role that the server uses owns nothing, belongs to nothing and bypasses nothing', async () => {
  const { rows } = await owner.query(`
    select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
      (select count(*)::int from pg_class where relowner = r.oid) as tables
    from pg_roles r where rolname = 'app'`)
  assert.deepEqual(rows, [{ mighty: false, memberships: 0, tables: 0 }])
})

test('only the doors run with more rights than their caller', async () => {
  const { rows } = await owner.query<{ name: string; settings: string[]; public: boolean }>(`
    select proname as name, proconfig as settings, has_function_privilege('public', oid, 'execute') as public
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`)
  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'answer_minutes',
      'ask_known',
      'ask_names',
      'ask_somebody',
      'ask_ties',
      'certified_reports',
      'colleagues_of_mine',
      'companies_with_introductions',
      'companies_with_mail',
      'count_asked',
      'count_evaluation',
      'due_draws',
      'due_evaluations',
      'every_company',
      'forget_standing',
      'forget_standings',
      'gather_statistics',
      'has_suppressions',
      'installation_state',
      'introduction_by_secret',
      'invitation_by_secret',
      'keep_ask_tokens',
      'keep_member_tokens',
      'leaderboard_of',
      'look_at_account',
      'look_at_person',
      'mark_suppressed',
      'member_by_secret',
      'my_pod',
      'outside_request_status',
      'people_with_mailbox',
      'place_shared_ties',
      'renew_standings',
      'running_enrolments',
      'seen_of_mine',
      'settle_plays',
      'settle_threads',
      'shared_addresses',
      'shared_domains',
      'shared_of_mailbox',
      'shared_ties_at',
      'shows_discoverable',
      'sign_ins_by_address',
      'suppressed',
      'suppression_keys',
      'tenant_of_certificate',
      'tenant_of_draw',
      'tie_asked_for',
      'times_target_asked',
      'unclaimed_draws',
      'unmark_suppressed',
      'who_else_knows',
    ],
  )
  for (const { settings, public: isPublic } of rows) {
    assert.ok(settings?.some((setting) => setting.startsWith('search_path=')))
    assert.equal(isPublic, false)
  }
})

test('without a context no row is seen and none is written', async () => {
  await owner.query(
    `insert into company (tenant_id, name) values ('00000000-0000-0000-0000-000000000001', 'Halyard')`,
  )
  await asNobody(database, async (db) =>
    assert.deepEqual(await db.selectFrom('company').selectAll().execute(), []),
  )
  await assert.rejects(
    asNobody(database, (db) => db.insertInto('company').values({ name: 'Mine' }).execute()),
  )
})

test('the context ends with its transaction, so that no pooled connection carries it on', async () => {
  const actor = {
    tenantId: '00000000-0000-0000-0000-000000000001',
    id: '00000000-0000-0000-0000-000000000002',
    roles: ['founder' as const],
  }
  for (let turn = 0; turn < 30; turn++) {
    await asMember(database, actor, async (db) =>
      assert.equal((await db.selectFrom('company').selectAll().execute()).length, 1),
    )
    await asNobody(database, async (db) =>
      assert.deepEqual(await db.selectFrom('company').selectAll().execute(), []),
    )
  }
})

test('a member cannot hand themselves the context of a role by asking for it', async () => {
  const member = {
    tenantId: '00000000-0000-0000-0000-000000000001',
    id: '00000000-0000-0000-0000-000000000002',
    roles: ['member' as const],
  }
  await assert.rejects(
    asMember(database, member, (db) =>
      db.insertInto('memberRole').values({ memberId: member.id, role: 'founder' }).execute(),
    ),
  )
  await assert.rejects(
    asMember(database, member, (db) => db.insertInto('department').values({ name: 'Mine' }).execute()),
  )
})

test('the types and the dump in the repository are those of the migrated database', async () => {
  const { types, sql } = await describeSchema(ownerConfig)
  const hint = 'run npm run schema'
  assert.equal(readFileSync('src/server/database/schema.ts', 'utf8'), types, hint)
  assert.equal(readFileSync('db/schema.sql', 'utf8'), sql, hint)
})
