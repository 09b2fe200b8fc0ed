-- What the migrations make, for reading. Written by `npm run schema`; do not edit.

-- Tables

create table company (
  tenant_id uuid not null default current_tenant(),
  name text not null,
  country text not null default ''::text,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now()
);
create table company_domain (
  tenant_id uuid not null default current_tenant(),
  domain text not null
);
create table contact (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  key uuid not null,
  import_id uuid not null,
  person_id uuid not null,
  source text not null,
  names text[] not null,
  emails text[] not null,
  phones text[] not null,
  urls text[] not null,
  organisation text not null,
  title text not null,
  connected_on date,
  snapshot_on date not null,
  outcome text not null
);
create table contact_day (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  "on" date not null,
  "out" integer not null,
  "in" integer not null
);
create table department (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  name text not null
);
create table fit (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  strength double precision[] not null,
  mutual double precision[] not null,
  ties integer not null,
  fitted_on date not null
);
create table identity (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  kind text not null,
  value text not null,
  person_id uuid not null,
  name text not null default ''::text
);
create table import (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  state text not null default 'open'::text,
  files jsonb not null,
  snapshot_on date not null,
  set_aside jsonb not null default '{}'::jsonb,
  report jsonb,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone
);
create table import_skip (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  import_id uuid not null,
  file text not null,
  line integer not null,
  reason text not null,
  message text not null default ''::text,
  is_record boolean not null
);
create table interaction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  key uuid not null,
  at timestamp with time zone not null,
  "on" date not null,
  channel text not null,
  direction text not null,
  makes_tie boolean not null,
  is_logged boolean not null default false
);
create table interaction_claim (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  import_id uuid not null,
  key uuid not null,
  outcome text not null
);
create table interaction_person (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  key uuid not null,
  address text not null default ''::text
);
create table invitation (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  name text not null,
  email citext not null,
  roles text[] not null,
  department_id uuid,
  manager_id uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table job_move (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  import_id uuid not null,
  from_organisation text not null,
  from_title text not null,
  to_organisation text not null,
  to_title text not null,
  seen_on date not null
);
create table member (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  name text not null,
  department_id uuid,
  manager_id uuid,
  time_zone text not null default 'UTC'::text,
  locale text not null default 'en'::text,
  created_at timestamp with time zone not null default now(),
  left_at timestamp with time zone
);
create table member_role (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null,
  role text not null
);
create table migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
create table note (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null default now()
);
create table organisation (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  name text not null,
  parent_id uuid
);
create table organisation_alias (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  kind text not null,
  value text not null,
  organisation_id uuid not null,
  is_by_hand boolean not null default false
);
create table outbox (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  text text not null,
  created_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone
);
create table own_address (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  address text not null
);
create table person (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  name text not null default ''::text,
  name_key text not null default ''::text,
  organisation text not null default ''::text,
  title text not null default ''::text,
  edited_name text,
  edited_organisation text,
  edited_title text,
  sharing text not null default 'private'::text,
  circle smallint,
  cadence_days smallint,
  is_colleague boolean not null default false,
  is_hidden boolean not null default false,
  is_never_suggested boolean not null default false,
  not_before date,
  next_step text not null default ''::text,
  next_step_on date,
  tags text[] not null default '{}'::text[],
  is_kept boolean not null default false,
  search text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  department text not null default 'other'::text,
  seniority text not null default 'professional'::text,
  edited_department text,
  edited_seniority text,
  organisation_id uuid
);
create table person_question (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  other_id uuid not null,
  answer text,
  asked_at timestamp with time zone not null default now()
);
create table pick (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  monday date not null,
  person_id uuid not null,
  "position" smallint not null,
  reason text not null,
  facts jsonb not null default '{}'::jsonb,
  openings jsonb not null default '[]'::jsonb,
  answer text,
  answered_at timestamp with time zone,
  interaction_key uuid
);
create table session (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  device text not null default ''::text,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);
create table sign_in (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  email citext not null,
  password_hash text not null
);
create table suggestion (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  reason text not null,
  facts jsonb not null default '{}'::jsonb,
  due_on date,
  weight double precision not null default 0,
  origin text not null
);
create table tie (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  warmth double precision not null,
  first_on date not null,
  last_on date not null,
  last_out_on date,
  last_in_on date,
  days integer not null,
  gap_sum integer not null,
  gap_square_sum bigint not null,
  months bigint not null
);
create table token (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  name text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone,
  expires_at timestamp with time zone not null
);
create table tombstone (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  digest uuid not null,
  removal_id uuid not null,
  removed_at timestamp with time zone not null default now()
);
create table week (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  monday date not null,
  chosen_at timestamp with time zone not null default now()
);

-- Constraints

alter table company add constraint company_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text));
alter table company add constraint company_name_check CHECK ((name <> ''::text));
alter table company add constraint company_pkey PRIMARY KEY (tenant_id);
alter table company_domain add constraint company_domain_domain_check CHECK (((domain = lower(domain)) AND (domain <> ''::text)));
alter table company_domain add constraint company_domain_pkey PRIMARY KEY (tenant_id, domain);
alter table company_domain add constraint company_domain_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table contact add constraint contact_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'merged'::text, 'updated'::text, 'unchanged'::text])));
alter table contact add constraint contact_pkey PRIMARY KEY (tenant_id, owner_id, key, import_id);
alter table contact add constraint contact_source_check CHECK ((source = ANY (ARRAY['linkedin'::text, 'vcard'::text, 'google'::text, 'outlook'::text, 'csv'::text])));
alter table contact add constraint contact_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table contact add constraint contact_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table contact_day add constraint contact_day_in_check CHECK (("in" >= 0));
alter table contact_day add constraint contact_day_out_check CHECK (("out" >= 0));
alter table contact_day add constraint contact_day_pkey PRIMARY KEY (tenant_id, owner_id, person_id, "on");
alter table contact_day add constraint contact_day_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table department add constraint department_name_check CHECK ((name <> ''::text));
alter table department add constraint department_pkey PRIMARY KEY (tenant_id, id);
alter table department add constraint department_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table department add constraint department_tenant_id_name_key UNIQUE (tenant_id, name);
alter table fit add constraint fit_pkey PRIMARY KEY (tenant_id, owner_id);
alter table fit add constraint fit_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table identity add constraint identity_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'url'::text, 'phone'::text])));
alter table identity add constraint identity_pkey PRIMARY KEY (tenant_id, owner_id, kind, value);
alter table identity add constraint identity_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table import add constraint import_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table import add constraint import_state_check CHECK ((state = ANY (ARRAY['open'::text, 'finished'::text, 'undone'::text])));
alter table import add constraint import_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table import_skip add constraint import_skip_pkey PRIMARY KEY (tenant_id, owner_id, import_id, file, line, reason, message);
alter table import_skip add constraint import_skip_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table interaction add constraint interaction_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'message'::text, 'meeting'::text, 'call'::text, 'in_person'::text, 'social'::text, 'did_it'::text])));
alter table interaction add constraint interaction_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text, 'both'::text])));
alter table interaction add constraint interaction_pkey PRIMARY KEY (tenant_id, owner_id, key);
alter table interaction add constraint interaction_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table interaction_claim add constraint interaction_claim_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'unchanged'::text])));
alter table interaction_claim add constraint interaction_claim_pkey PRIMARY KEY (tenant_id, owner_id, import_id, key);
alter table interaction_claim add constraint interaction_claim_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table interaction_claim add constraint interaction_claim_tenant_id_owner_id_key_fkey FOREIGN KEY (tenant_id, owner_id, key) REFERENCES interaction(tenant_id, owner_id, key) ON DELETE CASCADE;
alter table interaction_person add constraint interaction_person_pkey PRIMARY KEY (tenant_id, owner_id, person_id, key);
alter table interaction_person add constraint interaction_person_tenant_id_owner_id_key_fkey FOREIGN KEY (tenant_id, owner_id, key) REFERENCES interaction(tenant_id, owner_id, key) ON DELETE CASCADE;
alter table interaction_person add constraint interaction_person_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table invitation add constraint invitation_email_check CHECK ((email <> ''::citext));
alter table invitation add constraint invitation_name_check CHECK ((name <> ''::text));
alter table invitation add constraint invitation_pkey PRIMARY KEY (tenant_id, id);
alter table invitation add constraint invitation_roles_check CHECK ((roles <@ ARRAY['member'::text, 'manager'::text, 'programme_lead'::text, 'client_lead'::text, 'administrator'::text]));
alter table invitation add constraint invitation_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES department(tenant_id, id) ON DELETE SET NULL (department_id);
alter table invitation add constraint invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table invitation add constraint invitation_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (manager_id);
alter table job_move add constraint job_move_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table job_move add constraint job_move_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table job_move add constraint job_move_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table member add constraint member_name_check CHECK ((name <> ''::text));
alter table member add constraint member_pkey PRIMARY KEY (tenant_id, id);
alter table member add constraint member_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES department(tenant_id, id) ON DELETE SET NULL (department_id);
alter table member add constraint member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table member add constraint member_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (manager_id);
alter table member_role add constraint member_role_pkey PRIMARY KEY (tenant_id, member_id, role);
alter table member_role add constraint member_role_role_check CHECK ((role = ANY (ARRAY['member'::text, 'manager'::text, 'programme_lead'::text, 'client_lead'::text, 'administrator'::text, 'founder'::text])));
alter table member_role add constraint member_role_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table migration add constraint migration_pkey PRIMARY KEY (name);
alter table note add constraint note_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table note add constraint note_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table note add constraint note_text_check CHECK ((text <> ''::text));
alter table organisation add constraint organisation_check CHECK ((parent_id <> id));
alter table organisation add constraint organisation_name_check CHECK ((name <> ''::text));
alter table organisation add constraint organisation_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table organisation add constraint organisation_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table organisation add constraint organisation_tenant_id_owner_id_parent_id_fkey FOREIGN KEY (tenant_id, owner_id, parent_id) REFERENCES organisation(tenant_id, owner_id, id) ON DELETE SET NULL (parent_id);
alter table organisation_alias add constraint organisation_alias_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'domain'::text])));
alter table organisation_alias add constraint organisation_alias_pkey PRIMARY KEY (tenant_id, owner_id, kind, value);
alter table organisation_alias add constraint organisation_alias_tenant_id_owner_id_organisation_id_fkey FOREIGN KEY (tenant_id, owner_id, organisation_id) REFERENCES organisation(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table organisation_alias add constraint organisation_alias_value_check CHECK ((value <> ''::text));
alter table outbox add constraint outbox_pkey PRIMARY KEY (tenant_id, id);
alter table outbox add constraint outbox_recipient_check CHECK ((recipient !~ '[\r\n]'::text));
alter table outbox add constraint outbox_subject_check CHECK ((subject !~ '[\r\n]'::text));
alter table outbox add constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table own_address add constraint own_address_pkey PRIMARY KEY (tenant_id, owner_id, address);
alter table own_address add constraint own_address_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table person add constraint person_cadence_days_check CHECK (((cadence_days >= 1) AND (cadence_days <= 730)));
alter table person add constraint person_circle_check CHECK ((circle = ANY (ARRAY[5, 15, 50, 150])));
alter table person add constraint person_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table person add constraint person_sharing_check CHECK ((sharing = ANY (ARRAY['private'::text, 'discoverable'::text, 'shared'::text])));
alter table person add constraint person_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table person add constraint person_tenant_id_owner_id_organisation_id_fkey FOREIGN KEY (tenant_id, owner_id, organisation_id) REFERENCES organisation(tenant_id, owner_id, id) ON DELETE SET NULL (organisation_id);
alter table person_question add constraint person_question_answer_check CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'later'::text])));
alter table person_question add constraint person_question_pkey PRIMARY KEY (tenant_id, owner_id, person_id, other_id);
alter table person_question add constraint person_question_tenant_id_owner_id_other_id_fkey FOREIGN KEY (tenant_id, owner_id, other_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table person_question add constraint person_question_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table pick add constraint pick_answer_check CHECK ((answer = ANY (ARRAY['did'::text, 'later'::text, 'never'::text])));
alter table pick add constraint pick_pkey PRIMARY KEY (tenant_id, owner_id, monday, person_id);
alter table pick add constraint pick_tenant_id_owner_id_monday_fkey FOREIGN KEY (tenant_id, owner_id, monday) REFERENCES week(tenant_id, owner_id, monday) ON DELETE CASCADE;
alter table pick add constraint pick_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table session add constraint session_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table session add constraint session_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table sign_in add constraint sign_in_email_check CHECK ((email <> ''::citext));
alter table sign_in add constraint sign_in_pkey PRIMARY KEY (tenant_id, member_id);
alter table sign_in add constraint sign_in_tenant_id_email_key UNIQUE (tenant_id, email);
alter table sign_in add constraint sign_in_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table suggestion add constraint suggestion_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table suggestion add constraint suggestion_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table tie add constraint tie_pkey PRIMARY KEY (tenant_id, owner_id, person_id);
alter table tie add constraint tie_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table token add constraint token_name_check CHECK ((name <> ''::text));
alter table token add constraint token_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table token add constraint token_scopes_check CHECK ((scopes <@ ARRAY['read'::text, 'write'::text]));
alter table token add constraint token_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table tombstone add constraint tombstone_pkey PRIMARY KEY (tenant_id, owner_id, digest);
alter table tombstone add constraint tombstone_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table week add constraint week_monday_check CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric));
alter table week add constraint week_pkey PRIMARY KEY (tenant_id, owner_id, monday);
alter table week add constraint week_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;

