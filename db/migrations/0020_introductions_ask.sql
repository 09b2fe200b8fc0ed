-- Asking the network: what shared ties can be found by, kept beside them by the database's own hand. Full-text and
-- trigram conditions are not leakproof, so that row-level security would keep them from their index; equality is.

alter table shared_tie
  -- Since when somebody may learn that a door can be opened here; found from the Monday after.
  add column discoverable_on date,
  -- What it is found by, see ask_tokens.
  add column tokens text[] not null default '{}',
  -- How warm, in a form that time does not change: warmth halves in sixty days, whoever's it is.
  add column band smallint not null default 0;

-- One row a token of a shared tie, the warmest first. Read through the doors below alone.
create table ask_token (
  tenant_id uuid not null default current_tenant(),
  -- `n:` a word of the name, `o:` the organisation, `w:` a word of it, `t:` a stem of the title, `r:` department and
  -- seniority, `c:` country of the mail domain; after `?` of a tie that is only discoverable.
  token text not null collate "C",
  -- Of a discoverable tie always 0: nothing about it follows from who has it.
  band smallint not null,
  tie_id uuid not null,
  primary key (tenant_id, token, band, tie_id)
);
alter table ask_token enable row level security, force row level security;
create policy ask_token_tenant on ask_token as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));

-- What members say of themselves: `t:` a stem, `k:` a whole skill.
create table member_token (
  tenant_id uuid not null default current_tenant(),
  token text not null collate "C",
  member_id uuid not null,
  primary key (tenant_id, token, member_id),
  foreign key (tenant_id, member_id) references member on delete cascade
);
create index member_token_of on member_token (tenant_id, member_id);
alter table member_token enable row level security, force row level security;
create policy member_token_tenant on member_token as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy member_token_read on member_token for select to app using (tenant_id = (select current_tenant()));
grant select on member_token to app;

create function without_accents(text text) returns text language sql immutable parallel safe
  return case when octet_length(text) = char_length(text) then text else regexp_replace(normalize(text, NFKD), '[\u0300-\u036f]', '', 'g') end;

