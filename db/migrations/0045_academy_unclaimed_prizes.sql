-- A prize that nobody asks for goes to the next ticket after two weeks.
alter table draw no force row level security;
-- Since when whoever holds a prize now may ask for it; null: not revealed, or nobody is waited for any more.
alter table draw add column waits_since timestamptz;
update draw set waits_since = revealed_at;
alter table draw force row level security;
grant update (waits_since) on draw to app;

-- Draws whose winners have had their time, in any company: for the keeper.
create function unclaimed_draws(since timestamptz) returns table (tenant_id uuid, draw_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id, d.id from draw d where d.waits_since <= since
$$;
grant create on schema public to pilotlight_door;
alter function unclaimed_draws(timestamptz) owner to pilotlight_door;
revoke create on schema public from pilotlight_door;
revoke all on function unclaimed_draws(timestamptz) from public;
grant execute on function unclaimed_draws(timestamptz) to app;