-- Indexes

CREATE INDEX contact_of_import ON public.contact USING btree (tenant_id, owner_id, import_id);
CREATE INDEX contact_of_person ON public.contact USING btree (tenant_id, owner_id, person_id);
CREATE INDEX identity_of_person ON public.identity USING btree (tenant_id, owner_id, person_id);
CREATE INDEX interaction_claim_of ON public.interaction_claim USING btree (tenant_id, owner_id, key);
CREATE INDEX interaction_on ON public.interaction USING btree (tenant_id, owner_id, "on");
CREATE INDEX interaction_person_of ON public.interaction_person USING btree (tenant_id, owner_id, key);
CREATE INDEX invitation_by_secret ON public.invitation USING btree (tenant_id, secret_hash);
CREATE INDEX job_move_of_person ON public.job_move USING btree (tenant_id, owner_id, person_id);
CREATE INDEX note_of_person ON public.note USING btree (tenant_id, owner_id, person_id);
CREATE INDEX organisation_alias_of ON public.organisation_alias USING btree (tenant_id, owner_id, organisation_id);
CREATE INDEX organisation_of_parent ON public.organisation USING btree (tenant_id, owner_id, parent_id);
CREATE INDEX outbox_waiting ON public.outbox USING btree (next_at) WHERE (sent_at IS NULL);
CREATE INDEX person_by_name ON public.person USING btree (tenant_id, owner_id, name_key);
CREATE INDEX person_of_organisation ON public.person USING btree (tenant_id, owner_id, organisation_id);
CREATE INDEX person_question_other ON public.person_question USING btree (tenant_id, owner_id, other_id);
CREATE INDEX pick_of_person ON public.pick USING btree (tenant_id, owner_id, person_id);
CREATE INDEX session_by_secret ON public.session USING btree (tenant_id, secret_hash);
CREATE INDEX sign_in_by_email ON public.sign_in USING btree (email);
CREATE INDEX suggestion_of_person ON public.suggestion USING btree (tenant_id, owner_id, person_id);
CREATE INDEX token_by_secret ON public.token USING btree (tenant_id, secret_hash);