-- The words of a text, lower case, accents kept: stemmers need them.
create function ask_words(text text) returns text[] language sql immutable parallel safe
  return string_to_array(trim(regexp_replace(lower(translate(text, '''’.', '')), '[^[:alnum:]]+', ' ', 'g')), ' ');

-- The stems of a word in the languages of the product, without accents, and as who leaves the accents out would have it;
-- none when it is a word like `of`.
create function ask_stems(word text) returns text[] language sql immutable parallel safe as $$
  select case
    when word = '' or ts_lexize('english_stem', word) = '{}' or ts_lexize('portuguese_stem', word) = '{}' then '{}'
    else array(select distinct without_accents(stem) from unnest(
      ts_lexize('english_stem', word) || ts_lexize('portuguese_stem', word) || ts_lexize('portuguese_stem', without_accents(word))) stem)
  end
$$;

-- Everything a tie is found by. A blank row, whose words follow in the same transaction, is found by nothing.
create function ask_tokens(name_key text, organisation_key text, domain text, title text, department text, seniority text)
  returns text[] language sql immutable parallel safe as $$
  select case when name_key = '' and organisation_key = '' and title = '' then '{}' else array(
    select distinct left(token, 100) from (
      select 'n:' || word from unnest(string_to_array(name_key, ' ')) word where word <> ''
      union all select 'o:' || organisation_key where organisation_key <> ''
      union all select 'w:' || word from unnest(string_to_array(organisation_key, ' ')) word where word <> ''
      union all select 'o:' || split_part(domain, '.', 1) where domain <> ''
      union all select 'c:' || substring(domain from '\.([a-z]{2})$') where domain ~ '\.[a-z]{2}$'
      union all select 't:' || stem from unnest(ask_words(title)) word, unnest(ask_stems(word)) stem
      union all select 'r:' || department || '/' || seniority where department <> ''
    ) as t (token)) end
$$;

create function ask_band(warmth double precision, last_on date) returns smallint language sql immutable parallel safe
  return case when warmth is null or last_on is null then -1000
    else greatest(-999, round(ln(greatest(warmth, 1e-9)) / ln(2::float8) + (last_on - date '2020-01-01') / 60.0)) end;

create function find_ask_tokens() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or (new.name_key, new.organisation_key, new.domain, new.title, new.department, new.seniority)
    is distinct from (old.name_key, old.organisation_key, old.domain, old.title, old.department, old.seniority) then
    new.tokens := ask_tokens(new.name_key, new.organisation_key, new.domain, new.title, new.department, new.seniority);
  end if;
  new.band := ask_band(new.warmth, new.last_on);
  if new.level <> 'discoverable' then
    new.discoverable_on := null;
  elsif new.discoverable_on is null then
    new.discoverable_on := current_date;
  end if;
  return new;
end $$;
create trigger shared_tie_find_ask_tokens before insert or update on shared_tie for each row execute function find_ask_tokens();

create function as_asked(level text, tokens text[], band smallint) returns table (token text, band smallint)
  language sql immutable parallel safe as $$
  select case level when 'shared' then t else '?' || t end, case level when 'shared' then band else 0::smallint end from unnest(tokens) t
$$;
create function keep_ask_tokens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into ask_token (tenant_id, token, band, tie_id)
      select n.tenant_id, a.token, a.band, n.id from new_rows n, as_asked(n.level, n.tokens, n.band) a;
  elsif tg_op = 'DELETE' then
    delete from ask_token t using old_rows o, as_asked(o.level, o.tokens, o.band) a
      where t.tenant_id = o.tenant_id and t.token = a.token and t.band = a.band and t.tie_id = o.id;
  else
    -- Only what differs: a contact more in the same weeks changes nothing here.
    delete from ask_token t using old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id, as_asked(o.level, o.tokens, o.band) a
      where (o.level, o.tokens, o.band) is distinct from (n.level, n.tokens, n.band)
        and t.tenant_id = o.tenant_id and t.token = a.token and t.band = a.band and t.tie_id = o.id;
    insert into ask_token (tenant_id, token, band, tie_id)
      select n.tenant_id, a.token, a.band, n.id
      from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id, as_asked(n.level, n.tokens, n.band) a
      where (o.level, o.tokens, o.band) is distinct from (n.level, n.tokens, n.band);
  end if;
  return null;
end $$;
create trigger shared_tie_ask_added after insert on shared_tie referencing new table as new_rows for each statement execute function keep_ask_tokens();
create trigger shared_tie_ask_changed after update on shared_tie referencing old table as old_rows new table as new_rows for each statement execute function keep_ask_tokens();
create trigger shared_tie_ask_removed after delete on shared_tie referencing old table as old_rows for each statement execute function keep_ask_tokens();

-- What is only discoverable now is another row, that nobody has seen, and so is what is no longer: an old id known with
-- a name, or a door once asked for without one, would tell whose it is.
create or replace function follow_sharing() returns trigger language plpgsql as $$
declare taken shared_tie;
begin
  delete from shared_tie where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id returning * into taken;
  if found and new.sharing <> 'private' then
    taken.id := gen_random_uuid();
    taken.level := new.sharing;
    taken.discoverable_on := null;
    insert into shared_tie select taken.*;
  end if;
  return null;
end $$;

-- A member's own words, anew.
create function keep_member_tokens() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare whose record;
begin
  if tg_op = 'DELETE' then whose := old; else whose := new; end if;
  delete from member_token where tenant_id = whose.tenant_id and member_id = whose.member_id;
  insert into member_token (tenant_id, token, member_id)
    select distinct whose.tenant_id, left(token, 100), whose.member_id from (
      select 'k:' || s.key from skill s where s.tenant_id = whose.tenant_id and s.member_id = whose.member_id
      union all
      select 't:' || stem from (
        select name from skill s where s.tenant_id = whose.tenant_id and s.member_id = whose.member_id
        union all select line from ask_me m where m.tenant_id = whose.tenant_id and m.member_id = whose.member_id
      ) as said (words), unnest(ask_words(said.words)) word, unnest(ask_stems(word)) stem
    ) as t (token)
    where exists (select from member m where m.tenant_id = whose.tenant_id and m.id = whose.member_id);
  return null;
end $$;
-- Once a transaction would do; a member publishes a few dozen at most.
create trigger skill_keep_tokens after insert or update or delete on skill for each row execute function keep_member_tokens();
create trigger ask_me_keep_tokens after insert or update or delete on ask_me for each row execute function keep_member_tokens();

grant create on schema public to pilotlight_door;
grant select, insert, delete on ask_token, member_token to pilotlight_door;
grant select on skill, ask_me to pilotlight_door;
create policy ask_token_door on ask_token for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy ask_token_door_add on ask_token for insert to pilotlight_door with check (tenant_id = (select current_tenant()));
create policy ask_token_door_remove on ask_token for delete to pilotlight_door using (tenant_id = (select current_tenant()));
create policy member_token_door on member_token for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy member_token_door_add on member_token for insert to pilotlight_door with check (tenant_id = (select current_tenant()));
create policy member_token_door_remove on member_token for delete to pilotlight_door using (tenant_id = (select current_tenant()));
create policy skill_door on skill for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy ask_me_door on ask_me for select to pilotlight_door using (tenant_id = (select current_tenant()));

-- Whether doors without a name are shown at all: among few, any of them would be a name.
create function shows_discoverable() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) >= 5 from (select from member where tenant_id = current_tenant() and left_at is null limit 5) m
$$;

-- How many shared ties have each token, counted to a thousand; and whether a door without a name has it.
create function ask_known(wanted text[], today date) returns table (token text, ties int, somebody boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w, (select count(*)::int from (select from ask_token a where a.tenant_id = (select current_tenant()) and a.token = w limit 1000) a),
    (select shows_discoverable()) and exists (
      select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
      join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
      where a.tenant_id = (select current_tenant()) and a.token = '?' || w and t.discoverable_on < date_trunc('week', today)::date)
  from unnest(wanted) w
$$;

-- Words of names that begin so; at most twenty.
create function ask_names(beginning text) returns table (token text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with recursive found as (
    (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token >= 'n:' || beginning order by a.token limit 1)
    union all
    select (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token > f.token order by a.token limit 1)
    from found f where f.token like 'n:' || beginning || '%'
  )
  select f.token from found f where f.token like 'n:' || beginning || '%' limit 20
$$;

-- The shared ties of others that have most of these tokens, the warmest first: of each token the `at_most` warmest are
-- looked at. A token belongs to a part of the question and has a weight in it. With them whoever else shares the same
-- human: the same name at the same organisation, or the same address.
create function ask_ties(wanted text[], part int[], weight double precision[], at_most int[], today date)
  returns table (id uuid, owner_id uuid, name text, name_key text, organisation text, organisation_key text, title text, department text, seniority text,
    marks uuid[], tokens text[], state text, strength double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  with w as (
    select * from unnest(wanted, part, weight, at_most) as u (token, part, weight, at_most)
  ), hit as materialized (
    select distinct h.tie_id, h.band from w cross join lateral (
      select a.tie_id, a.band from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = w.token order by a.band desc, a.tie_id desc limit w.at_most
    ) h
  ), weighed as materialized (
    select h.tie_id, h.band, sum(m.weight) as weight from hit h cross join lateral (
      select max(w.weight) as weight from w
      where exists (select from ask_token a where a.tenant_id = (select current_tenant()) and a.token = w.token and a.band = h.band and a.tie_id = h.tie_id)
      group by w.part
    ) m
    group by h.tie_id, h.band order by 3 desc, 2 desc, 1 limit 250
  ), found as materialized (
    select distinct o.id from weighed h
    join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = h.tie_id
    join shared_tie o on o.tenant_id = t.tenant_id and o.name_key = t.name_key
      and (o.id = t.id or o.organisation_key = t.organisation_key or o.marks && t.marks)
  )
  select t.id, t.owner_id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.department, t.seniority, t.marks, t.tokens, s.state, s.strength
  from found f join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = f.id
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.level = 'shared' and t.owner_id <> (select current_member())
  limit 2000
$$;

-- The same of doors that somebody here can open, without anything that follows from who it is.
create function ask_somebody(wanted text[], today date)
  returns table (id uuid, name text, name_key text, organisation text, organisation_key text, title text, marks uuid[], tokens text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select distinct h.tie_id from unnest(wanted) w cross join lateral (
      select a.tie_id from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = '?' || w and a.band = 0 order by a.tie_id limit 300
    ) h
  )
  select t.id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.marks, t.tokens
  from hit h join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = h.tie_id
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where (select shows_discoverable()) and t.level = 'discoverable' and t.owner_id <> (select current_member())
    and t.discoverable_on < date_trunc('week', today)::date
$$;

-- Over how many shared ties is searched.
create function count_asked() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = (select current_tenant()) and t.level = 'shared'
$$;

-- Which of the colleagues in my book are members: by the address they sign in with.
create function colleagues_of_mine() returns table (person_id uuid, member_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select p.id, s.member_id from person p
    join identity i on i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.kind = 'email'
    join sign_in s on s.tenant_id = p.tenant_id and s.email = i.value::citext
    join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.left_at is null
    where p.tenant_id = current_tenant() and p.owner_id = current_member() and p.is_colleague and s.member_id <> current_member();
end $$;
create policy person_door_own on person for select to pilotlight_door using (tenant_id = (select current_tenant()) and owner_id = (select current_member()));
create policy identity_door_own on identity for select to pilotlight_door using (tenant_id = (select current_tenant()) and owner_id = (select current_member()));
create policy sign_in_door_colleague on sign_in for select to pilotlight_door using (tenant_id = (select current_tenant()));
grant select on person, identity to pilotlight_door;

-- Whom a found tie is about and who has it: for the go-between, who carries the question there.
create function tie_asked_for(tie uuid, today date)
  returns table (id uuid, owner_id uuid, person_id uuid, level text, name text, organisation text, title text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.owner_id, t.person_id, t.level, t.name, t.organisation, t.title
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.id = tie and current_has_role('go_between')
    and (t.level = 'shared' or (shows_discoverable() and t.discoverable_on < date_trunc('week', today)::date))
$$;

do $$
declare f text;
begin
  foreach f in array array['keep_ask_tokens()', 'keep_member_tokens()', 'shows_discoverable()', 'ask_known(text[], date)', 'ask_names(text)',
    'ask_ties(text[], int[], double precision[], int[], date)', 'ask_somebody(text[], date)', 'count_asked()', 'colleagues_of_mine()', 'tie_asked_for(uuid, date)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    continue when f like 'keep_%';
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;

-- Those shared before this version: in all companies at once, so past the rules and triggers that go by who acts.
alter table shared_tie no force row level security, disable trigger user;
alter table ask_token no force row level security;
update shared_tie set discoverable_on = case level when 'discoverable' then current_date end, band = ask_band(warmth, last_on),
  tokens = ask_tokens(name_key, organisation_key, domain, title, department, seniority);
insert into ask_token (tenant_id, token, band, tie_id)
  select t.tenant_id, a.token, a.band, t.id from shared_tie t, as_asked(t.level, t.tokens, t.band) a;
alter table shared_tie force row level security, enable trigger user;
alter table ask_token force row level security;
