-- What a member takes back leaves nothing behind: no id, no colleague of ours, no memory of a merge. And the doors do
-- no more than what is shown through them.

-- A tie that is only discoverable now is another row, that nobody has seen. Under the old id colleagues could tell from
-- what they had begun with it that it is not private.
create or replace function follow_sharing() returns trigger language plpgsql as $$
declare taken shared_tie;
begin
  if new.sharing = 'shared' then
    update shared_tie set level = 'shared' where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id;
    return null;
  end if;
  delete from shared_tie where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id returning * into taken;
  if found and new.sharing = 'discoverable' then
    taken.id := gen_random_uuid();
    taken.level := 'discoverable';
    insert into shared_tie select taken.*;
  end if;
  return null;
end $$;

-- Colleagues of ours are nobody's network, whatever made them one: a correction, a merge, its undo.
create function keep_colleagues_private() returns trigger language plpgsql as $$
begin
  new.sharing := 'private';
  return new;
end $$;
create trigger person_keep_colleagues_private before insert or update on person for each row
  when (new.is_colleague and new.sharing <> 'private') execute function keep_colleagues_private();
drop trigger person_follow_sharing on person;
create trigger person_follow_sharing after update on person for each row
  when (new.sharing is distinct from old.sharing) execute function follow_sharing();

-- As in 0007. A merge that was undone remembers what both were: it goes with either.
create or replace function forget_questions() returns trigger language plpgsql as $$
begin
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and q.person_id = g.id and not is_joined(g.id);
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and q.other_id = g.id and not is_joined(g.id);
  delete from merge m using gone g
  where m.tenant_id = g.tenant_id and m.owner_id = g.owner_id and m.removed_id = g.id and m.undone_at is not null and not is_joined(g.id);
  return null;
end $$;

-- Whom a look is told follows from what was shown, never from what the caller says.
drop function record_look(uuid[], text, date);
create function look_at_account(at_account uuid, today date) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into look (tenant_id, owner_id, viewer_id, at_name, "on")
  select distinct t.tenant_id, t.owner_id, current_member(), a.name, today
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  join account a on a.tenant_id = t.tenant_id and a.id = at_account
  where t.tenant_id = current_tenant() and t.owner_id <> current_member() and t.level = 'shared'
    and (t.account_id = at_account or t.moved_from_account_id = at_account)
  on conflict do nothing
$$;
create function look_at_person(wanted_marks uuid[], wanted_name text, wanted_organisation text, today date) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into look (tenant_id, owner_id, viewer_id, at_name, "on")
  select distinct on (k.owner_id) current_tenant(), k.owner_id, current_member(), k.name, today
  from who_else_knows(wanted_marks, wanted_name, wanted_organisation, today) k
  order by k.owner_id, k.strength desc nulls last
  on conflict do nothing
$$;

grant create on schema public to pilotlight_door;
do $$
declare f text;
begin
  -- Counts go by the door's hand, too: the server's role only reads them.
  foreach f in array array['forget_standing()', 'forget_standings()'] loop
    execute format('alter function %s security definer set search_path = public, pg_temp', f);
  end loop;
  foreach f in array array['look_at_account(uuid, date)', 'look_at_person(uuid[], text, text, date)', 'forget_standing()', 'forget_standings()'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function look_at_account(uuid, date), look_at_person(uuid[], text, text, date) to app;
revoke create on schema public from pilotlight_door;
drop policy account_standing_remove on account_standing;
revoke delete on account_standing from app;