-- Policies

create policy company_add on company as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text]) AS current_has_role));
create policy company_change on company as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy company_door on company as permissive for select to pilotlight_door using ((name <> ''::text));
create policy company_read on company as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy company_remove on company as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text]) AS current_has_role));
create policy company_tenant on company as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy company_domain_add on company_domain as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy company_domain_read on company_domain as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy company_domain_remove on company_domain as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy company_domain_tenant on company_domain as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy contact_add on contact as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_change on contact as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_read on contact as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_remove on contact as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_tenant on contact as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy contact_day_add on contact_day as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_change on contact_day as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_read on contact_day as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_remove on contact_day as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_tenant on contact_day as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy department_add on department as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_change on department as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_read on department as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy department_remove on department as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_tenant on department as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy fit_add on fit as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_change on fit as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_read on fit as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_remove on fit as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_tenant on fit as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy identity_add on identity as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_change on identity as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_read on identity as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_remove on identity as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_tenant on identity as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy import_add on import as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_change on import as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_read on import as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_remove on import as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_tenant on import as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy import_skip_add on import_skip as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_skip_change on import_skip as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_skip_read on import_skip as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_skip_remove on import_skip as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy import_skip_tenant on import_skip as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy interaction_add on interaction as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_change on interaction as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_read on interaction as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_remove on interaction as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_tenant on interaction as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy interaction_claim_add on interaction_claim as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_claim_change on interaction_claim as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_claim_read on interaction_claim as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_claim_remove on interaction_claim as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_claim_tenant on interaction_claim as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy interaction_person_add on interaction_person as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_person_change on interaction_person as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_person_read on interaction_person as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_person_remove on interaction_person as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy interaction_person_tenant on interaction_person as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy invitation_add on invitation as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy invitation_change on invitation as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text, 'joining'::text]) AS current_has_role));
create policy invitation_door on invitation as permissive for select to pilotlight_door using ((encode(secret_hash, 'hex'::text) = ( SELECT current_door() AS current_door)));
create policy invitation_read on invitation as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text, 'joining'::text]) AS current_has_role));
create policy invitation_remove on invitation as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy invitation_tenant on invitation as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy job_move_add on job_move as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy job_move_change on job_move as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy job_move_read on job_move as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy job_move_remove on job_move as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy job_move_tenant on job_move as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_add on member as permissive for insert to app with check (((id = ( SELECT current_member() AS current_member)) AND ( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'joining'::text]) AS current_has_role)));
create policy member_change on member as permissive for update to app using (((id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role)));
create policy member_door on member as permissive for select to pilotlight_door using ((((id)::text = ( SELECT current_door() AS current_door)) OR (left_at IS NULL)));
create policy member_read on member as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_tenant on member as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_role_add on member_role as permissive for insert to app with check ((( SELECT current_has_role(VARIADIC ARRAY['founder'::text]) AS current_has_role) OR ((role <> 'founder'::text) AND ( SELECT current_has_role(VARIADIC ARRAY['administrator'::text, 'joining'::text]) AS current_has_role))));
create policy member_role_door on member_role as permissive for select to pilotlight_door using ((role <> ''::text));
create policy member_role_read on member_role as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_role_remove on member_role as permissive for delete to app using ((( SELECT current_has_role(VARIADIC ARRAY['founder'::text]) AS current_has_role) OR ((role <> 'founder'::text) AND ( SELECT current_has_role(VARIADIC ARRAY['administrator'::text]) AS current_has_role))));
create policy member_role_tenant on member_role as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy note_add on note as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_change on note as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_read on note as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_remove on note as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_tenant on note as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy organisation_add on organisation as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_change on organisation as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_read on organisation as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_remove on organisation as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_tenant on organisation as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy organisation_alias_add on organisation_alias as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_alias_change on organisation_alias as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_alias_read on organisation_alias as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_alias_remove on organisation_alias as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy organisation_alias_tenant on organisation_alias as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outbox_add on outbox as permissive for insert to app with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outbox_change on outbox as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['sender'::text]) AS current_has_role));
create policy outbox_door on outbox as permissive for select to pilotlight_door using ((sent_at IS NULL));
create policy outbox_read on outbox as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['sender'::text]) AS current_has_role));
create policy outbox_remove on outbox as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['sender'::text]) AS current_has_role));
create policy outbox_tenant on outbox as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy own_address_add on own_address as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_change on own_address as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_read on own_address as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_remove on own_address as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_tenant on own_address as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy person_add on person as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_change on person as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_read on person as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_remove on person as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_tenant on person as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy person_question_add on person_question as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_question_change on person_question as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_question_read on person_question as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_question_remove on person_question as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_question_tenant on person_question as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy pick_add on pick as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy pick_change on pick as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy pick_read on pick as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy pick_remove on pick as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy pick_tenant on pick as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy session_add on session as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_change on session as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_door on session as permissive for select to pilotlight_door using ((encode(secret_hash, 'hex'::text) = ( SELECT current_door() AS current_door)));
create policy session_read on session as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_remove on session as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_tenant on session as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy sign_in_add on sign_in as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy sign_in_change on sign_in as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy sign_in_door on sign_in as permissive for select to pilotlight_door using ((email = (( SELECT current_door() AS current_door))::citext));
create policy sign_in_read on sign_in as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role) OR (EXISTS ( SELECT
   FROM member m
  WHERE ((m.tenant_id = sign_in.tenant_id) AND (m.id = sign_in.member_id) AND (m.manager_id = ( SELECT current_member() AS current_member)))))));
