-- Whoever has said 'never again' is found by Ask until the Monday after, and an ask about them is taken and ends in silence:
-- who looks again right after asking cannot tell a 'never' from silence. Whoever is shared anew after it is not found at all.
alter table shared_tie no force row level security, disable trigger user;
-- From this day on found no more; null when nobody of them is on the list.
alter table shared_tie add column hidden_on date;
update shared_tie set hidden_on = '-infinity' where is_suppressed;
alter table shared_tie add constraint shared_tie_hidden check (is_suppressed = (hidden_on is not null)),
  force row level security, enable trigger user;
grant update (hidden_on) on shared_tie to pilotlight_door;

create function is_findable(hidden_on date, today date) returns boolean language sql immutable parallel safe
  return coalesce(hidden_on > today, true);

-- Who comes on the list by being shared anew is hidden at once.
create function hide_suppressed() returns trigger language plpgsql as $$
begin
  new.hidden_on := case when new.is_suppressed then coalesce(new.hidden_on, '-infinity') end;
  return new;
end $$;
create trigger shared_tie_hide_suppressed before insert or update of is_suppressed, hidden_on on shared_tie
  for each row execute function hide_suppressed();

create or replace function follow_sharing() returns trigger language plpgsql as $$
declare taken shared_tie;
begin
  delete from shared_tie where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id returning * into taken;
  if found and new.sharing <> 'private' then
    taken.id := gen_random_uuid();
    taken.level := new.sharing;
    taken.discoverable_on := null;
    taken.hidden_on := null;
    insert into shared_tie select taken.*;
  end if;
  return null;
end $$;

drop function mark_suppressed(uuid[], uuid[], bytea, boolean);
-- These people's shared rows under this hash, found until the Monday after they said so; erased ones are gone from sight at once.
create function mark_suppressed(owners uuid[], people uuid[], marked bytea, is_erased boolean, said_on date) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not current_has_role('go_between') then return; end if;
  if is_erased then
    update person p set sharing = 'private' from unnest(owners, people) as who (owner_id, id)
    where p.tenant_id = current_tenant() and p.owner_id = who.owner_id and p.id = who.id and p.sharing <> 'private';
  end if;
  update shared_tie s set suppressed_by = array_append(array_remove(s.suppressed_by, marked), marked), is_suppressed = true,
    hidden_on = coalesce(s.hidden_on, date_trunc('week', said_on)::date + 7)
  from unnest(owners, people) as who (owner_id, id)
  where s.tenant_id = current_tenant() and s.owner_id = who.owner_id and s.person_id = who.id;
end $$;

create or replace function ask_ties(wanted text[], part int[], weight double precision[], at_most int[], today date)
  returns table (id uuid, owner_id uuid, name text, name_key text, organisation text, organisation_key text, title text, department text, seniority text,
    marks uuid[], tokens text[], state text, strength double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  with w as materialized (
    select * from unnest(wanted, part, weight, at_most) as u (token, part, weight, at_most)
  ), hit as materialized (
    select distinct h.tie_id from w cross join lateral (
      select a.tie_id from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = w.token order by a.band desc, a.tie_id desc limit w.at_most
    ) h
  ), best as materialized (
    select t.id, t.name_key, t.organisation_key, t.marks
    from hit h join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = h.tie_id
    where t.level = 'shared' and is_findable(t.hidden_on, today) and t.owner_id <> (select current_member())
    order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.band desc, t.id
    limit 80
  )
  select t.id, t.owner_id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.department, t.seniority, t.marks,
    array(select w.token from w where w.token = any(t.tokens)), s.state, s.strength
  from (
    select o.* from shared_tie o join member m on m.tenant_id = o.tenant_id and m.id = o.owner_id and m.left_at is null
    where o.tenant_id = (select current_tenant()) and o.name_key = any(array(select distinct b.name_key from best b))
      and exists (select from best b where b.name_key = o.name_key and (b.id = o.id or b.organisation_key = o.organisation_key or b.marks && o.marks))
      and o.level = 'shared' and is_findable(o.hidden_on, today) and o.owner_id <> (select current_member())
    limit 500
  ) t
  cross join lateral seen_tie(t::shared_tie, today) s
$$;

create or replace function ask_somebody(wanted text[], part int[], weight double precision[], today date)
  returns table (id uuid, name text, name_key text, organisation text, organisation_key text, title text, marks uuid[], tokens text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with w as materialized (
    select * from unnest(wanted, part, weight) as u (token, part, weight)
  ), hit as materialized (
    select distinct h.tie_id from w cross join lateral (
      select a.tie_id from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = '?' || w.token and a.band = 0 order by a.tie_id limit 100
    ) h where (select shows_discoverable())
  )
  select t.id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.marks, array(select w.token from w where w.token = any(t.tokens))
  from hit h join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = h.tie_id
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.level = 'discoverable' and is_findable(t.hidden_on, today) and t.owner_id <> (select current_member())
    and t.discoverable_on < date_trunc('week', today)::date
  order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.id
  limit 60
$$;

-- Whether a shared tie that is found has this token; for the doors, who alone read tokens.
create function is_word_found(word text, today date) returns boolean language sql stable as $$
  select exists (
    select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    where a.tenant_id = (select current_tenant()) and a.token = word and t.level = 'shared' and is_findable(t.hidden_on, today))
$$;

-- A word of whoever is found no more is no word here: that it is understood, and nobody found, would tell of them.
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
  ) k
$$;

drop function ask_names(text);
create function ask_names(beginning text, today date) returns table (token text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive found as (
    (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token >= 'n:' || beginning order by a.token limit 1)
    union all
    select (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token > f.token order by a.token limit 1)
    from found f where f.token like 'n:' || beginning || '%'
  )
  select f.token from found f where f.token like 'n:' || beginning || '%' and is_word_found(f.token, today) limit 20
$$;

create function count_asked(today date) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = (select current_tenant()) and t.level = 'shared' and is_findable(t.hidden_on, today)
$$;
drop function count_asked();

create or replace function tie_asked_for(tie uuid, today date)
  returns table (id uuid, owner_id uuid, person_id uuid, level text, name text, organisation text, title text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.owner_id, t.person_id, t.level, t.name, t.organisation, t.title
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.id = tie and is_findable(t.hidden_on, today) and current_has_role('go_between')
    and (t.level = 'shared' or (shows_discoverable() and t.discoverable_on < date_trunc('week', today)::date))
$$;

grant create on schema public to pilotlight_door;
do $$
declare f text;
begin
  foreach f in array array['mark_suppressed(uuid[], uuid[], bytea, boolean, date)', 'ask_names(text, date)', 'count_asked(date)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
