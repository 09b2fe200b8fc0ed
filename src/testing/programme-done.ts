/**
 * SQL by which a member has done everything the certificate takes, in a cohort that starts on a Monday: 20 lessons,
 * 4 quizzes, 8 missions of which data shows 7, 3 steady weeks. For `owner.query`, behind the policies.
 */
export function programmeDone(memberId: string, startsOn: string): string {
  const member = `(select tenant_id, id from member where id = '${memberId}')`
  const event = (days: number, kind: string, facts: object, isSelf = false) => `
    insert into academy_event (tenant_id, owner_id, kind, "on", is_self, facts)
    select m.tenant_id, m.id, '${kind}', date '${startsOn}' + ${days}, ${isSelf}, '${JSON.stringify(facts)}' from ${member} m;`
  return [
    `insert into lesson_read (tenant_id, owner_id, lesson_id, version, read_at)
      select m.tenant_id, m.id, 'w' || w || '-l' || l, 1, date '${startsOn}' + 1 from ${member} m, generate_series(1, 4) w, generate_series(1, 5) l
      on conflict do nothing;`,
    `insert into quiz_attempt (tenant_id, owner_id, quiz_id, right_answers, questions, tried_at)
      select m.tenant_id, m.id, 'week-' || w, 6, 6, date '${startsOn}' + 2 from ${member} m, generate_series(1, 4) w;`,
    ...[0, 7, 14].flatMap((week) => [0, 1, 1].map((day) => event(week + day, 'week-acted', {}))),
    event(1, 'profile-scored', { gain: 20, score: 70 }),
    event(1, 'skills-published', { skills: 6, hasLine: true }),
    event(8, 'import-completed', { people: 40 }),
    event(8, 'cadence-set', { ties: 20, dated: 12 }),
    event(15, 'introduction-made', { hasConsents: true }),
    event(16, 'thanks-given', {}, true),
    event(22, 'plan-saved', { ties: 5, hasRhythm: true, ifThens: 3 }),
  ].join('\n')
}
