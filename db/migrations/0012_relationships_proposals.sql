-- A proposal to share that the member did not take. It does not come back by itself; the member may ask for it.
create table proposal_refusal (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  -- The account, or whatever later rooms group people by. No key into it: this is the member's own word, and outlives it.
  group_id uuid not null,
  refused_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, group_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('proposal_refusal');

-- As in 0008, and by which name its owner shares the person: what the look is logged under. The looker's own words for
-- somebody are nobody else's.
drop function who_else_knows(uuid[], text, text, date);
create function who_else_knows(wanted_marks uuid[], wanted_name text, wanted_organisation text, today date)
  returns table (owner_id uuid, name text, state text, strength double precision, last_month date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.owner_id, t.name, s.state, s.strength, s.last_month
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.owner_id <> current_member() and t.level = 'shared'
    and (t.marks && wanted_marks or (t.name_key = wanted_name and wanted_name <> '' and t.organisation_key = wanted_organisation and wanted_organisation <> ''))
$$;
grant create on schema public to pilotlight_door;
alter function who_else_knows(uuid[], text, text, date) owner to pilotlight_door;
revoke all on function who_else_knows(uuid[], text, text, date) from public;
grant execute on function who_else_knows(uuid[], text, text, date) to app;
revoke create on schema public from pilotlight_door;
