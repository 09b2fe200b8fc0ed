-- A play is done on the day on which shared ties first show it, and open again when they no longer do.
alter table play add column done_on date;

create function settle_plays(done uuid[], open uuid[], today date) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update play set done_on = case when id = any(done) then coalesce(done_on, today) end
  where tenant_id = current_tenant() and (id = any(done) or id = any(open))
$$;
grant create on schema public to pilotlight_door;
grant select, update (done_on) on play to pilotlight_door;
create policy play_door on play for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy play_door_settle on play for update to pilotlight_door
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
alter function settle_plays(uuid[], uuid[], date) owner to pilotlight_door;
revoke all on function settle_plays(uuid[], uuid[], date) from public;
grant execute on function settle_plays(uuid[], uuid[], date) to app;
revoke create on schema public from pilotlight_door;

-- The words of src/domain/people/title.ts, and no others.
alter table person
  add check (department in ('executive', 'finance', 'people', 'legal', 'technology', 'product', 'marketing', 'sales', 'service', 'operations', 'procurement', 'administration', 'other')),
  add check (edited_department in ('executive', 'finance', 'people', 'legal', 'technology', 'product', 'marketing', 'sales', 'service', 'operations', 'procurement', 'administration', 'other')),
  add check (seniority in ('chief', 'director', 'manager', 'professional', 'junior')),
  add check (edited_seniority in ('chief', 'director', 'manager', 'professional', 'junior'));
alter table play add check (department in ('executive', 'finance', 'people', 'legal', 'technology', 'product', 'marketing', 'sales', 'service', 'operations', 'procurement', 'administration', 'other'));
