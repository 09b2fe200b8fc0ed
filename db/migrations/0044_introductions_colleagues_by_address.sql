-- Comparing citext may show what a row holds, so below row-level security no index is used for it: asking read every
-- sign-in of the company. Text compares by an index.
alter table sign_in add column email_key text not null generated always as (lower(email::text)) stored;
create index sign_in_by_email_key on sign_in (tenant_id, email_key);

create or replace function colleagues_of_mine() returns table (person_id uuid, member_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    with mine as materialized (
      select p.id, lower(i.value) as address from person p
      join identity i on i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.kind = 'email'
      where p.tenant_id = current_tenant() and p.owner_id = current_member() and p.is_colleague
    )
    select mine.id, s.member_id from mine
    cross join lateral (
      select s.tenant_id, s.member_id from sign_in s where s.tenant_id = (select current_tenant()) and s.email_key = mine.address limit 1
    ) s
    join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.left_at is null
    where s.member_id <> current_member();
end $$;

-- Of those that the index names, two hundred are likely enough.
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
    select met.tie_id from met group by met.tie_id order by sum(met.weight) desc, max(met.band) desc, met.tie_id limit 200
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
