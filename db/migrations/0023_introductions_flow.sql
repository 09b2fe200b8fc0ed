-- What carrying word between the sides needs: when a request reaches its connector, when an answer stands, and doors.

alter table introduction_request
  -- The connector's own words, until they stand and reach the asker.
  add column words text not null default '',
  -- When the connector's week, holidays and cap let it through. Until then they do not see it.
  add column delivered_at timestamptz,
  -- An answer can be taken back until then, and reaches nobody before.
  add column settled_at timestamptz,
  -- Whoever the person is merged into is meant then; a key would end the request with the merged row.
  drop constraint introduction_request_tenant_id_owner_id_person_id_fkey;
alter table introduction_target
  -- Ten minutes after the answer, always; and nobody outside is reminded.
  drop column settles_at,
  drop column reminded_at,
  -- Whether it was this answer that said 'never again': taking it back takes back no other.
  add column suppressed_here boolean not null default false;

-- What a waiting mail is about: when that ends, the mail is not sent. An outside person's address is checked again.
alter table outbox
  add column introduction_id uuid,
  add column to_outside boolean not null default false;
create policy outbox_go_between on outbox for select to app
  using (introduction_id is not null and (select current_has_role('go_between')));
create policy outbox_go_between_remove on outbox for delete to app
  using (introduction_id is not null and (select current_has_role('go_between')));
-- Where a member's mail goes, and to whom an outside person answers.
create policy sign_in_go_between on sign_in for select to app using ((select current_has_role('go_between')));

grant create on schema public to pilotlight_door;
grant select on introduction, introduction_target to pilotlight_door;
create policy introduction_door on introduction for select to pilotlight_door
  using (state in ('asked', 'ended') or (state = 'introduced' and outcome is null and outcome_asked_at is null));
create policy introduction_target_door on introduction_target for select to pilotlight_door
  using (tenant_id = (select current_tenant()));

-- When the company asked the person with one of these hashes, from a day on.
create function times_target_asked(hashes bytea[], since timestamptz)
  returns setof timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.asked_at from introduction_target t
  where t.tenant_id = current_tenant() and t.address_hash = any(hashes) and t.asked_at > since order by 1
$$;

-- Companies where something of an introduction may be due.
create function companies_with_introductions() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.tenant_id from introduction i
$$;

do $$
declare f text;
begin
  foreach f in array array['times_target_asked(bytea[], timestamptz)', 'companies_with_introductions()'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
