-- How long colleagues usually take to answer whoever asks them by name: the median of the answers that askers were told,
-- from five of them on, of three askers or more. What was never answered is nowhere in it, so that a 'no' changes nothing.
create index introduction_of_connector on introduction (tenant_id, connector_id) where answered_at is not null;
grant create on schema public to pilotlight_door;
create policy introduction_door_told on introduction for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and state in ('answered', 'introduced'));
create function answer_minutes(connectors uuid[]) returns table (member_id uuid, minutes double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.connector_id, percentile_cont(0.5) within group (order by extract(epoch from i.answered_at - i.asked_at)) / 60
  from introduction i
  where i.tenant_id = (select current_tenant()) and i.connector_id = any(connectors) and not i.is_unnamed
    and i.state in ('answered', 'introduced') and i.answered_at is not null
  group by i.connector_id having count(*) >= 5 and count(distinct i.owner_id) >= 3
$$;
alter function answer_minutes(uuid[]) owner to pilotlight_door;
revoke all on function answer_minutes(uuid[]) from public;
grant execute on function answer_minutes(uuid[]) to app;
revoke create on schema public from pilotlight_door;
