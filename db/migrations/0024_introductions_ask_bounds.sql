-- As in 0020, with less to read for one question; and whoever said 'never again' is neither found nor asked for.

-- A tie is looked at once, with all that it is found by, instead of once for each thing that is wanted. Of its tokens
-- those are given that are wanted.
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
    where t.level = 'shared' and not t.is_suppressed and t.owner_id <> (select current_member())
    order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.band desc, t.id
    limit 80
  )
  select t.id, t.owner_id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.department, t.seniority, t.marks,
    array(select w.token from w where w.token = any(t.tokens)), s.state, s.strength
  from (
    select o.* from shared_tie o join member m on m.tenant_id = o.tenant_id and m.id = o.owner_id and m.left_at is null
    where o.tenant_id = (select current_tenant()) and o.name_key = any(array(select distinct b.name_key from best b))
      and exists (select from best b where b.name_key = o.name_key and (b.id = o.id or b.organisation_key = o.organisation_key or b.marks && o.marks))
      and o.level = 'shared' and not o.is_suppressed and o.owner_id <> (select current_member())
    limit 500
  ) t
  cross join lateral seen_tie(t::shared_tie, today) s
$$;

-- Who leaves the accents out means `contratação` by `contratacao`: the stemmer takes only the former apart.
create or replace function ask_stems(word text) returns text[] language sql immutable parallel safe as $$
  select case
    when word = '' or ts_lexize('english_stem', word) = '{}' or ts_lexize('portuguese_stem', word) = '{}' then '{}'
    else array(select distinct without_accents(stem) from unnest(
      ts_lexize('english_stem', word) || ts_lexize('portuguese_stem', word)
      || ts_lexize('portuguese_stem', regexp_replace(regexp_replace(without_accents(word), 'cao$', 'ção'), 'coes$', 'ções'))) stem)
  end
$$;

-- A member's own words, anew: once a statement, however many skills it publishes.
drop trigger skill_keep_tokens on skill;
drop trigger ask_me_keep_tokens on ask_me;
create or replace function keep_member_tokens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from member_token t using changed c where t.tenant_id = c.tenant_id and t.member_id = c.member_id;
  insert into member_token (tenant_id, token, member_id)
    select distinct w.tenant_id, left(said.token, 100), w.id
    from member w cross join lateral (
      select 'k:' || s.key from skill s where s.tenant_id = w.tenant_id and s.member_id = w.id
      union all
      select 't:' || stem from (
        select name from skill s where s.tenant_id = w.tenant_id and s.member_id = w.id
        union all select line from ask_me m where m.tenant_id = w.tenant_id and m.member_id = w.id
      ) as own (words), unnest(ask_words(own.words)) word, unnest(ask_stems(word)) stem
    ) as said (token)
    where w.tenant_id = current_tenant() and w.id in (select c.member_id from changed c);
  return null;
end $$;
create trigger skill_said after insert on skill referencing new table as changed for each statement execute function keep_member_tokens();
create trigger skill_said_anew after update on skill referencing new table as changed for each statement execute function keep_member_tokens();
create trigger skill_unsaid after delete on skill referencing old table as changed for each statement execute function keep_member_tokens();
create trigger ask_me_said after insert on ask_me referencing new table as changed for each statement execute function keep_member_tokens();
create trigger ask_me_said_anew after update on ask_me referencing new table as changed for each statement execute function keep_member_tokens();
create trigger ask_me_unsaid after delete on ask_me referencing old table as changed for each statement execute function keep_member_tokens();

drop function ask_somebody(text[], date);
create function ask_somebody(wanted text[], part int[], weight double precision[], today date)
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
  where t.level = 'discoverable' and not t.is_suppressed and t.owner_id <> (select current_member())
    and t.discoverable_on < date_trunc('week', today)::date
  order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.id
  limit 60
$$;

-- Whether a door without a name has a token matters only where no shared tie has it.
create or replace function ask_known(wanted text[], today date) returns table (token text, ties int, somebody boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.token, k.ties, k.ties = 0 and (select shows_discoverable()) and exists (
    select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    where a.tenant_id = (select current_tenant()) and a.token = '?' || k.token and a.band = 0
      and t.discoverable_on < date_trunc('week', today)::date and not t.is_suppressed)
  from (
    select w as token, (select count(*)::int from (select from ask_token a where a.tenant_id = (select current_tenant()) and a.token = w limit 1000) a) as ties
    from unnest(wanted) w
  ) k
$$;

create or replace function count_asked() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = (select current_tenant()) and t.level = 'shared' and not t.is_suppressed
$$;

create or replace function tie_asked_for(tie uuid, today date)
  returns table (id uuid, owner_id uuid, person_id uuid, level text, name text, organisation text, title text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.owner_id, t.person_id, t.level, t.name, t.organisation, t.title
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.id = tie and not t.is_suppressed and current_has_role('go_between')
    and (t.level = 'shared' or (shows_discoverable() and t.discoverable_on < date_trunc('week', today)::date))
$$;

grant create on schema public to pilotlight_door;
alter function ask_somebody(text[], int[], double precision[], date) owner to pilotlight_door;
revoke all on function ask_somebody(text[], int[], double precision[], date) from public;
grant execute on function ask_somebody(text[], int[], double precision[], date) to app;
revoke create on schema public from pilotlight_door;
