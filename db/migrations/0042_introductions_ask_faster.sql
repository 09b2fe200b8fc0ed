-- A tie is a wide row somewhere in a table of millions: of those that the index names, only the likeliest are read.
create or replace function ask_ties(wanted text[], part int[], weight double precision[], at_most int[], today date)
  returns table (id uuid, owner_id uuid, name text, name_key text, organisation text, organisation_key text, title text, department text, seniority text,
    marks uuid[], tokens text[], state text, strength double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  with w as materialized (
    select * from unnest(wanted, part, weight, at_most) as u (token, part, weight, at_most)
  ), met as materialized (
    select h.tie_id, w.part, max(w.weight) as weight, max(h.band) as band from w cross join lateral (
      select a.tie_id, a.band from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = w.token order by a.band desc, a.tie_id desc limit w.at_most
    ) h group by h.tie_id, w.part
  ), likely as materialized (
    select met.tie_id from met group by met.tie_id order by sum(met.weight) desc, max(met.band) desc, met.tie_id limit 300
  ), best as materialized (
    select t.id, t.name_key, t.organisation_key, t.marks
    from likely l join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = l.tie_id
    where t.level = 'shared' and is_findable(t.hidden_on, today) and t.owner_id <> (select current_member())
    order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.band desc, t.id
    limit 60
  )
  select t.id, t.owner_id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.department, t.seniority, t.marks,
    array(select w.token from w where w.token = any(t.tokens)), s.state, s.strength
  from (
    select o.* from shared_tie o join member m on m.tenant_id = o.tenant_id and m.id = o.owner_id and m.left_at is null
    where o.tenant_id = (select current_tenant()) and o.name_key = any(array(select distinct b.name_key from best b))
      and exists (select from best b where b.name_key = o.name_key and (b.id = o.id or b.organisation_key = o.organisation_key or b.marks && o.marks))
      and o.level = 'shared' and is_findable(o.hidden_on, today) and o.owner_id <> (select current_member())
    limit 400
  ) t
  cross join lateral seen_tie(t::shared_tie, today) s
$$;

create or replace function ask_somebody(wanted text[], part int[], weight double precision[], today date)
  returns table (id uuid, name text, name_key text, organisation text, organisation_key text, title text, marks uuid[], tokens text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with w as materialized (
    select * from unnest(wanted, part, weight) as u (token, part, weight)
  ), met as materialized (
    select h.tie_id, w.part, max(w.weight) as weight from w cross join lateral (
      select a.tie_id from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = '?' || w.token and a.band = 0 order by a.tie_id limit 100
    ) h where (select shows_discoverable()) group by h.tie_id, w.part
  ), likely as materialized (
    select met.tie_id from met group by met.tie_id order by sum(met.weight) desc, met.tie_id limit 120
  )
  select t.id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.marks, array(select w.token from w where w.token = any(t.tokens))
  from likely l join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = l.tie_id
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.level = 'discoverable' and is_findable(t.hidden_on, today) and t.owner_id <> (select current_member())
    and t.discoverable_on < date_trunc('week', today)::date
  order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.id
  limit 40
$$;

-- Each word is counted once.
create or replace function ask_known(wanted text[], today date) returns table (token text, ties int, somebody boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.token, k.ties, k.ties = 0 and (select shows_discoverable()) and exists (
    select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    where a.tenant_id = (select current_tenant()) and a.token = '?' || k.token and a.band = 0
      and t.discoverable_on < date_trunc('week', today)::date and is_findable(t.hidden_on, today))
  from (
    select w as token, case when is_word_found(w, today)
      then (select count(*)::int from (select from ask_token a where a.tenant_id = (select current_tenant()) and a.token = w limit 1000) a)
      else 0 end as ties
    from unnest(wanted) w
    offset 0
  ) k
$$;