create policy sign_in_tenant on sign_in as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy suggestion_add on suggestion as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_change on suggestion as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_read on suggestion as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_remove on suggestion as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_tenant on suggestion as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy tie_add on tie as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy tie_change on tie as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy tie_read on tie as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy tie_remove on tie as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy tie_tenant on tie as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy token_add on token as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy token_change on token as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy token_door on token as permissive for select to pilotlight_door using ((encode(secret_hash, 'hex'::text) = ( SELECT current_door() AS current_door)));
create policy token_read on token as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy token_remove on token as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy token_tenant on token as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy tombstone_add on tombstone as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy tombstone_change on tombstone as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy tombstone_read on tombstone as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy tombstone_remove on tombstone as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy tombstone_tenant on tombstone as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy week_add on week as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy week_change on week as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy week_read on week as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy week_remove on week as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy week_tenant on week as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));

-- Grants

grant delete, insert, select, update on company to app;
grant delete, insert, select on company_domain to app;
grant delete, insert, select, update on contact to app;
grant delete, insert, select, update on contact_day to app;
grant delete, insert, select, update on department to app;
grant delete, insert, select, update on fit to app;
grant delete, insert, select, update on identity to app;
grant delete, insert, select, update on import to app;
grant delete, insert, select, update on import_skip to app;
grant delete, insert, select, update on interaction to app;
grant delete, insert, select, update on interaction_claim to app;
grant delete, insert, select, update on interaction_person to app;
grant delete, insert, select, update on invitation to app;
grant delete, insert, select, update on job_move to app;
grant insert, select, update on member to app;
grant delete, insert, select on member_role to app;
grant delete, insert, select, update on note to app;
grant delete, insert, select, update on organisation to app;
grant delete, insert, select, update on organisation_alias to app;
grant delete, insert, select, update on outbox to app;
grant delete, insert, select, update on own_address to app;
grant delete, insert, select, update on person to app;
grant delete, insert, select, update on person_question to app;
grant delete, insert, select, update on pick to app;
grant delete, insert, select, update on session to app;
grant insert, update on sign_in to app;
grant delete, insert, select, update on suggestion to app;
grant delete, insert, select, update on tie to app;
grant delete, insert, select, update on token to app;
grant delete, insert, select, update on tombstone to app;
grant delete, insert, select, update on week to app;

