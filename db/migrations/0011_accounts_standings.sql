-- The same count as in 0009, of all accounts in one pass: what a tie was at the ends of twelve months is one number of
-- twelve bits, not twelve rows.

create or replace function renew_standings(today date) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  with stale as (
    select a.id from account a
    where a.tenant_id = current_tenant()
      and not exists (select from account_standing s where s.tenant_id = a.tenant_id and s.account_id = a.id and s."on" = today)
  ), seen as (
    -- Bit k of the history: a touch point at the end of the k-th calendar month before today's; bit 0: today. What was
    -- counted when the tie last changed stands; the months since then are worked out. For a member ahead of UTC the next
    -- month may have begun already: nothing is since then.
    select t.account_id, t.owner_id, t.name_key, t.level, s.living, s.state, s.last_month,
      s.living::int | since.living | ((t.living_months << o.months) & 4095 & ~((2 << o.months) - 1)) as history
    from shared_tie t join stale on stale.id = t.account_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    cross join lateral (select greatest(0, least(12, tie_month(today) - tie_month(t.counted_on))) as months offset 0) o
    cross join lateral (
      select coalesce(sum(was_living(t, k, today)::int << k), 0)::int as living from generate_series(1, least(11, o.months)) k
    ) since
    cross join lateral seen_tie(t, today) s
    where t.tenant_id = current_tenant()
  ), holder as (
    select account_id, owner_id, count(*) filter (where living) as living from seen where level = 'shared' group by 1, 2
  ), busiest as (
    select distinct on (account_id) account_id, owner_id, living from holder where living > 0 order by account_id, living desc, owner_id
  ), counted as (
    select account_id, count(*) filter (where living) as living, count(*) filter (where not living and state is not null and state <> 'dormant') as cooling,
      count(distinct name_key) as people, max(last_month) as last_month,
      array[sum(history >> 11 & 1), sum(history >> 10 & 1), sum(history >> 9 & 1), sum(history >> 8 & 1), sum(history >> 7 & 1), sum(history >> 6 & 1),
        sum(history >> 5 & 1), sum(history >> 4 & 1), sum(history >> 3 & 1), sum(history >> 2 & 1), sum(history >> 1 & 1), sum(history & 1)]::int[] as trend
    from seen where level = 'shared' group by 1
  ), discreet as (
    select account_id, count(*) filter (where living) as living from seen where level = 'discoverable' group by 1
  ), company_size as (select count(*) >= 5 as is_enough from member where tenant_id = current_tenant() and left_at is null)
  insert into account_standing (account_id, "on", living, cooling, people, discreet, busiest_id, without_busiest, last_month, trend)
  select stale.id, today, coalesce(c.living, 0), coalesce(c.cooling, 0), coalesce(c.people, 0),
    case when z.is_enough then coalesce(d.living, 0) end, b.owner_id, coalesce(c.living, 0) - coalesce(b.living, 0), c.last_month,
    coalesce(c.trend, array_fill(0, array[12]))
  from stale cross join company_size z
  left join counted c on c.account_id = stale.id
  left join busiest b on b.account_id = stale.id
  left join discreet d on d.account_id = stale.id
  on conflict (tenant_id, account_id) do update set "on" = excluded."on", living = excluded.living, cooling = excluded.cooling, people = excluded.people,
    discreet = excluded.discreet, busiest_id = excluded.busiest_id, without_busiest = excluded.without_busiest,
    last_month = excluded.last_month, trend = excluded.trend
$$;