-- Functions

CREATE OR REPLACE FUNCTION public.companies_with_mail()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select distinct o.tenant_id from outbox o where o.sent_at is null and o.next_at <= now() and o.attempts < 12 $function$
;
CREATE OR REPLACE FUNCTION public.current_door()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.door', true), '') $function$
;
CREATE OR REPLACE FUNCTION public.current_has_role(VARIADIC wanted text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && wanted $function$
;
CREATE OR REPLACE FUNCTION public.current_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.member', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.tenant', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.gather_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze person, identity, contact, interaction, interaction_person, interaction_claim, contact_day, tie;
end $function$
;
CREATE OR REPLACE FUNCTION public.installation_state()
 RETURNS TABLE(companies bigint, demo uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*) filter (where not c.demo), (array_agg(c.tenant_id) filter (where c.demo))[1] from company c $function$
;
CREATE OR REPLACE FUNCTION public.invitation_by_secret(tenant uuid, hash bytea)
 RETURNS TABLE(id uuid, company text, name text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select i.id, c.name, i.name, i.email::text from invitation i join company c on c.tenant_id = i.tenant_id
    where i.tenant_id = tenant and i.secret_hash = hash and i.used_at is null and i.expires_at > now();
  perform set_config('app.door', '', true);
end $function$
;
CREATE OR REPLACE FUNCTION public.member_by_secret(tenant uuid, hash bytea)
 RETURNS TABLE(member_id uuid, session_id uuid, token_id uuid, scopes text[], roles text[], seen_at timestamp with time zone, time_zone text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select found.owner_id, found.session_id, found.token_id, found.scopes,
      (select array_agg(r.role) from member_role r where r.tenant_id = tenant and r.member_id = found.owner_id), found.seen_at, m.time_zone
    from (
      select s.owner_id, s.id as session_id, null::uuid as token_id, array['read', 'write'] as scopes, s.seen_at
        from session s where s.tenant_id = tenant and s.secret_hash = hash and s.expires_at > now() and s.seen_at > now() - interval '14 days'
      union all
      select t.owner_id, null, t.id, t.scopes, t.seen_at from token t where t.tenant_id = tenant and t.secret_hash = hash and t.expires_at > now()
    ) found
    join member m on m.tenant_id = tenant and m.id = found.owner_id and m.left_at is null;
  perform set_config('app.door', '', true);
end $function$
;
CREATE OR REPLACE PROCEDURE public.protect_private(VARIADIC tables text[])
 LANGUAGE plpgsql
AS $procedure$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
    execute format('create policy %I on %I for select to app using (owner_id = (select current_member()))', t || '_read', t);
    execute format('create policy %I on %I for insert to app with check (owner_id = (select current_member()))', t || '_add', t);
    execute format('create policy %I on %I for update to app using (owner_id = (select current_member())) with check (owner_id = (select current_member()))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using (owner_id = (select current_member()))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
end $procedure$
;
CREATE OR REPLACE FUNCTION public.renew_ties(people uuid[], today date)
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from contact_day where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  delete from tie where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in")
    select i.tenant_id, i.owner_id, p.person_id, i."on",
      count(*) filter (where i.direction <> 'in'), count(*) filter (where i.direction <> 'out')
    from interaction_person p
    join interaction i on i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.key = p.key
    where p.tenant_id = current_tenant() and p.owner_id = current_member() and p.person_id = any(people) and i.makes_tie
      -- A meeting still to come makes its day when it has been.
      and i."on" <= today
    group by i.tenant_id, i.owner_id, p.person_id, i."on";
  insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
    select tenant_id, owner_id, person_id, sum(2.0::float8 ^ (("on" - last_on) / 60.0::float8)), min("on"), max("on"),
      max("on") filter (where "out" > 0), max("on") filter (where "in" > 0),
      count(*), coalesce(sum(gap), 0), coalesce(sum(gap * gap), 0), bit_or(1::bigint << least(month_gap, 62)) & ((1::bigint << 60) - 1)
    from (
      select d.*, "on" - lag("on") over (partition by person_id order by "on") as gap, max("on") over (partition by person_id) as last_on,
        tie_month(max("on") over (partition by person_id)) - tie_month("on") as month_gap
      from contact_day d
      where d.tenant_id = current_tenant() and d.owner_id = current_member() and d.person_id = any(people)
    ) days
    group by tenant_id, owner_id, person_id;
$function$
;
CREATE OR REPLACE FUNCTION public.sign_ins_by_address(address text)
 RETURNS TABLE(tenant_id uuid, member_id uuid, company text, password_hash text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.door', address, true);
  return query
    select s.tenant_id, s.member_id, c.name, s.password_hash
    from sign_in s
    join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.left_at is null
    join company c on c.tenant_id = s.tenant_id
    where s.email = address::citext;
  perform set_config('app.door', '', true);
end $function$
;
CREATE OR REPLACE FUNCTION public.tie_active_months(months bigint, last_on date, today date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (bit_count((((((months & (4095)::bigint) << LEAST(12, GREATEST(0, (tie_month(today) - tie_month(last_on))))) & (4095)::bigint))::integer)::bit(12)))::integer
;
CREATE OR REPLACE FUNCTION public.tie_both_ways(last_out_on date, last_in_on date, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE((((today - last_out_on) <= 365) AND ((today - last_in_on) <= 365)), false)
;
CREATE OR REPLACE FUNCTION public.tie_burstiness(days integer, gap_sum bigint, gap_square_sum bigint)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((days >= 5) AND (gap_sum > 0)) THEN ((((sqrt((days)::double precision) * sqrt(GREATEST((0)::double precision, ((((days - 1))::double precision * (gap_square_sum)::double precision) - ((gap_sum)::double precision * (gap_sum)::double precision))))) / (gap_sum)::double precision) - sqrt(((days - 2))::double precision)) / ((((sqrt((days)::double precision) - (2)::double precision) * sqrt(GREATEST((0)::double precision, ((((days - 1))::double precision * (gap_square_sum)::double precision) - ((gap_sum)::double precision * (gap_sum)::double precision))))) / (gap_sum)::double precision) + sqrt(((days - 2))::double precision))) ELSE NULL::double precision END
;
CREATE OR REPLACE FUNCTION public.tie_logistic(log_odds double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((1)::double precision / ((1)::double precision + exp((- LEAST((35)::double precision, GREATEST(('-35'::integer)::double precision, log_odds))))))
;
CREATE OR REPLACE FUNCTION public.tie_month(day date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((date_part('year'::text, day) * (12)::double precision) + date_part('month'::text, day)))::integer - 1)
;
CREATE OR REPLACE FUNCTION public.tie_months_known(first_on date, today date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN LEAST(12, GREATEST(1, ((tie_month(today) - tie_month(first_on)) + 1)))
;
CREATE OR REPLACE FUNCTION public.tie_mutual(warmth double precision, both_ways boolean, silence integer, fit double precision[])
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN tie_logistic(((((fit)[1] + ((fit)[2] * ln((warmth + (0.01)::double precision)))) + ((fit)[3] * ((both_ways)::integer)::double precision)) - ((fit)[4] * ln(((1 + silence))::double precision))))
;
CREATE OR REPLACE FUNCTION public.tie_silence(last_on date, today date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN GREATEST(0, (today - last_on))
;
CREATE OR REPLACE FUNCTION public.tie_state(days integer, silence integer, gap_sum bigint, burstiness double precision, strength double precision)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((silence > 180) OR ((strength < (0.2)::double precision) AND (silence > 90))) THEN 'dormant'::text WHEN ((burstiness >= (0.3)::double precision) AND (strength < (0.8)::double precision)) THEN 'hot-and-cold'::text WHEN ((strength >= (0.8)::double precision) AND (silence <= 30)) THEN 'hot'::text WHEN (((days >= 2) AND (((silence)::bigint * (days - 1)) > (4 * gap_sum))) OR (strength < (0.5)::double precision)) THEN 'cooling'::text ELSE 'warm'::text END
;
CREATE OR REPLACE FUNCTION public.tie_steadiness(active_months integer, months_known integer)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN LEAST((100)::double precision, (((100)::double precision * (active_months)::double precision) / (months_known)::double precision))
;
CREATE OR REPLACE FUNCTION public.tie_strength(warmth double precision, active_months integer, silence integer, fit double precision[])
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN tie_logistic(((((fit)[1] + ((fit)[2] * ln((warmth + (0.01)::double precision)))) + ((fit)[3] * ln(((1 + active_months))::double precision))) - ((fit)[4] * ln(((1 + silence))::double precision))))
;
CREATE OR REPLACE FUNCTION public.tie_strength_after_contact(warmth double precision, active_months integer, silence integer, active_this_month boolean, fit double precision[])
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN tie_strength((warmth + (((silence > 0))::integer)::double precision), LEAST(12, (active_months + ((NOT active_this_month))::integer)), 0, fit)
;
CREATE OR REPLACE FUNCTION public.tie_warmth(warmth double precision, last_on date, today date)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (warmth * power((2)::double precision, (((- GREATEST(0, (today - last_on))))::double precision / (60)::double precision)))
;
