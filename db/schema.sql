-- What the migrations make, for reading. Written by `npm run schema`; do not edit.

-- Tables

create table academy_event (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  "on" date not null,
  is_self boolean not null default false,
  facts jsonb not null default '{}'::jsonb
);
create table academy_reminder (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  cohort_id uuid not null,
  kind text not null,
  "on" date not null
);
create table account (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  name text not null,
  kind text not null,
  goal integer not null default 50,
  lead_id uuid,
  parent_id uuid,
  notes text not null default ''::text,
  attrition_ours double precision,
  attrition_theirs double precision,
  created_at timestamp with time zone not null default now()
);
create table account_alias (
  tenant_id uuid not null default current_tenant(),
  kind text not null,
  value text not null,
  account_id uuid not null,
  label text not null
);
create table account_standing (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  "on" date not null,
  living integer not null,
  cooling integer not null,
  people integer not null,
  discreet integer,
  busiest_id uuid,
  without_busiest integer not null,
  last_month date,
  trend integer[] not null
);
create table answer (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  question_id uuid not null,
  author_id uuid not null default current_member(),
  text text not null,
  suggests_id uuid,
  written_at timestamp with time zone not null,
  useful_at timestamp with time zone
);
create table ask_me (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  line text not null,
  written_at timestamp with time zone not null default now()
);
create table ask_token (
  tenant_id uuid not null default current_tenant(),
  token text not null,
  band smallint not null,
  tie_id uuid not null
);
create table availability (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  quiet_from integer not null default 18,
  quiet_to integer not null default 8,
  away_until date,
  asks_per_week integer
);
create table badge_issuer (
  tenant_id uuid not null default current_tenant(),
  address text not null
);
create table badge_key (
  tenant_id uuid not null default current_tenant(),
  id text not null,
  modulus text not null,
  exponent text not null,
  made_at timestamp with time zone not null
);
create table certificate (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  member_id uuid not null default current_member(),
  cohort_id uuid,
  holder text not null,
  company text not null,
  lessons integer not null,
  quizzes integer not null,
  missions integer not null,
  by_data integer not null,
  steady_weeks integer not null,
  issued_at timestamp with time zone not null,
  key_id text not null,
  credential text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_because text not null default ''::text
);
create table clinic_mark (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  exported_on date not null,
  item text not null,
  weight integer not null,
  points integer,
  found integer not null
);
create table clinic_result (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  exported_on date not null,
  score integer,
  judged integer not null,
  kept_at timestamp with time zone not null
);
create table cohort (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  name text not null,
  starts_on date not null,
  is_open boolean not null default false,
  threshold integer not null default 160,
  seed text not null,
  made_by uuid not null default current_member(),
  made_at timestamp with time zone not null default now()
);
create table cohort_standing (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  member_id uuid not null default current_member(),
  missions_done integer not null default 0,
  missions_open integer not null default 0,
  lessons_read integer not null default 0,
  last_active_week date,
  wants_help boolean not null default false,
  is_over_threshold boolean not null default false
);
create table company (
  tenant_id uuid not null default current_tenant(),
  name text not null,
  country text not null default ''::text,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  attrition_ours double precision not null default 0.15,
  attrition_theirs double precision not null default 0.15,
  promise_days integer not null default 2,
  asks_per_week integer not null default 3,
  asks_per_target integer not null default 2
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
  outcome text not null,
  was_of uuid
);
create table contact_day (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  "on" date not null,
  "out" integer not null,
  "in" integer not null
);
create table content_pin (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  files jsonb not null,
  pinned_at timestamp with time zone not null
);
create table content_revision (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  path text not null,
  text text,
  base_text text,
  base_version integer,
  state text not null default 'draft'::text,
  edition integer not null default 1,
  writer_id uuid not null default current_member(),
  written_at timestamp with time zone not null,
  reviewer_id uuid,
  is_own_review boolean not null default false,
  live_at timestamp with time zone
);
create table content_text (
  tenant_id uuid not null default current_tenant(),
  hash text not null,
  text text not null
);
create table department (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  name text not null
);
create table draw (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  cohort_id uuid,
  cohort_name text not null,
  prizes jsonb not null,
  threshold integer not null,
  commitment text not null,
  round integer,
  opened_by uuid not null default current_member(),
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  tickets text[],
  list text,
  revealed_at timestamp with time zone,
  seed text,
  randomness text,
  refused text[] not null default '{}'::text[],
  needs_certificate boolean not null default false,
  waits_since timestamp with time zone
);
create table draw_seed (
  tenant_id uuid not null default current_tenant(),
  draw_id uuid not null,
  seed text not null
);
create table draw_ticket (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  draw_id uuid not null,
  ticket text not null
);
create table enrolment (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  member_id uuid not null,
  pod integer,
  enrolled_at timestamp with time zone not null default now()
);
create table evaluation (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  name text not null,
  starts_on date not null,
  unit text not null,
  steps integer not null,
  is_drawn boolean not null,
  seed text not null,
  drawn_on date not null,
  made_by uuid not null default current_member(),
  made_at timestamp with time zone not null default now(),
  called_off_on date,
  called_off_because text not null default ''::text,
  counted_on date
);
create table evaluation_count (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  place integer not null,
  outcome text not null,
  people integer not null,
  before_first double precision not null,
  before_second double precision not null,
  during double precision[] not null
);
create table evaluation_member (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  member_id uuid not null,
  place integer not null
);
create table evaluation_unit (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  place integer not null,
  step integer not null,
  name text not null,
  people integer not null,
  cohort_id uuid
);
create table fit (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  strength double precision[] not null,
  mutual double precision[] not null,
  ties integer not null,
  fitted_on date not null
);
create table held_code (
  tenant_id uuid not null default current_tenant(),
  address_hash bytea not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  made integer not null default 1,
  first_at timestamp with time zone not null
);
create table identity (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  kind text not null,
  value text not null,
  person_id uuid not null,
  name text not null default ''::text,
  was_of uuid
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
create table introduction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  id uuid not null default gen_random_uuid(),
  connector_id uuid,
  is_unnamed boolean not null,
  target_name text not null,
  target_organisation text not null,
  target_title text not null,
  why text not null,
  note text not null,
  state text not null default 'asked'::text,
  answer text not null default ''::text,
  target_address text not null default ''::text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  introduced_at timestamp with time zone,
  met_on date,
  outcome text,
  amount double precision,
  currency text not null default ''::text,
  outcome_asked_at timestamp with time zone,
  outcome_at timestamp with time zone
);
create table introduction_link (
  tenant_id uuid not null default current_tenant(),
  secret_hash bytea not null,
  introduction_id uuid not null,
  party text not null,
  expires_at timestamp with time zone not null
);
create table introduction_request (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  introduction_id uuid not null,
  asker_id uuid not null,
  is_unnamed boolean not null,
  person_id uuid not null,
  why text not null,
  note text not null,
  state text not null default 'open'::text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  back_at timestamp with time zone,
  answered_at timestamp with time zone,
  by_own_mail boolean not null default false,
  reminded_at timestamp with time zone,
  introduced_at timestamp with time zone,
  met_on date,
  outcome text,
  words text not null default ''::text,
  delivered_at timestamp with time zone,
  settled_at timestamp with time zone
);
create table introduction_target (
  tenant_id uuid not null default current_tenant(),
  introduction_id uuid not null,
  asker_id uuid not null,
  connector_id uuid not null,
  name text not null,
  address text not null,
  address_hash bytea not null,
  note text not null,
  state text not null default 'waiting'::text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  settled_at timestamp with time zone,
  suppressed_here boolean not null default false
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
  import_id uuid,
  from_organisation text not null,
  from_title text not null,
  to_organisation text not null,
  to_title text not null,
  seen_on date not null,
  was_of uuid,
  source text not null default 'import'::text,
  undone_at timestamp with time zone
);
create table leaderboard (
  tenant_id uuid not null default current_tenant(),
  made_by uuid not null default current_member(),
  made_at timestamp with time zone not null default now()
);
create table leaderboard_place (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  member_id uuid not null default current_member(),
  alias text,
  points double precision not null
);
create table leave (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  starts_on date not null,
  ends_on date not null
);
create table lesson_read (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  lesson_id text not null,
  version integer not null,
  read_at timestamp with time zone not null
);
create table look (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  viewer_id uuid not null default current_member(),
  at_name text not null,
  "on" date not null
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
create table member_token (
  tenant_id uuid not null default current_tenant(),
  token text not null,
  member_id uuid not null
);
create table merge (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  removed_id uuid not null,
  into_id uuid not null,
  kept_id uuid not null,
  merged_by text not null,
  import_id uuid,
  probability double precision,
  reasons jsonb not null default '[]'::jsonb,
  formula text not null default ''::text,
  taken jsonb not null,
  merged_at timestamp with time zone not null default clock_timestamp(),
  undone_at timestamp with time zone
);
create table merged_interaction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  was_of uuid not null,
  key uuid not null,
  person_id uuid not null,
  address text not null
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
  written_at timestamp with time zone not null default now(),
  was_of uuid
);
create table nudge (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  cohort_id uuid not null,
  monday date not null,
  from_id uuid not null default current_member(),
  sent_at timestamp with time zone not null,
  seen_at timestamp with time zone
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
  sent_at timestamp with time zone,
  sender_name text not null default ''::text,
  reply_to text not null default ''::text,
  introduction_id uuid,
  to_outside boolean not null default false
);
create table outside_request (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  address_hash bytea not null,
  kind text not null,
  text text not null default ''::text,
  asked_at timestamp with time zone not null,
  due_on date not null
);
create table outside_request_owner (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  request_id uuid not null,
  address_hash bytea not null,
  kind text not null,
  text text not null,
  asked_at timestamp with time zone not null,
  due_on date not null,
  answer text,
  reason text not null default ''::text,
  answered_at timestamp with time zone
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
  organisation_id uuid,
  cadence_set_on date
);
create table person_question (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  other_id uuid not null,
  answer text,
  asked_at timestamp with time zone not null default now(),
  probability double precision,
  reasons jsonb not null default '[]'::jsonb,
  usefulness double precision not null default 0,
  import_id uuid,
  answered_at timestamp with time zone
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
create table plan (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_ids uuid[] not null default '{}'::uuid[],
  gives text[] not null default '{}'::text[],
  counterpart text not null default ''::text,
  ask text not null default ''::text,
  cues text[] not null default '{}'::text[],
  steps text[] not null default '{}'::text[],
  saved_at timestamp with time zone not null
);
create table play (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  kind text not null,
  doer_id uuid not null,
  partner_id uuid,
  department text,
  tie_id uuid,
  due_on date not null,
  started_on date not null,
  added_by uuid not null default current_member(),
  dropped_on date,
  done_on date,
  was_single_threaded boolean not null default false,
  joined_on date
);
create table prize (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  cohort_id uuid not null,
  name text not null,
  way text not null,
  quantity integer not null,
  made_at timestamp with time zone not null default now()
);
create table prize_taken (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  source_id uuid not null,
  cohort_id uuid not null,
  prize text not null,
  ticket text,
  taken_at timestamp with time zone not null
);
create table proposal_refusal (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  group_id uuid not null,
  refused_at timestamp with time zone not null default now()
);
create table question (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  asker_id uuid not null default current_member(),
  text text not null,
  parts text[] not null,
  circle smallint,
  state text not null default 'open'::text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create table question_answer (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  question_id text not null,
  is_right boolean not null,
  answered_on date not null,
  answered_at timestamp with time zone not null
);
create table question_reach (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  question_id uuid not null,
  fits text[] not null,
  suggested_by uuid,
  state text not null default 'open'::text,
  reached_at timestamp with time zone not null
);
create table quiz_attempt (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  quiz_id text not null,
  right_answers integer not null,
  questions integer not null,
  tried_at timestamp with time zone not null
);
create table recommendation (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  id uuid not null,
  writer_id uuid not null,
  why text not null default ''::text,
  state text not null,
  text text not null default ''::text,
  asked_at timestamp with time zone,
  offered_at timestamp with time zone,
  delivered_at timestamp with time zone,
  confirmed_on date
);
create table recommendation_draft (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  why text not null default ''::text,
  state text not null,
  answers text[] not null default '{}'::text[],
  text text not null default ''::text,
  wish text not null default ''::text,
  begun_at timestamp with time zone not null,
  delivered_on date,
  confirmed_on date,
  is_swap boolean not null default false
);
create table reminder_choice (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  by_mail boolean not null default true,
  takes_nudges boolean not null default true
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
create table shared_tie (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  level text not null,
  name text not null,
  name_key text not null,
  organisation text not null,
  organisation_key text not null,
  domain text not null default ''::text,
  title text not null,
  department text not null,
  seniority text not null,
  marks uuid[] not null default '{}'::uuid[],
  warmth double precision,
  first_on date,
  last_on date,
  last_out_on date,
  last_in_on date,
  days integer,
  gap_sum integer,
  gap_square_sum bigint,
  months bigint,
  living_months integer not null default 0,
  counted_on date not null,
  moved_on date,
  moved_from text,
  moved_from_key text,
  moved_source text,
  account_id uuid,
  moved_from_account_id uuid,
  discoverable_on date,
  tokens text[] not null default '{}'::text[],
  band smallint not null default 0,
  suppressed_by bytea[] not null default '{}'::bytea[],
  is_suppressed boolean not null default false,
  hidden_on date
);
create table sign_in (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  email citext not null,
  password_hash text not null,
  email_key text not null default lower((email)::text)
);
create table skill (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  key text not null,
  name text not null,
  source text not null,
  published_at timestamp with time zone not null default now()
);
create table speed_cell (
  tenant_id uuid not null default current_tenant(),
  begins_on date not null,
  months smallint not null,
  department text not null,
  asks integer,
  answered double precision,
  kept double precision,
  accepted double precision,
  answer_quarter integer,
  answer_half integer,
  answer_three_quarters integer,
  introduced double precision,
  introduction_half integer,
  promise_days integer
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
  origin text not null,
  was_of uuid
);
create table suppression (
  tenant_id uuid not null default current_tenant(),
  hash bytea not null,
  key_id bytea not null,
  scope text not null,
  changed_at timestamp with time zone not null
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

alter table academy_event add constraint academy_event_kind_check CHECK ((kind <> ''::text));
alter table academy_event add constraint academy_event_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table academy_event add constraint academy_event_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table academy_reminder add constraint academy_reminder_kind_check CHECK ((kind = ANY (ARRAY['monday'::text, 'thursday'::text, 'question'::text, 'nudge'::text, 'refresher-6'::text, 'refresher-30'::text, 'refresher-90'::text])));
alter table academy_reminder add constraint academy_reminder_pkey PRIMARY KEY (tenant_id, owner_id, cohort_id, "on");
alter table academy_reminder add constraint academy_reminder_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table account add constraint account_attrition_ours_check CHECK (((attrition_ours >= (0)::double precision) AND (attrition_ours <= (1)::double precision)));
alter table account add constraint account_attrition_theirs_check CHECK (((attrition_theirs >= (0)::double precision) AND (attrition_theirs <= (1)::double precision)));
alter table account add constraint account_check CHECK ((parent_id <> id));
alter table account add constraint account_goal_check CHECK (((goal >= 1) AND (goal <= 1000)));
alter table account add constraint account_kind_check CHECK ((kind = ANY (ARRAY['client'::text, 'prospect'::text, 'partner'::text, 'supplier'::text])));
alter table account add constraint account_name_check CHECK ((name <> ''::text));
alter table account add constraint account_pkey PRIMARY KEY (tenant_id, id);
alter table account add constraint account_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table account add constraint account_tenant_id_lead_id_fkey FOREIGN KEY (tenant_id, lead_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (lead_id);
alter table account add constraint account_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES account(tenant_id, id) ON DELETE SET NULL (parent_id);
alter table account_alias add constraint account_alias_kind_check CHECK ((kind = ANY (ARRAY['domain'::text, 'name'::text])));
alter table account_alias add constraint account_alias_pkey PRIMARY KEY (tenant_id, kind, value);
alter table account_alias add constraint account_alias_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id) ON DELETE CASCADE;
alter table account_alias add constraint account_alias_value_check CHECK ((value <> ''::text));
alter table account_standing add constraint account_standing_pkey PRIMARY KEY (tenant_id, account_id);
alter table account_standing add constraint account_standing_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id) ON DELETE CASCADE;
alter table answer add constraint answer_check CHECK (((text <> ''::text) OR (suggests_id IS NOT NULL)));
alter table answer add constraint answer_pkey PRIMARY KEY (tenant_id, id);
alter table answer add constraint answer_tenant_id_author_id_fkey FOREIGN KEY (tenant_id, author_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table answer add constraint answer_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES question(tenant_id, id) ON DELETE CASCADE;
alter table answer add constraint answer_tenant_id_suggests_id_fkey FOREIGN KEY (tenant_id, suggests_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (suggests_id);
alter table answer add constraint answer_text_check CHECK ((char_length(text) <= 2000));
alter table ask_me add constraint ask_me_line_check CHECK ((line <> ''::text));
alter table ask_me add constraint ask_me_pkey PRIMARY KEY (tenant_id, member_id);
alter table ask_me add constraint ask_me_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table ask_token add constraint ask_token_pkey PRIMARY KEY (tenant_id, token, band, tie_id);
alter table availability add constraint availability_asks_per_week_check CHECK (((asks_per_week >= 0) AND (asks_per_week <= 20)));
alter table availability add constraint availability_pkey PRIMARY KEY (tenant_id, owner_id);
alter table availability add constraint availability_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23)));
alter table availability add constraint availability_quiet_to_check CHECK (((quiet_to >= 0) AND (quiet_to <= 23)));
alter table availability add constraint availability_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table badge_issuer add constraint badge_issuer_address_check CHECK ((address ~ '^(https?://.+[^/])?$'::text));
alter table badge_issuer add constraint badge_issuer_pkey PRIMARY KEY (tenant_id);
alter table badge_issuer add constraint badge_issuer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table badge_key add constraint badge_key_id_check CHECK ((id ~ '^[\w-]{43}$'::text));
alter table badge_key add constraint badge_key_pkey PRIMARY KEY (tenant_id, id);
alter table badge_key add constraint badge_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table certificate add constraint certificate_holder_check CHECK ((holder <> ''::text));
alter table certificate add constraint certificate_pkey PRIMARY KEY (tenant_id, id);
alter table certificate add constraint certificate_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE SET NULL (cohort_id);
alter table certificate add constraint certificate_tenant_id_key_id_fkey FOREIGN KEY (tenant_id, key_id) REFERENCES badge_key(tenant_id, id);
alter table certificate add constraint certificate_tenant_id_member_id_cohort_id_key UNIQUE (tenant_id, member_id, cohort_id);
alter table certificate add constraint certificate_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table clinic_mark add constraint clinic_mark_check CHECK ((points <= weight));
alter table clinic_mark add constraint clinic_mark_found_check CHECK ((found >= 0));
alter table clinic_mark add constraint clinic_mark_item_check CHECK ((item = ANY (ARRAY['headline-length'::text, 'headline-beyond-title'::text, 'headline-findable'::text, 'about-length'::text, 'about-opening'::text, 'about-layout'::text, 'about-proof'::text, 'about-invites'::text, 'current-job'::text, 'current-job-described'::text, 'jobs-with-proof'::text, 'earlier-jobs'::text, 'dates'::text, 'place-and-industry'::text, 'skills'::text, 'skills-shown'::text, 'education'::text, 'recommendations-received'::text, 'rhythm'::text, 'recommendations-given'::text])));
alter table clinic_mark add constraint clinic_mark_pkey PRIMARY KEY (tenant_id, owner_id, exported_on, item);
alter table clinic_mark add constraint clinic_mark_points_check CHECK ((points >= 0));
alter table clinic_mark add constraint clinic_mark_tenant_id_owner_id_exported_on_fkey FOREIGN KEY (tenant_id, owner_id, exported_on) REFERENCES clinic_result(tenant_id, owner_id, exported_on) ON DELETE CASCADE;
alter table clinic_mark add constraint clinic_mark_weight_check CHECK ((weight > 0));
alter table clinic_result add constraint clinic_result_judged_check CHECK (((judged >= 1) AND (judged <= 100)));
alter table clinic_result add constraint clinic_result_pkey PRIMARY KEY (tenant_id, owner_id, exported_on);
alter table clinic_result add constraint clinic_result_score_check CHECK (((score >= 0) AND (score <= 100)));
alter table clinic_result add constraint clinic_result_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table cohort add constraint cohort_name_check CHECK ((name <> ''::text));
alter table cohort add constraint cohort_pkey PRIMARY KEY (tenant_id, id);
alter table cohort add constraint cohort_starts_on_check CHECK ((EXTRACT(isodow FROM starts_on) = (1)::numeric));
alter table cohort add constraint cohort_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table cohort add constraint cohort_threshold_check CHECK (((threshold >= 1) AND (threshold <= 240)));
alter table cohort_standing add constraint cohort_standing_pkey PRIMARY KEY (tenant_id, cohort_id, member_id);
alter table cohort_standing add constraint cohort_standing_tenant_id_cohort_id_member_id_fkey FOREIGN KEY (tenant_id, cohort_id, member_id) REFERENCES enrolment(tenant_id, cohort_id, member_id) ON DELETE CASCADE;
alter table company add constraint company_asks_per_target_check CHECK (((asks_per_target >= 1) AND (asks_per_target <= 20)));
alter table company add constraint company_asks_per_week_check CHECK (((asks_per_week >= 1) AND (asks_per_week <= 20)));
alter table company add constraint company_attrition_ours_check CHECK (((attrition_ours >= (0)::double precision) AND (attrition_ours <= (1)::double precision)));
alter table company add constraint company_attrition_theirs_check CHECK (((attrition_theirs >= (0)::double precision) AND (attrition_theirs <= (1)::double precision)));
alter table company add constraint company_country_check CHECK ((country ~ '^([A-Z]{2})?$'::text));
alter table company add constraint company_name_check CHECK ((name <> ''::text));
alter table company add constraint company_pkey PRIMARY KEY (tenant_id);
alter table company add constraint company_promise_days_check CHECK (((promise_days >= 1) AND (promise_days <= 20)));
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
alter table content_pin add constraint content_pin_files_check CHECK ((jsonb_typeof(files) = 'object'::text));
alter table content_pin add constraint content_pin_pkey PRIMARY KEY (tenant_id, cohort_id);
alter table content_pin add constraint content_pin_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE CASCADE;
alter table content_revision add constraint content_revision_base_text_check CHECK ((char_length(base_text) <= 60000));
alter table content_revision add constraint content_revision_check CHECK (((state = 'draft'::text) OR ((reviewer_id IS NOT NULL) AND ((reviewer_id <> writer_id) OR is_own_review))));
alter table content_revision add constraint content_revision_path_check CHECK (((path <> ''::text) AND (char_length(path) <= 60)));
alter table content_revision add constraint content_revision_pkey PRIMARY KEY (tenant_id, id);
alter table content_revision add constraint content_revision_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'reviewed'::text, 'live'::text, 'replaced'::text])));
alter table content_revision add constraint content_revision_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table content_revision add constraint content_revision_text_check CHECK ((char_length(text) <= 60000));
alter table content_text add constraint content_text_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
alter table content_text add constraint content_text_pkey PRIMARY KEY (tenant_id, hash);
alter table content_text add constraint content_text_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table department add constraint department_name_check CHECK ((name <> ''::text));
alter table department add constraint department_pkey PRIMARY KEY (tenant_id, id);
alter table department add constraint department_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table department add constraint department_tenant_id_name_key UNIQUE (tenant_id, name);
alter table draw add constraint draw_check CHECK ((closes_at > opened_at));
alter table draw add constraint draw_check1 CHECK ((closed_at >= closes_at));
alter table draw add constraint draw_check2 CHECK ((revealed_at >= closed_at));
alter table draw add constraint draw_check3 CHECK ((((closed_at IS NULL) = (tickets IS NULL)) AND ((closed_at IS NULL) = (list IS NULL))));
alter table draw add constraint draw_check4 CHECK ((((revealed_at IS NULL) = (seed IS NULL)) AND ((revealed_at IS NULL) = (randomness IS NULL))));
alter table draw add constraint draw_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text));
alter table draw add constraint draw_list_check CHECK ((list ~ '^[0-9a-f]{64}$'::text));
alter table draw add constraint draw_pkey PRIMARY KEY (tenant_id, id);
alter table draw add constraint draw_round_check CHECK ((round > 0));
alter table draw add constraint draw_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE SET NULL (cohort_id);
alter table draw add constraint draw_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table draw_seed add constraint draw_seed_pkey PRIMARY KEY (tenant_id, draw_id);
alter table draw_seed add constraint draw_seed_tenant_id_draw_id_fkey FOREIGN KEY (tenant_id, draw_id) REFERENCES draw(tenant_id, id) ON DELETE CASCADE;
alter table draw_ticket add constraint draw_ticket_pkey PRIMARY KEY (tenant_id, owner_id, draw_id);
alter table draw_ticket add constraint draw_ticket_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table draw_ticket add constraint draw_ticket_ticket_check CHECK ((ticket <> ''::text));
alter table enrolment add constraint enrolment_pkey PRIMARY KEY (tenant_id, cohort_id, member_id);
alter table enrolment add constraint enrolment_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE CASCADE;
alter table enrolment add constraint enrolment_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table evaluation add constraint evaluation_check CHECK (((called_off_on IS NULL) = (called_off_because = ''::text)));
alter table evaluation add constraint evaluation_name_check CHECK ((name <> ''::text));
alter table evaluation add constraint evaluation_pkey PRIMARY KEY (tenant_id, id);
alter table evaluation add constraint evaluation_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text));
alter table evaluation add constraint evaluation_starts_on_check CHECK ((EXTRACT(isodow FROM starts_on) = (1)::numeric));
alter table evaluation add constraint evaluation_steps_check CHECK (((steps >= 2) AND (steps <= 12)));
alter table evaluation add constraint evaluation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table evaluation add constraint evaluation_unit_check CHECK ((unit = ANY (ARRAY['departments'::text, 'people'::text])));
alter table evaluation_count add constraint evaluation_count_people_check CHECK ((people >= 5));
alter table evaluation_count add constraint evaluation_count_pkey PRIMARY KEY (tenant_id, evaluation_id, place, outcome);
alter table evaluation_count add constraint evaluation_count_tenant_id_evaluation_id_place_fkey FOREIGN KEY (tenant_id, evaluation_id, place) REFERENCES evaluation_unit(tenant_id, evaluation_id, place) ON DELETE CASCADE;
alter table evaluation_member add constraint evaluation_member_pkey PRIMARY KEY (tenant_id, evaluation_id, member_id);
alter table evaluation_member add constraint evaluation_member_tenant_id_evaluation_id_place_fkey FOREIGN KEY (tenant_id, evaluation_id, place) REFERENCES evaluation_unit(tenant_id, evaluation_id, place) ON DELETE CASCADE;
alter table evaluation_member add constraint evaluation_member_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table evaluation_unit add constraint evaluation_unit_people_check CHECK ((people >= 5));
alter table evaluation_unit add constraint evaluation_unit_pkey PRIMARY KEY (tenant_id, evaluation_id, place);
alter table evaluation_unit add constraint evaluation_unit_place_check CHECK ((place >= 0));
alter table evaluation_unit add constraint evaluation_unit_step_check CHECK ((step >= 0));
alter table evaluation_unit add constraint evaluation_unit_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE SET NULL (cohort_id);
alter table evaluation_unit add constraint evaluation_unit_tenant_id_evaluation_id_fkey FOREIGN KEY (tenant_id, evaluation_id) REFERENCES evaluation(tenant_id, id) ON DELETE CASCADE;
alter table fit add constraint fit_pkey PRIMARY KEY (tenant_id, owner_id);
alter table fit add constraint fit_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table held_code add constraint held_code_pkey PRIMARY KEY (tenant_id, address_hash);
alter table held_code add constraint held_code_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
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
alter table introduction add constraint introduction_amount_check CHECK ((amount >= (0)::double precision));
alter table introduction add constraint introduction_currency_check CHECK ((currency ~ '^([A-Z]{3})?$'::text));
alter table introduction add constraint introduction_note_check CHECK (((note <> ''::text) AND (char_length(note) <= 600)));
alter table introduction add constraint introduction_outcome_check CHECK ((outcome = ANY (ARRAY['helped'::text, 'met'::text, 'hired'::text, 'deal'::text, 'nothing'::text])));
alter table introduction add constraint introduction_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table introduction add constraint introduction_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'answered'::text, 'introduced'::text, 'ended'::text, 'withdrawn'::text])));
alter table introduction add constraint introduction_target_name_check CHECK ((target_name <> ''::text));
alter table introduction add constraint introduction_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table introduction add constraint introduction_why_check CHECK ((why <> ''::text));
alter table introduction_link add constraint introduction_link_party_check CHECK ((party = ANY (ARRAY['connector'::text, 'target'::text])));
alter table introduction_link add constraint introduction_link_pkey PRIMARY KEY (tenant_id, secret_hash);
alter table introduction_link add constraint introduction_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table introduction_request add constraint introduction_request_note_check CHECK ((char_length(note) <= 600));
alter table introduction_request add constraint introduction_request_pkey PRIMARY KEY (tenant_id, owner_id, introduction_id);
alter table introduction_request add constraint introduction_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'introduce'::text, 'answer'::text, 'not_now'::text, 'no'::text, 'ended'::text])));
alter table introduction_request add constraint introduction_request_tenant_id_asker_id_fkey FOREIGN KEY (tenant_id, asker_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table introduction_request add constraint introduction_request_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table introduction_target add constraint introduction_target_pkey PRIMARY KEY (tenant_id, introduction_id);
alter table introduction_target add constraint introduction_target_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'yes'::text, 'no'::text, 'never'::text, 'ended'::text])));
alter table introduction_target add constraint introduction_target_tenant_id_asker_id_fkey FOREIGN KEY (tenant_id, asker_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table introduction_target add constraint introduction_target_tenant_id_connector_id_fkey FOREIGN KEY (tenant_id, connector_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table introduction_target add constraint introduction_target_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table invitation add constraint invitation_email_check CHECK ((email <> ''::citext));
alter table invitation add constraint invitation_name_check CHECK ((name <> ''::text));
alter table invitation add constraint invitation_pkey PRIMARY KEY (tenant_id, id);
alter table invitation add constraint invitation_roles_check CHECK ((roles <@ ARRAY['member'::text, 'manager'::text, 'programme_lead'::text, 'client_lead'::text, 'administrator'::text]));
alter table invitation add constraint invitation_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES department(tenant_id, id) ON DELETE SET NULL (department_id);
alter table invitation add constraint invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table invitation add constraint invitation_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (manager_id);
alter table job_move add constraint job_move_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table job_move add constraint job_move_source_check CHECK ((source = ANY (ARRAY['import'::text, 'mail'::text, 'word'::text])));
alter table job_move add constraint job_move_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table job_move add constraint job_move_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table leaderboard add constraint leaderboard_pkey PRIMARY KEY (tenant_id);
alter table leaderboard add constraint leaderboard_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table leaderboard_place add constraint leaderboard_place_alias_check CHECK (((char_length(alias) >= 2) AND (char_length(alias) <= 40)));
alter table leaderboard_place add constraint leaderboard_place_pkey PRIMARY KEY (tenant_id, cohort_id, member_id);
alter table leaderboard_place add constraint leaderboard_place_tenant_id_cohort_id_member_id_fkey FOREIGN KEY (tenant_id, cohort_id, member_id) REFERENCES enrolment(tenant_id, cohort_id, member_id) ON DELETE CASCADE;
alter table leaderboard_place add constraint leaderboard_place_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES leaderboard(tenant_id) ON DELETE CASCADE;
alter table leave add constraint leave_check CHECK (((ends_on >= starts_on) AND (ends_on <= (starts_on + 365))));
alter table leave add constraint leave_pkey PRIMARY KEY (tenant_id, owner_id, starts_on);
alter table leave add constraint leave_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table lesson_read add constraint lesson_read_lesson_id_check CHECK ((lesson_id <> ''::text));
alter table lesson_read add constraint lesson_read_pkey PRIMARY KEY (tenant_id, owner_id, lesson_id);
alter table lesson_read add constraint lesson_read_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table look add constraint look_pkey PRIMARY KEY (tenant_id, owner_id, "on", viewer_id, at_name);
alter table look add constraint look_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table look add constraint look_tenant_id_viewer_id_fkey FOREIGN KEY (tenant_id, viewer_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table member add constraint member_name_check CHECK ((name <> ''::text));
alter table member add constraint member_pkey PRIMARY KEY (tenant_id, id);
alter table member add constraint member_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES department(tenant_id, id) ON DELETE SET NULL (department_id);
alter table member add constraint member_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table member add constraint member_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES member(tenant_id, id) ON DELETE SET NULL (manager_id);
alter table member_role add constraint member_role_pkey PRIMARY KEY (tenant_id, member_id, role);
alter table member_role add constraint member_role_role_check CHECK ((role = ANY (ARRAY['member'::text, 'manager'::text, 'programme_lead'::text, 'client_lead'::text, 'administrator'::text, 'founder'::text])));
alter table member_role add constraint member_role_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table member_token add constraint member_token_pkey PRIMARY KEY (tenant_id, token, member_id);
alter table member_token add constraint member_token_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table merge add constraint merge_merged_by_check CHECK ((merged_by = ANY (ARRAY['hand'::text, 'resolution'::text])));
alter table merge add constraint merge_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table merge add constraint merge_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)));
alter table merge add constraint merge_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE SET NULL (import_id);
alter table merge add constraint merge_tenant_id_owner_id_kept_id_fkey FOREIGN KEY (tenant_id, owner_id, kept_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table merged_interaction add constraint merged_interaction_pkey PRIMARY KEY (tenant_id, owner_id, was_of, key);
alter table merged_interaction add constraint merged_interaction_tenant_id_owner_id_key_fkey FOREIGN KEY (tenant_id, owner_id, key) REFERENCES interaction(tenant_id, owner_id, key) ON DELETE CASCADE;
alter table merged_interaction add constraint merged_interaction_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table migration add constraint migration_pkey PRIMARY KEY (name);
alter table note add constraint note_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table note add constraint note_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table note add constraint note_text_check CHECK ((text <> ''::text));
alter table nudge add constraint nudge_monday_check CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric));
alter table nudge add constraint nudge_pkey PRIMARY KEY (tenant_id, owner_id, cohort_id, monday);
alter table nudge add constraint nudge_tenant_id_cohort_id_owner_id_fkey FOREIGN KEY (tenant_id, cohort_id, owner_id) REFERENCES enrolment(tenant_id, cohort_id, member_id) ON DELETE CASCADE;
alter table nudge add constraint nudge_tenant_id_from_id_fkey FOREIGN KEY (tenant_id, from_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
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
alter table outbox add constraint outbox_reply_to_check CHECK ((reply_to !~ '[\r\n]'::text));
alter table outbox add constraint outbox_sender_name_check CHECK ((sender_name !~ '[\r\n]'::text));
alter table outbox add constraint outbox_subject_check CHECK ((subject !~ '[\r\n]'::text));
alter table outbox add constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table outside_request add constraint outside_request_kind_check CHECK ((kind = ANY (ARRAY['correct'::text, 'object'::text, 'erase'::text])));
alter table outside_request add constraint outside_request_pkey PRIMARY KEY (tenant_id, id);
alter table outside_request add constraint outside_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table outside_request add constraint outside_request_text_check CHECK ((char_length(text) <= 2000));
alter table outside_request_owner add constraint outside_request_owner_answer_check CHECK ((answer = ANY (ARRAY['erased'::text, 'corrected'::text, 'kept'::text])));
alter table outside_request_owner add constraint outside_request_owner_check CHECK (((answer IS DISTINCT FROM 'kept'::text) OR (reason <> ''::text)));
alter table outside_request_owner add constraint outside_request_owner_kind_check CHECK ((kind = ANY (ARRAY['correct'::text, 'erase'::text])));
alter table outside_request_owner add constraint outside_request_owner_pkey PRIMARY KEY (tenant_id, owner_id, request_id);
alter table outside_request_owner add constraint outside_request_owner_reason_check CHECK ((char_length(reason) <= 500));
alter table outside_request_owner add constraint outside_request_owner_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table own_address add constraint own_address_pkey PRIMARY KEY (tenant_id, owner_id, address);
alter table own_address add constraint own_address_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table person add constraint person_cadence_days_check CHECK (((cadence_days >= 1) AND (cadence_days <= 730)));
alter table person add constraint person_circle_check CHECK ((circle = ANY (ARRAY[5, 15, 50, 150])));
alter table person add constraint person_department_check CHECK ((department = ANY (ARRAY['executive'::text, 'finance'::text, 'people'::text, 'legal'::text, 'technology'::text, 'product'::text, 'marketing'::text, 'sales'::text, 'service'::text, 'operations'::text, 'procurement'::text, 'administration'::text, 'other'::text])));
alter table person add constraint person_edited_department_check CHECK ((edited_department = ANY (ARRAY['executive'::text, 'finance'::text, 'people'::text, 'legal'::text, 'technology'::text, 'product'::text, 'marketing'::text, 'sales'::text, 'service'::text, 'operations'::text, 'procurement'::text, 'administration'::text, 'other'::text])));
alter table person add constraint person_edited_seniority_check CHECK ((edited_seniority = ANY (ARRAY['chief'::text, 'director'::text, 'manager'::text, 'professional'::text, 'junior'::text])));
alter table person add constraint person_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table person add constraint person_seniority_check CHECK ((seniority = ANY (ARRAY['chief'::text, 'director'::text, 'manager'::text, 'professional'::text, 'junior'::text])));
alter table person add constraint person_sharing_check CHECK ((sharing = ANY (ARRAY['private'::text, 'discoverable'::text, 'shared'::text])));
alter table person add constraint person_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table person add constraint person_tenant_id_owner_id_organisation_id_fkey FOREIGN KEY (tenant_id, owner_id, organisation_id) REFERENCES organisation(tenant_id, owner_id, id) ON DELETE SET NULL (organisation_id);
alter table person_question add constraint person_question_answer_check CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'later'::text])));
alter table person_question add constraint person_question_pkey PRIMARY KEY (tenant_id, owner_id, person_id, other_id);
alter table person_question add constraint person_question_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)));
alter table person_question add constraint person_question_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table person_question add constraint person_question_tenant_id_owner_id_import_id_fkey FOREIGN KEY (tenant_id, owner_id, import_id) REFERENCES import(tenant_id, owner_id, id) ON DELETE SET NULL (import_id);
alter table pick add constraint pick_answer_check CHECK ((answer = ANY (ARRAY['did'::text, 'later'::text, 'never'::text])));
alter table pick add constraint pick_pkey PRIMARY KEY (tenant_id, owner_id, monday, person_id);
alter table pick add constraint pick_tenant_id_owner_id_monday_fkey FOREIGN KEY (tenant_id, owner_id, monday) REFERENCES week(tenant_id, owner_id, monday) ON DELETE CASCADE;
alter table pick add constraint pick_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table plan add constraint plan_ask_check CHECK ((char_length(ask) <= 300));
alter table plan add constraint plan_check CHECK ((cardinality(steps) = cardinality(cues)));
alter table plan add constraint plan_counterpart_check CHECK ((char_length(counterpart) <= 300));
alter table plan add constraint plan_cues_check CHECK ((cardinality(cues) <= 3));
alter table plan add constraint plan_gives_check CHECK ((cardinality(gives) <= 2));
alter table plan add constraint plan_person_ids_check CHECK ((cardinality(person_ids) <= 5));
alter table plan add constraint plan_pkey PRIMARY KEY (tenant_id, owner_id);
alter table plan add constraint plan_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table play add constraint play_department_check CHECK ((department = ANY (ARRAY['executive'::text, 'finance'::text, 'people'::text, 'legal'::text, 'technology'::text, 'product'::text, 'marketing'::text, 'sales'::text, 'service'::text, 'operations'::text, 'procurement'::text, 'administration'::text, 'other'::text])));
alter table play add constraint play_kind_check CHECK ((kind = ANY (ARRAY['adopt'::text, 'bring_in'::text, 'hand_over'::text, 'greet'::text])));
alter table play add constraint play_pkey PRIMARY KEY (tenant_id, id);
alter table play add constraint play_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id) ON DELETE CASCADE;
alter table play add constraint play_tenant_id_doer_id_fkey FOREIGN KEY (tenant_id, doer_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table play add constraint play_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table play add constraint play_tenant_id_tie_id_fkey FOREIGN KEY (tenant_id, tie_id) REFERENCES shared_tie(tenant_id, id) ON DELETE SET NULL (tie_id);
alter table prize add constraint prize_name_check CHECK ((name <> ''::text));
alter table prize add constraint prize_pkey PRIMARY KEY (tenant_id, id);
alter table prize add constraint prize_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000)));
alter table prize add constraint prize_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE CASCADE;
alter table prize add constraint prize_way_check CHECK ((way = ANY (ARRAY['all'::text, 'draw'::text])));
alter table prize_taken add constraint prize_taken_pkey PRIMARY KEY (tenant_id, member_id, source_id);
alter table prize_taken add constraint prize_taken_tenant_id_cohort_id_fkey FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohort(tenant_id, id) ON DELETE CASCADE;
alter table prize_taken add constraint prize_taken_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table proposal_refusal add constraint proposal_refusal_pkey PRIMARY KEY (tenant_id, owner_id, group_id);
alter table proposal_refusal add constraint proposal_refusal_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table question add constraint question_circle_check CHECK ((circle = ANY (ARRAY[5, 15, 50, 150])));
alter table question add constraint question_pkey PRIMARY KEY (tenant_id, id);
alter table question add constraint question_state_check CHECK ((state = ANY (ARRAY['open'::text, 'useful'::text, 'ended'::text, 'withdrawn'::text])));
alter table question add constraint question_tenant_id_asker_id_fkey FOREIGN KEY (tenant_id, asker_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table question add constraint question_text_check CHECK (((text <> ''::text) AND (char_length(text) <= 300)));
alter table question_answer add constraint question_answer_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table question_answer add constraint question_answer_question_id_check CHECK ((question_id <> ''::text));
alter table question_answer add constraint question_answer_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table question_reach add constraint question_reach_pkey PRIMARY KEY (tenant_id, owner_id, question_id);
alter table question_reach add constraint question_reach_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'passed'::text])));
alter table question_reach add constraint question_reach_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table question_reach add constraint question_reach_tenant_id_question_id_fkey FOREIGN KEY (tenant_id, question_id) REFERENCES question(tenant_id, id) ON DELETE CASCADE;
alter table question_reach add constraint question_reach_tenant_id_suggested_by_fkey FOREIGN KEY (tenant_id, suggested_by) REFERENCES member(tenant_id, id) ON DELETE SET NULL (suggested_by);
alter table quiz_attempt add constraint quiz_attempt_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table quiz_attempt add constraint quiz_attempt_questions_check CHECK ((questions > 0));
alter table quiz_attempt add constraint quiz_attempt_quiz_id_check CHECK ((quiz_id <> ''::text));
alter table quiz_attempt add constraint quiz_attempt_right_answers_check CHECK ((right_answers >= 0));
alter table quiz_attempt add constraint quiz_attempt_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table recommendation add constraint recommendation_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table recommendation add constraint recommendation_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'offered'::text, 'delivered'::text, 'confirmed'::text])));
alter table recommendation add constraint recommendation_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table recommendation add constraint recommendation_why_check CHECK ((char_length(why) <= 300));
alter table recommendation_draft add constraint recommendation_draft_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table recommendation_draft add constraint recommendation_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'offered'::text, 'delivered'::text])));
alter table recommendation_draft add constraint recommendation_draft_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table recommendation_draft add constraint recommendation_draft_text_check CHECK ((char_length(text) <= 6000));
alter table recommendation_draft add constraint recommendation_draft_wish_check CHECK ((char_length(wish) <= 300));
alter table reminder_choice add constraint reminder_choice_pkey PRIMARY KEY (tenant_id, owner_id);
alter table reminder_choice add constraint reminder_choice_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table session add constraint session_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table session add constraint session_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table shared_tie add constraint shared_tie_hidden CHECK ((is_suppressed = (hidden_on IS NOT NULL)));
alter table shared_tie add constraint shared_tie_level_check CHECK ((level = ANY (ARRAY['discoverable'::text, 'shared'::text])));
alter table shared_tie add constraint shared_tie_pkey PRIMARY KEY (tenant_id, owner_id, person_id);
alter table shared_tie add constraint shared_tie_suppressed CHECK ((is_suppressed = (suppressed_by <> '{}'::bytea[])));
alter table shared_tie add constraint shared_tie_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id) ON DELETE SET NULL (account_id);
alter table shared_tie add constraint shared_tie_tenant_id_id_key UNIQUE (tenant_id, id);
alter table shared_tie add constraint shared_tie_tenant_id_moved_from_account_id_fkey FOREIGN KEY (tenant_id, moved_from_account_id) REFERENCES account(tenant_id, id) ON DELETE SET NULL (moved_from_account_id);
alter table shared_tie add constraint shared_tie_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table sign_in add constraint sign_in_email_check CHECK ((email <> ''::citext));
alter table sign_in add constraint sign_in_pkey PRIMARY KEY (tenant_id, member_id);
alter table sign_in add constraint sign_in_tenant_id_email_key UNIQUE (tenant_id, email);
alter table sign_in add constraint sign_in_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table skill add constraint skill_key_check CHECK ((key <> ''::text));
alter table skill add constraint skill_name_check CHECK ((name <> ''::text));
alter table skill add constraint skill_pkey PRIMARY KEY (tenant_id, member_id, key);
alter table skill add constraint skill_source_check CHECK ((source = ANY (ARRAY['word'::text, 'profile'::text])));
alter table skill add constraint skill_tenant_id_member_id_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES member(tenant_id, id) ON DELETE CASCADE;
alter table speed_cell add constraint speed_cell_months_check CHECK ((months = ANY (ARRAY[1, 3])));
alter table speed_cell add constraint speed_cell_pkey PRIMARY KEY (tenant_id, begins_on, months, department);
alter table speed_cell add constraint speed_cell_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
alter table suggestion add constraint suggestion_pkey PRIMARY KEY (tenant_id, owner_id, id);
alter table suggestion add constraint suggestion_tenant_id_owner_id_person_id_fkey FOREIGN KEY (tenant_id, owner_id, person_id) REFERENCES person(tenant_id, owner_id, id) ON DELETE CASCADE;
alter table suppression add constraint suppression_hash_check CHECK ((octet_length(hash) = 32));
alter table suppression add constraint suppression_key_id_check CHECK ((octet_length(key_id) = 8));
alter table suppression add constraint suppression_pkey PRIMARY KEY (tenant_id, hash);
alter table suppression add constraint suppression_scope_check CHECK ((scope = ANY (ARRAY['ask'::text, 'erase'::text, 'lifted'::text])));
alter table suppression add constraint suppression_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES company(tenant_id) ON DELETE CASCADE;
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

CREATE INDEX academy_event_on ON public.academy_event USING btree (tenant_id, owner_id, "on");
CREATE INDEX account_alias_of ON public.account_alias USING btree (tenant_id, account_id);
CREATE INDEX answer_of_author ON public.answer USING btree (tenant_id, author_id);
CREATE INDEX answer_of_question ON public.answer USING btree (tenant_id, question_id, written_at);
CREATE INDEX contact_of_import ON public.contact USING btree (tenant_id, owner_id, import_id);
CREATE INDEX contact_of_person ON public.contact USING btree (tenant_id, owner_id, person_id);
CREATE UNIQUE INDEX content_revision_draft ON public.content_revision USING btree (tenant_id, path) WHERE (state = ANY (ARRAY['draft'::text, 'reviewed'::text]));
CREATE UNIQUE INDEX content_revision_live ON public.content_revision USING btree (tenant_id, path) WHERE (state = 'live'::text);
CREATE INDEX draw_of_cohort ON public.draw USING btree (tenant_id, cohort_id);
CREATE INDEX enrolment_of_member ON public.enrolment USING btree (tenant_id, member_id);
CREATE INDEX evaluation_of_member ON public.evaluation_member USING btree (tenant_id, member_id);
CREATE INDEX identity_of_person ON public.identity USING btree (tenant_id, owner_id, person_id);
CREATE INDEX interaction_claim_of ON public.interaction_claim USING btree (tenant_id, owner_id, key);
CREATE INDEX interaction_on ON public.interaction USING btree (tenant_id, owner_id, "on");
CREATE INDEX interaction_person_of ON public.interaction_person USING btree (tenant_id, owner_id, key);
CREATE INDEX introduction_of_connector ON public.introduction USING btree (tenant_id, connector_id) WHERE (answered_at IS NOT NULL);
CREATE INDEX introduction_request_of_asker ON public.introduction_request USING btree (tenant_id, asker_id);
CREATE INDEX introduction_target_of_address ON public.introduction_target USING btree (tenant_id, address_hash);
CREATE INDEX invitation_by_secret ON public.invitation USING btree (tenant_id, secret_hash);
CREATE INDEX job_move_of_person ON public.job_move USING btree (tenant_id, owner_id, person_id);
CREATE UNIQUE INDEX leaderboard_alias ON public.leaderboard_place USING btree (tenant_id, cohort_id, lower(alias));
CREATE INDEX member_token_of ON public.member_token USING btree (tenant_id, member_id);
CREATE INDEX merge_of_import ON public.merge USING btree (tenant_id, owner_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX merge_of_kept ON public.merge USING btree (tenant_id, owner_id, kept_id);
CREATE UNIQUE INDEX merge_of_removed ON public.merge USING btree (tenant_id, owner_id, removed_id) WHERE (undone_at IS NULL);
CREATE INDEX merged_interaction_in ON public.merged_interaction USING btree (tenant_id, owner_id, key);
CREATE INDEX merged_interaction_of ON public.merged_interaction USING btree (tenant_id, owner_id, person_id, key);
CREATE INDEX note_of_person ON public.note USING btree (tenant_id, owner_id, person_id);
CREATE INDEX organisation_alias_of ON public.organisation_alias USING btree (tenant_id, owner_id, organisation_id);
CREATE INDEX organisation_of_parent ON public.organisation USING btree (tenant_id, owner_id, parent_id);
CREATE INDEX outbox_waiting ON public.outbox USING btree (next_at) WHERE (sent_at IS NULL);
CREATE INDEX outside_request_of_address ON public.outside_request USING btree (tenant_id, address_hash);
CREATE INDEX outside_request_owner_of_request ON public.outside_request_owner USING btree (tenant_id, request_id);
CREATE INDEX person_by_name ON public.person USING btree (tenant_id, owner_id, name_key);
CREATE INDEX person_of_organisation ON public.person USING btree (tenant_id, owner_id, organisation_id);
CREATE INDEX person_question_other ON public.person_question USING btree (tenant_id, owner_id, other_id);
CREATE UNIQUE INDEX person_question_pair ON public.person_question USING btree (tenant_id, owner_id, LEAST(person_id, other_id), GREATEST(person_id, other_id));
CREATE INDEX pick_of_person ON public.pick USING btree (tenant_id, owner_id, person_id);
CREATE INDEX play_of_account ON public.play USING btree (tenant_id, account_id);
CREATE INDEX play_of_doer ON public.play USING btree (tenant_id, doer_id);
CREATE INDEX play_of_partner ON public.play USING btree (tenant_id, partner_id);
CREATE INDEX play_of_tie ON public.play USING btree (tenant_id, tie_id);
CREATE INDEX prize_of_cohort ON public.prize USING btree (tenant_id, cohort_id);
CREATE INDEX prize_taken_of_cohort ON public.prize_taken USING btree (tenant_id, cohort_id);
CREATE INDEX question_of_asker ON public.question USING btree (tenant_id, asker_id);
CREATE INDEX question_reach_of_question ON public.question_reach USING btree (tenant_id, question_id);
CREATE INDEX session_by_secret ON public.session USING btree (tenant_id, secret_hash);
CREATE INDEX shared_tie_by_name ON public.shared_tie USING btree (tenant_id, name_key);
CREATE INDEX shared_tie_moved_from ON public.shared_tie USING btree (tenant_id, moved_from_account_id) WHERE (moved_from_account_id IS NOT NULL);
CREATE INDEX shared_tie_of_account ON public.shared_tie USING btree (tenant_id, account_id);
CREATE INDEX sign_in_by_email ON public.sign_in USING btree (email);
CREATE INDEX sign_in_by_email_key ON public.sign_in USING btree (tenant_id, email_key);
CREATE INDEX suggestion_of_person ON public.suggestion USING btree (tenant_id, owner_id, person_id);
CREATE INDEX token_by_secret ON public.token USING btree (tenant_id, secret_hash);

-- Policies

create policy academy_event_add on academy_event as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_event_change on academy_event as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_event_read on academy_event as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_event_remove on academy_event as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_event_tenant on academy_event as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy academy_reminder_add on academy_reminder as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_reminder_change on academy_reminder as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_reminder_read on academy_reminder as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_reminder_remove on academy_reminder as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy academy_reminder_tenant on academy_reminder as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_add on account as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_change on account as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_door on account as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_read on account as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_remove on account as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_tenant on account as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_alias_add on account_alias as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_alias_change on account_alias as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_alias_door on account_alias as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_alias_read on account_alias as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_alias_remove on account_alias as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy account_alias_tenant on account_alias as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_standing_door on account_standing as permissive for all to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_standing_read on account_standing as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy account_standing_tenant on account_standing as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy answer_add on answer as permissive for insert to app with check (((author_id = ( SELECT current_member() AS current_member)) AND (EXISTS ( SELECT
   FROM question q
  WHERE ((q.tenant_id = answer.tenant_id) AND (q.id = answer.question_id) AND (q.state = 'open'::text))))));
create policy answer_change on answer as permissive for update to app using ((EXISTS ( SELECT
   FROM question q
  WHERE ((q.tenant_id = answer.tenant_id) AND (q.id = answer.question_id) AND (q.asker_id = ( SELECT current_member() AS current_member))))));
create policy answer_read on answer as permissive for select to app using ((EXISTS ( SELECT
   FROM question q
  WHERE ((q.tenant_id = answer.tenant_id) AND (q.id = answer.question_id)))));
create policy answer_tenant on answer as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_me_add on ask_me as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy ask_me_change on ask_me as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member))) with check ((member_id = ( SELECT current_member() AS current_member)));
create policy ask_me_door on ask_me as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_me_read on ask_me as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_me_remove on ask_me as permissive for delete to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy ask_me_tenant on ask_me as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_token_door on ask_token as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_token_door_add on ask_token as permissive for insert to pilotlight_door with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_token_door_remove on ask_token as permissive for delete to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy ask_token_tenant on ask_token as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy availability_add on availability as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy availability_change on availability as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy availability_go_between on availability as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy availability_read on availability as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy availability_remove on availability as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy availability_tenant on availability as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy badge_issuer_add on badge_issuer as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy badge_issuer_change on badge_issuer as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy badge_issuer_read on badge_issuer as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy badge_issuer_tenant on badge_issuer as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy badge_key_add on badge_key as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['issuing'::text]) AS current_has_role));
create policy badge_key_read on badge_key as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy badge_key_tenant on badge_key as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy certificate_add on certificate as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['issuing'::text]) AS current_has_role));
create policy certificate_change on certificate as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy certificate_door on certificate as permissive for select to pilotlight_door using ((issued_at IS NOT NULL));
create policy certificate_read on certificate as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text, 'issuing'::text]) AS current_has_role)));
create policy certificate_tenant on certificate as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy clinic_mark_add on clinic_mark as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_mark_change on clinic_mark as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_mark_read on clinic_mark as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_mark_remove on clinic_mark as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_mark_tenant on clinic_mark as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy clinic_result_add on clinic_result as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_result_change on clinic_result as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_result_read on clinic_result as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_result_remove on clinic_result as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy clinic_result_tenant on clinic_result as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy cohort_add on cohort as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy cohort_change on cohort as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy cohort_door on cohort as permissive for select to pilotlight_door using ((starts_on > '2000-01-01'::date));
create policy cohort_read on cohort as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy cohort_remove on cohort as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy cohort_tenant on cohort as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy cohort_standing_add on cohort_standing as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy cohort_standing_change on cohort_standing as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member))) with check ((member_id = ( SELECT current_member() AS current_member)));
create policy cohort_standing_door on cohort_standing as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy cohort_standing_read on cohort_standing as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy cohort_standing_tenant on cohort_standing as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
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
create policy contact_day_door_counting on contact_day as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (owner_id IN ( SELECT m.member_id
   FROM evaluation_member m
  WHERE ((m.tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (m.evaluation_id = ( SELECT current_counting() AS current_counting)))))));
create policy contact_day_read on contact_day as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_remove on contact_day as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy contact_day_tenant on contact_day as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy content_pin_add on content_pin as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text, 'pinning'::text]) AS current_has_role));
create policy content_pin_read on content_pin as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy content_pin_tenant on content_pin as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy content_revision_add on content_revision as permissive for insert to app with check ((( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role) AND (writer_id = ( SELECT current_member() AS current_member))));
create policy content_revision_change on content_revision as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy content_revision_read on content_revision as permissive for select to app using (((state = 'live'::text) OR ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy content_revision_remove on content_revision as permissive for delete to app using (((state = ANY (ARRAY['draft'::text, 'reviewed'::text])) AND ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy content_revision_tenant on content_revision as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy content_text_add on content_text as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text, 'pinning'::text]) AS current_has_role));
create policy content_text_read on content_text as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy content_text_tenant on content_text as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy department_add on department as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_change on department as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_read on department as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy department_remove on department as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role));
create policy department_tenant on department as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy draw_add on draw as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['drawing'::text]) AS current_has_role));
create policy draw_change on draw as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['drawing'::text]) AS current_has_role));
create policy draw_door on draw as permissive for select to pilotlight_door using ((opened_at IS NOT NULL));
create policy draw_read on draw as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy draw_tenant on draw as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy draw_seed_add on draw_seed as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['drawing'::text]) AS current_has_role));
create policy draw_seed_read on draw_seed as permissive for select to app using ((( SELECT current_has_role(VARIADIC ARRAY['drawing'::text]) AS current_has_role) AND (EXISTS ( SELECT
   FROM draw d
  WHERE ((d.tenant_id = draw_seed.tenant_id) AND (d.id = draw_seed.draw_id) AND (d.closed_at IS NOT NULL))))));
create policy draw_seed_tenant on draw_seed as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy draw_ticket_add on draw_ticket as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['drawing'::text]) AS current_has_role));
create policy draw_ticket_read on draw_ticket as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy draw_ticket_tenant on draw_ticket as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy enrolment_add on enrolment as permissive for insert to app with check ((( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role) OR ((member_id = ( SELECT current_member() AS current_member)) AND (pod IS NULL) AND (EXISTS ( SELECT
   FROM cohort c
  WHERE ((c.tenant_id = enrolment.tenant_id) AND (c.id = enrolment.cohort_id) AND c.is_open))))));
create policy enrolment_change on enrolment as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy enrolment_door on enrolment as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy enrolment_door_running on enrolment as permissive for select to pilotlight_door using ((enrolled_at IS NOT NULL));
create policy enrolment_leave on enrolment as permissive for delete to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy enrolment_read on enrolment as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy enrolment_remove on enrolment as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy enrolment_tenant on enrolment as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_add on evaluation as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy evaluation_call_off on evaluation as permissive for update to app using ((( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role) AND (called_off_on IS NULL) AND (counted_on IS NULL))) with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy evaluation_door on evaluation as permissive for select to pilotlight_door using ((seed <> ''::text));
create policy evaluation_door_counted on evaluation as permissive for update to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (id = ( SELECT current_counting() AS current_counting))));
create policy evaluation_read on evaluation as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_tenant on evaluation as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_count_door on evaluation_count as permissive for insert to pilotlight_door with check (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (evaluation_id = ( SELECT current_counting() AS current_counting))));
create policy evaluation_count_read on evaluation_count as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy evaluation_count_tenant on evaluation_count as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_member_add on evaluation_member as permissive for insert to app with check ((( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role) AND (EXISTS ( SELECT
   FROM evaluation e
  WHERE ((e.tenant_id = evaluation_member.tenant_id) AND (e.id = evaluation_member.evaluation_id) AND (e.made_at = now()))))));
create policy evaluation_member_door on evaluation_member as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (evaluation_id = ( SELECT current_counting() AS current_counting))));
create policy evaluation_member_read on evaluation_member as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy evaluation_member_tenant on evaluation_member as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_unit_add on evaluation_unit as permissive for insert to app with check ((( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role) AND (EXISTS ( SELECT
   FROM evaluation e
  WHERE ((e.tenant_id = evaluation_unit.tenant_id) AND (e.id = evaluation_unit.evaluation_id) AND (e.made_at = now()))))));
create policy evaluation_unit_door on evaluation_unit as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (evaluation_id = ( SELECT current_counting() AS current_counting))));
create policy evaluation_unit_read on evaluation_unit as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy evaluation_unit_tenant on evaluation_unit as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy fit_add on fit as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_change on fit as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_read on fit as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_remove on fit as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy fit_tenant on fit as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy held_code_add on held_code as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy held_code_change on held_code as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy held_code_read on held_code as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy held_code_remove on held_code as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy held_code_tenant on held_code as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy identity_add on identity as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_change on identity as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy identity_door on identity as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy identity_door_own on identity as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (owner_id = ( SELECT current_member() AS current_member))));
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
create policy introduction_add on introduction as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_change on introduction as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_door on introduction as permissive for select to pilotlight_door using (((state = ANY (ARRAY['asked'::text, 'ended'::text])) OR ((state = 'introduced'::text) AND (outcome IS NULL) AND (outcome_asked_at IS NULL))));
create policy introduction_door_told on introduction as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (state = ANY (ARRAY['answered'::text, 'introduced'::text]))));
create policy introduction_read on introduction as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy introduction_remove on introduction as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_tenant on introduction as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy introduction_link_add on introduction_link as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_link_change on introduction_link as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_link_door on introduction_link as permissive for select to pilotlight_door using ((encode(secret_hash, 'hex'::text) = ( SELECT current_door() AS current_door)));
create policy introduction_link_read on introduction_link as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_link_remove on introduction_link as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_link_tenant on introduction_link as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy introduction_request_add on introduction_request as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_request_change on introduction_request as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_request_read on introduction_request as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy introduction_request_remove on introduction_request as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_request_tenant on introduction_request as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy introduction_target_add on introduction_target as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_target_change on introduction_target as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_target_door on introduction_target as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy introduction_target_read on introduction_target as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_target_remove on introduction_target as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy introduction_target_tenant on introduction_target as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
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
create policy leaderboard_add on leaderboard as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['administrator'::text, 'founder'::text]) AS current_has_role));
create policy leaderboard_read on leaderboard as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy leaderboard_remove on leaderboard as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['administrator'::text, 'founder'::text]) AS current_has_role));
create policy leaderboard_tenant on leaderboard as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy leaderboard_place_add on leaderboard_place as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy leaderboard_place_change on leaderboard_place as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member))) with check ((member_id = ( SELECT current_member() AS current_member)));
create policy leaderboard_place_door on leaderboard_place as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy leaderboard_place_leave on leaderboard_place as permissive for delete to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy leaderboard_place_read on leaderboard_place as permissive for select to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy leaderboard_place_tenant on leaderboard_place as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy leave_add on leave as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy leave_change on leave as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy leave_door on leave as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy leave_read on leave as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy leave_remove on leave as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy leave_tenant on leave as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy lesson_read_add on lesson_read as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy lesson_read_change on lesson_read as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy lesson_read_read on lesson_read as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy lesson_read_remove on lesson_read as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy lesson_read_tenant on lesson_read as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy look_door on look as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (viewer_id = ( SELECT current_member() AS current_member))));
create policy look_door_add on look as permissive for insert to pilotlight_door with check (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (viewer_id = ( SELECT current_member() AS current_member))));
create policy look_forget on look as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy look_read on look as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy look_tenant on look as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
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
create policy member_token_door on member_token as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_token_door_add on member_token as permissive for insert to pilotlight_door with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_token_door_remove on member_token as permissive for delete to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_token_read on member_token as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy member_token_tenant on member_token as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy merge_add on merge as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy merge_change on merge as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy merge_read on merge as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy merge_remove on merge as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy merge_tenant on merge as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy merged_interaction_add on merged_interaction as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy merged_interaction_change on merged_interaction as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy merged_interaction_read on merged_interaction as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy merged_interaction_remove on merged_interaction as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy merged_interaction_tenant on merged_interaction as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy note_add on note as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_change on note as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_read on note as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_remove on note as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy note_tenant on note as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy nudge_add on nudge as permissive for insert to app with check (((from_id = ( SELECT current_member() AS current_member)) AND (seen_at IS NULL) AND (EXISTS ( SELECT
   FROM my_pod(nudge.cohort_id, nudge.monday) p(member_id, is_quiet, is_nudged)
  WHERE ((p.member_id = nudge.owner_id) AND p.is_quiet AND (NOT p.is_nudged))))));
create policy nudge_door on nudge as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy nudge_read on nudge as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy nudge_see on nudge as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy nudge_tenant on nudge as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
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
create policy outbox_go_between on outbox as permissive for select to app using (((introduction_id IS NOT NULL) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy outbox_go_between_remove on outbox as permissive for delete to app using (((introduction_id IS NOT NULL) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy outbox_read on outbox as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['sender'::text]) AS current_has_role));
create policy outbox_remove on outbox as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['sender'::text]) AS current_has_role));
create policy outbox_tenant on outbox as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outside_request_add on outside_request as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_change on outside_request as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_door on outside_request as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outside_request_read on outside_request as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_remove on outside_request as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_tenant on outside_request as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outside_request_owner_add on outside_request_owner as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_owner_change on outside_request_owner as permissive for update to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy outside_request_owner_door on outside_request_owner as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy outside_request_owner_read on outside_request_owner as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy outside_request_owner_remove on outside_request_owner as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy outside_request_owner_tenant on outside_request_owner as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy own_address_add on own_address as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_change on own_address as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_read on own_address as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_remove on own_address as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy own_address_tenant on own_address as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy person_add on person as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_change on person as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy person_door on person as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy person_door_change on person as permissive for update to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role))) with check ((sharing = 'private'::text));
create policy person_door_counting on person as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (owner_id IN ( SELECT m.member_id
   FROM evaluation_member m
  WHERE ((m.tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (m.evaluation_id = ( SELECT current_counting() AS current_counting)))))));
create policy person_door_own on person as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND (owner_id = ( SELECT current_member() AS current_member))));
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
create policy plan_add on plan as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy plan_change on plan as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy plan_read on plan as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy plan_remove on plan as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy plan_tenant on plan as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy play_add on play as permissive for insert to app with check (((added_by = ( SELECT current_member() AS current_member)) AND ((doer_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role))));
create policy play_change on play as permissive for update to app using (((doer_id = ( SELECT current_member() AS current_member)) OR (added_by = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['client_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy play_door on play as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy play_door_settle on play as permissive for update to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy play_read on play as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy play_tenant on play as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy prize_add on prize as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy prize_read on prize as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy prize_remove on prize as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role));
create policy prize_tenant on prize as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy prize_taken_add on prize_taken as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy prize_taken_read on prize_taken as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['programme_lead'::text, 'administrator'::text, 'founder'::text]) AS current_has_role)));
create policy prize_taken_tenant on prize_taken as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy proposal_refusal_add on proposal_refusal as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy proposal_refusal_change on proposal_refusal as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy proposal_refusal_read on proposal_refusal as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy proposal_refusal_remove on proposal_refusal as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy proposal_refusal_tenant on proposal_refusal as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy question_add on question as permissive for insert to app with check ((asker_id = ( SELECT current_member() AS current_member)));
create policy question_change on question as permissive for update to app using (((asker_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role))) with check (((asker_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy question_read on question as permissive for select to app using (((asker_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role) OR (EXISTS ( SELECT
   FROM question_reach r
  WHERE ((r.tenant_id = question.tenant_id) AND (r.question_id = question.id) AND (r.owner_id = ( SELECT current_member() AS current_member)))))));
create policy question_tenant on question as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy question_answer_add on question_answer as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy question_answer_change on question_answer as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy question_answer_read on question_answer as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy question_answer_remove on question_answer as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy question_answer_tenant on question_answer as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy question_reach_add on question_reach as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy question_reach_change on question_reach as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy question_reach_read on question_reach as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy question_reach_tenant on question_reach as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy quiz_attempt_add on quiz_attempt as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy quiz_attempt_change on quiz_attempt as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy quiz_attempt_read on quiz_attempt as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy quiz_attempt_remove on quiz_attempt as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy quiz_attempt_tenant on quiz_attempt as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy recommendation_add on recommendation as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy recommendation_change on recommendation as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy recommendation_read on recommendation as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy recommendation_remove on recommendation as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy recommendation_tenant on recommendation as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy recommendation_draft_add on recommendation_draft as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy recommendation_draft_change on recommendation_draft as permissive for update to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role))) with check (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy recommendation_draft_read on recommendation_draft as permissive for select to app using (((owner_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy recommendation_draft_remove on recommendation_draft as permissive for delete to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy recommendation_draft_tenant on recommendation_draft as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy reminder_choice_add on reminder_choice as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy reminder_choice_change on reminder_choice as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy reminder_choice_door on reminder_choice as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy reminder_choice_read on reminder_choice as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy reminder_choice_remove on reminder_choice as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy reminder_choice_tenant on reminder_choice as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy session_add on session as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_change on session as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_door on session as permissive for select to pilotlight_door using ((encode(secret_hash, 'hex'::text) = ( SELECT current_door() AS current_door)));
create policy session_read on session as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_remove on session as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy session_tenant on session as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy shared_tie_add on shared_tie as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy shared_tie_change on shared_tie as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy shared_tie_door on shared_tie as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy shared_tie_door_place on shared_tie as permissive for update to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy shared_tie_door_remove on shared_tie as permissive for delete to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) AND ( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role)));
create policy shared_tie_read on shared_tie as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy shared_tie_remove on shared_tie as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy shared_tie_tenant on shared_tie as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy sign_in_add on sign_in as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy sign_in_change on sign_in as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy sign_in_door on sign_in as permissive for select to pilotlight_door using ((email = (( SELECT current_door() AS current_door))::citext));
create policy sign_in_door_colleague on sign_in as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy sign_in_go_between on sign_in as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy sign_in_read on sign_in as permissive for select to app using (((member_id = ( SELECT current_member() AS current_member)) OR ( SELECT current_has_role(VARIADIC ARRAY['founder'::text, 'administrator'::text]) AS current_has_role) OR (EXISTS ( SELECT
   FROM member m
  WHERE ((m.tenant_id = sign_in.tenant_id) AND (m.id = sign_in.member_id) AND (m.manager_id = ( SELECT current_member() AS current_member)))))));
create policy sign_in_tenant on sign_in as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy skill_add on skill as permissive for insert to app with check ((member_id = ( SELECT current_member() AS current_member)));
create policy skill_change on skill as permissive for update to app using ((member_id = ( SELECT current_member() AS current_member))) with check ((member_id = ( SELECT current_member() AS current_member)));
create policy skill_door on skill as permissive for select to pilotlight_door using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy skill_read on skill as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy skill_remove on skill as permissive for delete to app using ((member_id = ( SELECT current_member() AS current_member)));
create policy skill_tenant on skill as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy speed_cell_add on speed_cell as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy speed_cell_read on speed_cell as permissive for select to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy speed_cell_tenant on speed_cell as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy suggestion_add on suggestion as permissive for insert to app with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_change on suggestion as permissive for update to app using ((owner_id = ( SELECT current_member() AS current_member))) with check ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_read on suggestion as permissive for select to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_remove on suggestion as permissive for delete to app using ((owner_id = ( SELECT current_member() AS current_member)));
create policy suggestion_tenant on suggestion as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
create policy suppression_add on suppression as permissive for insert to app with check (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy suppression_change on suppression as permissive for update to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy suppression_door on suppression as permissive for select to pilotlight_door using (((tenant_id = ( SELECT current_tenant() AS current_tenant)) OR (( SELECT current_door() AS current_door) = 'suppression'::text)));
create policy suppression_read on suppression as permissive for select to app using (( SELECT current_has_role(VARIADIC ARRAY['go_between'::text]) AS current_has_role));
create policy suppression_tenant on suppression as restrictive for all to app using ((tenant_id = ( SELECT current_tenant() AS current_tenant))) with check ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
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

grant delete, insert, select, update on academy_event to app;
grant delete, insert, select, update on academy_reminder to app;
grant delete, insert, select, update on account to app;
grant delete, insert, select, update on account_alias to app;
grant select on account_standing to app;
grant insert, select on answer to app;
grant delete, insert, select, update on ask_me to app;
grant delete, insert, select, update on availability to app;
grant insert, select, update on badge_issuer to app;
grant insert, select on badge_key to app;
grant insert, select on certificate to app;
grant delete, insert, select, update on clinic_mark to app;
grant delete, insert, select, update on clinic_result to app;
grant delete, insert, select on cohort to app;
grant insert, select, update on cohort_standing to app;
grant delete, insert, select, update on company to app;
grant delete, insert, select on company_domain to app;
grant delete, insert, select, update on contact to app;
grant delete, insert, select, update on contact_day to app;
grant insert, select on content_pin to app;
grant delete, insert, select, update on content_revision to app;
grant insert, select on content_text to app;
grant delete, insert, select, update on department to app;
grant insert, select on draw to app;
grant insert, select on draw_seed to app;
grant insert, select on draw_ticket to app;
grant delete, insert, select on enrolment to app;
grant select on evaluation to app;
grant select on evaluation_count to app;
grant insert, select on evaluation_member to app;
grant insert, select on evaluation_unit to app;
grant delete, insert, select, update on fit to app;
grant delete, insert, select, update on held_code to app;
grant delete, insert, select, update on identity to app;
grant delete, insert, select, update on import to app;
grant delete, insert, select, update on import_skip to app;
grant delete, insert, select, update on interaction to app;
grant delete, insert, select, update on interaction_claim to app;
grant delete, insert, select, update on interaction_person to app;
grant delete, insert, select, update on introduction to app;
grant delete, insert, select, update on introduction_link to app;
grant delete, insert, select, update on introduction_request to app;
grant delete, insert, select, update on introduction_target to app;
grant delete, insert, select, update on invitation to app;
grant delete, insert, select, update on job_move to app;
grant delete, insert, select on leaderboard to app;
grant delete, insert, select on leaderboard_place to app;
grant delete, insert, select, update on leave to app;
grant delete, insert, select, update on lesson_read to app;
grant delete, select on look to app;
grant insert, select, update on member to app;
grant delete, insert, select on member_role to app;
grant select on member_token to app;
grant delete, insert, select, update on merge to app;
grant delete, insert, select, update on merged_interaction to app;
grant delete, insert, select, update on note to app;
grant insert, select on nudge to app;
grant delete, insert, select, update on organisation to app;
grant delete, insert, select, update on organisation_alias to app;
grant delete, insert, select, update on outbox to app;
grant delete, insert, select, update on outside_request to app;
grant delete, insert, select, update on outside_request_owner to app;
grant delete, insert, select, update on own_address to app;
grant delete, insert, select, update on person to app;
grant delete, insert, select, update on person_question to app;
grant delete, insert, select, update on pick to app;
grant delete, insert, select, update on plan to app;
grant insert, select on play to app;
grant delete, insert, select on prize to app;
grant insert, select on prize_taken to app;
grant delete, insert, select, update on proposal_refusal to app;
grant insert, select on question to app;
grant delete, insert, select, update on question_answer to app;
grant insert, select on question_reach to app;
grant delete, insert, select, update on quiz_attempt to app;
grant delete, insert, select, update on recommendation to app;
grant delete, insert, select, update on recommendation_draft to app;
grant delete, insert, select, update on reminder_choice to app;
grant delete, insert, select, update on session to app;
grant delete, insert, select, update on shared_tie to app;
grant insert, update on sign_in to app;
grant delete, insert, select, update on skill to app;
grant insert, select on speed_cell to app;
grant delete, insert, select, update on suggestion to app;
grant insert, select, update on suppression to app;
grant delete, insert, select, update on tie to app;
grant delete, insert, select, update on token to app;
grant delete, insert, select, update on tombstone to app;
grant delete, insert, select, update on week to app;

-- Functions

CREATE OR REPLACE FUNCTION public.account_of(organisation_key text, domain text)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(
    (select account_id from account_alias where tenant_id = current_tenant() and kind = 'name' and value = organisation_key),
    (select account_id from account_alias where tenant_id = current_tenant() and kind = 'domain' and value = domain))
$function$
;
CREATE OR REPLACE FUNCTION public.answer_minutes(connectors uuid[])
 RETURNS TABLE(member_id uuid, minutes double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.connector_id, percentile_cont(0.5) within group (order by extract(epoch from i.answered_at - i.asked_at)) / 60
  from introduction i
  where i.tenant_id = (select current_tenant()) and i.connector_id = any(connectors) and not i.is_unnamed
    and i.state in ('answered', 'introduced') and i.answered_at is not null
  group by i.connector_id having count(*) >= 5 and count(distinct i.owner_id) >= 3
$function$
;
CREATE OR REPLACE FUNCTION public.as_asked(level text, tokens text[], band smallint)
 RETURNS TABLE(token text, band smallint)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case level when 'shared' then t else '?' || t end, case level when 'shared' then band else 0::smallint end from unnest(tokens) t
$function$
;
CREATE OR REPLACE FUNCTION public.ask_band(warmth double precision, last_on date)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ((warmth IS NULL) OR (last_on IS NULL)) THEN ('-1000'::integer)::double precision ELSE GREATEST(('-999'::integer)::double precision, round(((ln(GREATEST(warmth, (0.000000001)::double precision)) / ln((2)::double precision)) + ((((last_on - '2020-01-01'::date))::numeric / 60.0))::double precision))) END
;
CREATE OR REPLACE FUNCTION public.ask_known(wanted text[], today date)
 RETURNS TABLE(token text, ties integer, somebody boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select k.token, k.ties, k.ties = 0 and (select shows_discoverable()) and exists (
    select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    where a.tenant_id = (select current_tenant()) and a.token = '?' || k.token and a.band = 0
      and t.discoverable_on < date_trunc('week', today)::date and is_findable(t.hidden_on, today))
  from (
    select w as token, case when is_word_found(w, today)
      then (select count(*)::int from (select from ask_token a where a.tenant_id = (select current_tenant()) and a.token = w limit 1000) a)
      else 0 end as ties
    from unnest(wanted) w
    offset 0
  ) k
$function$
;
CREATE OR REPLACE FUNCTION public.ask_names(beginning text, today date)
 RETURNS TABLE(token text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive found as (
    (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token >= 'n:' || beginning order by a.token limit 1)
    union all
    select (select a.token from ask_token a where a.tenant_id = (select current_tenant()) and a.token > f.token order by a.token limit 1)
    from found f where f.token like 'n:' || beginning || '%'
  )
  select f.token from found f where f.token like 'n:' || beginning || '%' and is_word_found(f.token, today) limit 20
$function$
;
CREATE OR REPLACE FUNCTION public.ask_somebody(wanted text[], part integer[], weight double precision[], today date)
 RETURNS TABLE(id uuid, name text, name_key text, organisation text, organisation_key text, title text, marks uuid[], tokens text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with w as materialized (
    select * from unnest(wanted, part, weight) as u (token, part, weight)
  ), met as materialized (
    select h.tie_id, w.part, max(w.weight) as weight from w cross join lateral (
      select a.tie_id from ask_token a
      where a.tenant_id = (select current_tenant()) and a.token = '?' || w.token and a.band = 0 order by a.tie_id limit 100
    ) h where (select shows_discoverable()) group by h.tie_id, w.part
  ), likely as materialized (
    select met.tie_id from met group by met.tie_id order by sum(met.weight) desc, met.tie_id limit 120
  )
  select t.id, t.name, t.name_key, t.organisation, t.organisation_key, t.title, t.marks, array(select w.token from w where w.token = any(t.tokens))
  from likely l join shared_tie t on t.tenant_id = (select current_tenant()) and t.id = l.tie_id
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.level = 'discoverable' and is_findable(t.hidden_on, today) and t.owner_id <> (select current_member())
    and t.discoverable_on < date_trunc('week', today)::date
  order by (select sum(met) from (select max(w.weight) as met from w where w.token = any(t.tokens) group by w.part) m) desc, t.id
  limit 40
$function$
;
CREATE OR REPLACE FUNCTION public.ask_stems(word text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when word = '' or ts_lexize('english_stem', word) = '{}' or ts_lexize('portuguese_stem', word) = '{}' then '{}'
    else array(select distinct without_accents(stem) from unnest(
      ts_lexize('english_stem', word) || ts_lexize('portuguese_stem', word)
      || ts_lexize('portuguese_stem', regexp_replace(regexp_replace(without_accents(word), 'cao$', 'ção'), 'coes$', 'ções'))) stem)
  end
$function$
;
CREATE OR REPLACE FUNCTION public.ask_ties(wanted text[], part integer[], weight double precision[], at_most integer[], today date)
 RETURNS TABLE(id uuid, owner_id uuid, name text, name_key text, organisation text, organisation_key text, title text, department text, seniority text, marks uuid[], tokens text[], state text, strength double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.ask_tokens(name_key text, organisation_key text, domain text, title text, department text, seniority text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.ask_words(text text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN string_to_array(TRIM(BOTH FROM regexp_replace(lower(translate(text, '''’.'::text, ''::text)), '[^[:alnum:]]+'::text, ' '::text, 'g'::text)), ' '::text)
;
CREATE OR REPLACE FUNCTION public.certified_reports()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.id from member m
  where m.tenant_id = current_tenant() and m.manager_id = current_member() and m.left_at is null
    and exists (select from certificate c where c.tenant_id = m.tenant_id and c.member_id = m.id and c.withdrawn_at is null)
$function$
;
CREATE OR REPLACE FUNCTION public.colleagues_of_mine()
 RETURNS TABLE(person_id uuid, member_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.companies_with_introductions()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct i.tenant_id from introduction i
$function$
;
CREATE OR REPLACE FUNCTION public.companies_with_mail()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select distinct o.tenant_id from outbox o where o.sent_at is null and o.next_at <= now() and o.attempts < 12 $function$
;
CREATE OR REPLACE FUNCTION public.count_asked(today date)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*)::int from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = (select current_tenant()) and t.level = 'shared' and is_findable(t.hidden_on, today)
$function$
;
CREATE OR REPLACE FUNCTION public.count_evaluation(evaluation uuid, today date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  e public.evaluation;
begin
  if not current_has_role('programme_lead', 'administrator', 'founder') then return false; end if;
  perform set_config('app.counting', count_evaluation.evaluation::text, true);
  -- Of two who count at once the second finds it done.
  update public.evaluation set counted_on = today
    where tenant_id = current_tenant() and id = count_evaluation.evaluation and called_off_on is null and counted_on is null
      -- Two weeks after nobody waits any more.
      and starts_on + 28 * (steps - 1) + 14 <= today
    returning * into e;
  if e.id is not null then
    insert into evaluation_count (tenant_id, evaluation_id, place, outcome, people, before_first, before_second, during)
    with period as (
      -- The baseline's two, then one for each step but the last: after it nobody waits.
      select k, e.starts_on + 28 * (k - 2) as first_on, e.starts_on + 28 * (k - 1) as until from generate_series(0, e.steps) k
    ), assigned as (
      select m.place, m.member_id from evaluation_member m where m.tenant_id = e.tenant_id and m.evaluation_id = e.id
    ), contact as (
      select a.place, d.owner_id, d.person_id, d."on", d."out", d."in", p.organisation_id
      from assigned a
      join contact_day d on d.tenant_id = e.tenant_id and d.owner_id = a.member_id and d."on" < e.starts_on + 28 * (e.steps - 1)
      join person p on p.tenant_id = d.tenant_id and p.owner_id = d.owner_id and p.id = d.person_id and not p.is_colleague
    ), in_week as (
      -- Both ways with the same person between a Monday and its Sunday.
      select distinct place, owner_id, ("on" - e.starts_on + 56) / 7 as week from contact
      where "on" >= e.starts_on - 56
      group by place, owner_id, person_id, ("on" - e.starts_on + 56) / 7 having sum("out") > 0 and sum("in") > 0
    ), in_period as (
      select c.place, p.k, c.owner_id, c.person_id, min(c.organisation_id::text) as organisation, min(c."on") as first_on
      from contact c join period p on c."on" >= p.first_on and c."on" < p.until
      group by c.place, p.k, c.owner_id, c.person_id having sum(c."out") > 0 and sum(c."in") > 0
    ), tie_then as (
      -- A tie as it was at the end of each period, by the shipped formula.
      select c.place, p.k, tie_strength(sum(power(2, greatest(-500, (c."on" - p.until + 1) / 60.0::float8))),
        (count(distinct tie_month(c."on")) filter (where tie_month(p.until - 1) - tie_month(c."on") < 12))::int,
        p.until - 1 - max(c."on"), shipped_strength_fit()) as strength
      from contact c join period p on c."on" < p.until group by c.place, p.k, p.until, c.owner_id, c.person_id
    ), figure as (
      select 'weeks' as outcome, place, week / 4 as k, count(*) as total from in_week group by 2, 3
      union all
      select 'people', place, k, count(*) from in_period group by 2, 3
      union all
      select 'organisations', place, k, count(distinct (owner_id, organisation)) from in_period where organisation is not null group by 2, 3
      union all
      -- Silent for more than ninety days, and not for ever.
      select 'revived', i.place, i.k, count(*) from in_period i where i.first_on - 90 > (
        select max(d."on") from contact_day d
        where d.tenant_id = e.tenant_id and d.owner_id = i.owner_id and d.person_id = i.person_id and d."on" < i.first_on)
      group by 2, 3
      union all
      select 'living', place, k, count(*) filter (where strength >= 0.5) from tie_then group by 2, 3
    ), unit as (
      select place, count(*)::int as people from assigned group by place having count(*) >= 5
    )
    select e.tenant_id, e.id, u.place, o.outcome, u.people, f.totals[1], f.totals[2], f.totals[3:]
    from unit u cross join unnest(array['weeks', 'people', 'organisations', 'revived', 'living']) as o (outcome)
    cross join lateral (
      select array_agg(coalesce((select x.total from figure x where x.outcome = o.outcome and x.place = u.place and x.k = p.k), 0)::float8 order by p.k) as totals
      from period p
    ) f;
  end if;
  perform set_config('app.counting', '', true);
  return e.id is not null;
end $function$
;
CREATE OR REPLACE FUNCTION public.current_counting()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.counting', true), '')::uuid $function$
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
CREATE OR REPLACE FUNCTION public.due_draws(at timestamp with time zone)
 RETURNS TABLE(tenant_id uuid, draw_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.tenant_id, d.id from draw d where d.closed_at is null and d.closes_at <= at
$function$
;
CREATE OR REPLACE FUNCTION public.due_evaluations(today date)
 RETURNS TABLE(tenant_id uuid, evaluation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.tenant_id, e.id from evaluation e
  where e.called_off_on is null and e.counted_on is null and e.starts_on + 28 * (e.steps - 1) + 14 <= today
$function$
;
CREATE OR REPLACE FUNCTION public.every_company()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select c.tenant_id from company c $function$
;
CREATE OR REPLACE FUNCTION public.find_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.account_id := account_of(new.organisation_key, new.domain);
  new.moved_from_account_id := account_of(coalesce(new.moved_from_key, ''), '');
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.find_ask_tokens()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.follow_sharing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare taken shared_tie;
begin
  delete from shared_tie where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id returning * into taken;
  if found and new.sharing <> 'private' then
    taken.id := gen_random_uuid();
    taken.level := new.sharing;
    taken.discoverable_on := null;
    taken.hidden_on := null;
    insert into shared_tie select taken.*;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.state in ('introduced', 'ended', 'withdrawn', 'answered') and exists (
    select from introduction_target t join suppression s on s.tenant_id = t.tenant_id and s.hash = t.address_hash and s.scope = 'erase'
    where t.tenant_id = new.tenant_id and t.introduction_id = new.id)
  then
    new.target_name := '–'; new.target_organisation := ''; new.target_title := ''; new.target_address := '';
    new.why := '–'; new.note := '–';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_joined()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and g.undone_at is null and g.removed_id in (q.person_id, q.other_id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_questions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and q.person_id = g.id and not is_joined(g.id);
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and q.other_id = g.id and not is_joined(g.id);
  delete from merge m using gone g
  where m.tenant_id = g.tenant_id and m.owner_id = g.owner_id and m.removed_id = g.id and m.undone_at is not null and not is_joined(g.id);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_standing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from account_standing s using old_rows o where s.tenant_id = o.tenant_id and s.account_id = o.account_id;
  end if;
  if tg_op <> 'DELETE' then
    delete from account_standing s using new_rows n where s.tenant_id = n.tenant_id and s.account_id = n.account_id;
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_standings()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from account_standing where tenant_id = new.tenant_id;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.gather_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze person, identity, contact, interaction, interaction_person, interaction_claim, contact_day, tie,
    organisation, organisation_alias, merge, merged_interaction, person_question;
end $function$
;
CREATE OR REPLACE FUNCTION public.has_suppressions()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from suppression s where s.tenant_id = current_tenant() and s.scope <> 'lifted')
$function$
;
CREATE OR REPLACE FUNCTION public.hide_suppressed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.hidden_on := case when new.is_suppressed then coalesce(new.hidden_on, '-infinity') end;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.installation_state()
 RETURNS TABLE(companies bigint, demo uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*) filter (where not c.demo), (array_agg(c.tenant_id) filter (where c.demo))[1] from company c $function$
;
CREATE OR REPLACE FUNCTION public.introduction_by_secret(tenant uuid, hash bytea)
 RETURNS TABLE(introduction_id uuid, party text, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select l.introduction_id, l.party, l.expires_at from introduction_link l where l.tenant_id = tenant and l.secret_hash = hash;
  perform set_config('app.door', '', true);
end $function$
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
CREATE OR REPLACE FUNCTION public.is_findable(hidden_on date, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN COALESCE((hidden_on > today), true)
;
CREATE OR REPLACE FUNCTION public.is_joined(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from merge where tenant_id = current_tenant() and owner_id = current_member() and removed_id = person and undone_at is null)
$function$
;
CREATE OR REPLACE FUNCTION public.is_word_found(word text, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from ask_token a join shared_tie t on t.tenant_id = a.tenant_id and t.id = a.tie_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    where a.tenant_id = (select current_tenant()) and a.token = word and t.level = 'shared' and is_findable(t.hidden_on, today))
$function$
;
CREATE OR REPLACE FUNCTION public.keep_ask_tokens()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_colleagues_private()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.sharing := 'private';
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_member_tokens()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION public.leaderboard_of(cohort uuid)
 RETURNS TABLE(rank integer, name text, points double precision, is_mine boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select rank() over (order by p.points desc)::int, coalesce(p.alias, m.name), p.points, p.member_id = current_member()
  from leaderboard_place p
  join member m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.left_at is null
  where p.tenant_id = current_tenant() and p.cohort_id = leaderboard_of.cohort
    and exists (select from enrolment e where e.tenant_id = p.tenant_id and e.cohort_id = p.cohort_id and e.member_id = current_member())
  order by 1, lower(coalesce(p.alias, m.name))
$function$
;
CREATE OR REPLACE FUNCTION public.look_at_account(at_account uuid, today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into look (tenant_id, owner_id, viewer_id, at_name, "on")
  select distinct t.tenant_id, t.owner_id, current_member(), a.name, today
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  join account a on a.tenant_id = t.tenant_id and a.id = at_account
  where t.tenant_id = current_tenant() and t.owner_id <> current_member() and t.level = 'shared'
    and (t.account_id = at_account or t.moved_from_account_id = at_account)
  on conflict do nothing
$function$
;
CREATE OR REPLACE FUNCTION public.look_at_person(wanted_marks uuid[], wanted_name text, wanted_organisation text, today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into look (tenant_id, owner_id, viewer_id, at_name, "on")
  select distinct on (k.owner_id) current_tenant(), k.owner_id, current_member(), k.name, today
  from who_else_knows(wanted_marks, wanted_name, wanted_organisation, today) k
  order by k.owner_id, k.strength desc nulls last
  on conflict do nothing
$function$
;
CREATE OR REPLACE FUNCTION public.mark_suppressed(owners uuid[], people uuid[], marked bytea, is_erased boolean, said_on date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not current_has_role('go_between') then return; end if;
  if is_erased then
    update person p set sharing = 'private' from unnest(owners, people) as who (owner_id, id)
    where p.tenant_id = current_tenant() and p.owner_id = who.owner_id and p.id = who.id and p.sharing <> 'private';
  end if;
  update shared_tie s set suppressed_by = array_append(array_remove(s.suppressed_by, marked), marked), is_suppressed = true,
    hidden_on = coalesce(s.hidden_on, date_trunc('week', said_on)::date + 7)
  from unnest(owners, people) as who (owner_id, id)
  where s.tenant_id = current_tenant() and s.owner_id = who.owner_id and s.person_id = who.id;
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
CREATE OR REPLACE FUNCTION public.my_pod(cohort uuid, this_monday date)
 RETURNS TABLE(member_id uuid, is_quiet boolean, is_nudged boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.member_id,
    this_monday between c.starts_on + 7 and c.starts_on + 21
      and (s.last_active_week is null or s.last_active_week < this_monday - 7)
      and not exists (select from leave l where l.tenant_id = o.tenant_id and l.owner_id = o.member_id
        and l.starts_on < this_monday + 7 and l.ends_on >= this_monday - 7)
      and not exists (select from reminder_choice r where r.tenant_id = o.tenant_id and r.owner_id = o.member_id and not r.takes_nudges),
    exists (select from nudge n where n.tenant_id = o.tenant_id and n.owner_id = o.member_id and n.cohort_id = o.cohort_id and n.monday = this_monday)
  from enrolment mine
  join cohort c on c.tenant_id = mine.tenant_id and c.id = mine.cohort_id
  join enrolment o on o.tenant_id = mine.tenant_id and o.cohort_id = mine.cohort_id and o.pod = mine.pod and o.member_id <> mine.member_id
  join member m on m.tenant_id = o.tenant_id and m.id = o.member_id and m.left_at is null
  left join cohort_standing s on s.tenant_id = o.tenant_id and s.cohort_id = o.cohort_id and s.member_id = o.member_id
  where mine.tenant_id = current_tenant() and mine.cohort_id = my_pod.cohort and mine.member_id = current_member()
$function$
;
CREATE OR REPLACE FUNCTION public.outside_request_status()
 RETURNS TABLE(kind text, asked_on date, due_on date, is_done boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.kind, (r.asked_at at time zone 'UTC')::date, r.due_on,
    not exists (select from outside_request_owner o where o.tenant_id = r.tenant_id and o.request_id = r.id and o.answer is null)
  from outside_request r
  where r.tenant_id = current_tenant() and current_has_role('administrator', 'founder')
  order by r.due_on desc, r.id limit 200
$function$
;
CREATE OR REPLACE FUNCTION public.people_with_mailbox(local text, domain text)
 RETURNS TABLE(owner_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct i.owner_id, i.person_id
  from member m cross join lateral (
    select i.owner_id, i.person_id from identity i
    where i.tenant_id = m.tenant_id and i.owner_id = m.id and i.kind = 'email' and i.value = local || '@' || domain
    union all
    select i.owner_id, i.person_id from identity i
    where i.tenant_id = m.tenant_id and i.owner_id = m.id and i.kind = 'email' and i.value > local || '+' and i.value < local || ','
      and substr(i.value, strpos(i.value, '@') + 1) = domain
  ) i
  where m.tenant_id = current_tenant() and current_has_role('go_between')
$function$
;
CREATE OR REPLACE FUNCTION public.place_shared_ties()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update shared_tie t set level = t.level
  where t.tenant_id = current_tenant()
    and (t.account_id is distinct from account_of(t.organisation_key, t.domain)
      or t.moved_from_account_id is distinct from account_of(coalesce(t.moved_from_key, ''), ''))
$function$
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
CREATE OR REPLACE FUNCTION public.renew_shared_ties(people uuid[], today date)
 RETURNS void
 LANGUAGE sql
AS $function$
  update shared_tie s set warmth = t.warmth, first_on = t.first_on, last_on = t.last_on, last_out_on = t.last_out_on, last_in_on = t.last_in_on,
    days = t.days, gap_sum = t.gap_sum, gap_square_sum = t.gap_square_sum, months = t.months, counted_on = today,
    living_months = coalesce((
      select sum((tie_strength(warmth, active_months, silence, shipped_strength_fit()) >= 0.5)::int << months_ago)
      from (
        select k.months_ago, sum(power(2, greatest(-500, (d."on" - k.day) / 60.0::float8))) as warmth, k.day - max(d."on") as silence,
          (count(distinct tie_month(d."on")) filter (where tie_month(k.day) - tie_month(d."on") < 12))::int as active_months
        from (
          select n as months_ago, case n when 0 then today else (date_trunc('month', today) - make_interval(months => n - 1))::date - 1 end as day
          from generate_series(0, 11) n
        ) k
        join contact_day d on d.tenant_id = s.tenant_id and d.owner_id = s.owner_id and d.person_id = s.person_id and d."on" <= k.day
        group by k.months_ago, k.day
      ) months), 0)
  from (select distinct p.person_id from unnest(people) as p (person_id)) wanted
  left join tie t on t.tenant_id = (select current_tenant()) and t.owner_id = (select current_member()) and t.person_id = wanted.person_id
  where s.tenant_id = (select current_tenant()) and s.owner_id = (select current_member()) and s.person_id = wanted.person_id
$function$
;
CREATE OR REPLACE FUNCTION public.renew_standings(today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with stale as (
    select a.id from account a
    where a.tenant_id = current_tenant()
      and not exists (select from account_standing s where s.tenant_id = a.tenant_id and s.account_id = a.id and s."on" = today)
  ), seen as (
    -- Bit k of the history: a touch point at the end of the k-th calendar month before today's; bit 0: today. What was
    -- counted when the tie last changed stands; the months since then are worked out. For a member ahead of UTC the next
    -- month may have begun already: nothing is since then.
    select t.account_id, t.owner_id, t.name_key, t.level, s.living, s.state, s.last_month,
      s.living::int | since.living | ((t.living_months << o.months) & 4095 & ~((2 << o.months) - 1)) as history
    from shared_tie t join stale on stale.id = t.account_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    cross join lateral (select greatest(0, least(12, tie_month(today) - tie_month(t.counted_on))) as months offset 0) o
    cross join lateral (
      select coalesce(sum(was_living(t, k, today)::int << k), 0)::int as living from generate_series(1, least(11, o.months)) k
    ) since
    cross join lateral seen_tie(t, today) s
    where t.tenant_id = current_tenant()
  ), holder as (
    select account_id, owner_id, count(*) filter (where living) as living from seen where level = 'shared' group by 1, 2
  ), busiest as (
    select distinct on (account_id) account_id, owner_id, living from holder where living > 0 order by account_id, living desc, owner_id
  ), counted as (
    select account_id, count(*) filter (where living) as living, count(*) filter (where not living and state is not null and state <> 'dormant') as cooling,
      count(distinct name_key) as people, max(last_month) as last_month,
      array[sum(history >> 11 & 1), sum(history >> 10 & 1), sum(history >> 9 & 1), sum(history >> 8 & 1), sum(history >> 7 & 1), sum(history >> 6 & 1),
        sum(history >> 5 & 1), sum(history >> 4 & 1), sum(history >> 3 & 1), sum(history >> 2 & 1), sum(history >> 1 & 1), sum(history & 1)]::int[] as trend
    from seen where level = 'shared' group by 1
  ), discreet as (
    select account_id, count(*) filter (where living) as living from seen where level = 'discoverable' group by 1
  ), company_size as (select count(*) >= 5 as is_enough from member where tenant_id = current_tenant() and left_at is null)
  insert into account_standing (account_id, "on", living, cooling, people, discreet, busiest_id, without_busiest, last_month, trend)
  select stale.id, today, coalesce(c.living, 0), coalesce(c.cooling, 0), coalesce(c.people, 0),
    case when z.is_enough then coalesce(d.living, 0) end, b.owner_id, coalesce(c.living, 0) - coalesce(b.living, 0), c.last_month,
    coalesce(c.trend, array_fill(0, array[12]))
  from stale cross join company_size z
  left join counted c on c.account_id = stale.id
  left join busiest b on b.account_id = stale.id
  left join discreet d on d.account_id = stale.id
  on conflict (tenant_id, account_id) do update set "on" = excluded."on", living = excluded.living, cooling = excluded.cooling, people = excluded.people,
    discreet = excluded.discreet, busiest_id = excluded.busiest_id, without_busiest = excluded.without_busiest,
    last_month = excluded.last_month, trend = excluded.trend
$function$
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
    select tenant_id, owner_id, person_id, sum(2.0::float8 ^ greatest(-500, ("on" - last_on) / 60.0::float8)), min("on"), max("on"),
      max("on") filter (where "out" > 0), max("on") filter (where "in" > 0),
      count(*), coalesce(sum(gap), 0), coalesce(sum(gap::bigint * gap), 0), bit_or(1::bigint << least(month_gap, 62)) & ((1::bigint << 60) - 1)
    from (
      select d.*, "on" - lag("on") over (partition by person_id order by "on") as gap, max("on") over (partition by person_id) as last_on,
        tie_month(max("on") over (partition by person_id)) - tie_month("on") as month_gap
      from contact_day d
      where d.tenant_id = current_tenant() and d.owner_id = current_member() and d.person_id = any(people)
    ) days
    group by tenant_id, owner_id, person_id;
  select renew_shared_ties(people, today);
$function$
;
CREATE OR REPLACE FUNCTION public.running_enrolments(today date)
 RETURNS TABLE(tenant_id uuid, cohort_id uuid, member_id uuid, time_zone text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.tenant_id, e.cohort_id, e.member_id, m.time_zone
  from cohort c
  join enrolment e on e.tenant_id = c.tenant_id and e.cohort_id = c.id
  join member m on m.tenant_id = e.tenant_id and m.id = e.member_id and m.left_at is null
  -- Four weeks, and ninety days after them, for the last refresher.
  where c.starts_on <= today + 1 and c.starts_on + 125 >= today
$function$
;
CREATE OR REPLACE FUNCTION public.seen_of_mine(people uuid[], today date)
 RETURNS TABLE(person_id uuid, level text, name text, organisation text, title text, department text, seniority text, state text, strength double precision, last_month date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.person_id, t.level, t.name, t.organisation, t.title, t.department, t.seniority, s.state, s.strength, s.last_month
  from shared_tie t cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.owner_id = current_member() and t.person_id = any(people)
$function$
;
CREATE OR REPLACE FUNCTION public.seen_tie(t shared_tie, today date)
 RETURNS TABLE(state text, strength double precision, living boolean, both_ways boolean, last_month date, greeted boolean)
 LANGUAGE sql
 STABLE PARALLEL SAFE ROWS 1
AS $function$
  select case when b.strength is not null then tie_state(t.days, b.silence, t.gap_sum, b.burstiness, b.strength) end,
    round(b.strength::numeric, 1)::double precision, coalesce(b.strength >= 0.5, false),
    tie_both_ways(t.last_out_on, t.last_in_on, today), date_trunc('month', t.last_on)::date, coalesce(t.last_out_on >= t.moved_on, false)
  from (
    select shared_strength(t, today) as strength, tie_silence(t.last_on, today) as silence,
      tie_burstiness(t.days, t.gap_sum, t.gap_square_sum) as burstiness
    offset 0
  ) b
$function$
;
CREATE OR REPLACE FUNCTION public.settle_plays(done uuid[], open uuid[], today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update play set done_on = case when id = any(done) then coalesce(done_on, today) end
  where tenant_id = current_tenant() and (id = any(done) or id = any(open))
$function$
;
CREATE OR REPLACE FUNCTION public.settle_threads(joined uuid[], parted uuid[], today date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update play set joined_on = case when id = any(joined) then coalesce(joined_on, today) end
  where tenant_id = current_tenant() and (id = any(joined) or id = any(parted))
$function$
;
CREATE OR REPLACE FUNCTION public.shared_addresses()
 RETURNS TABLE(owner_id uuid, person_id uuid, address text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.owner_id, i.person_id, i.value
  from shared_tie s join identity i on i.tenant_id = s.tenant_id and i.owner_id = s.owner_id and i.person_id = s.person_id and i.kind = 'email'
  where s.tenant_id = current_tenant() and current_has_role('go_between')
$function$
;
CREATE OR REPLACE FUNCTION public.shared_domains()
 RETURNS TABLE(domain text, organisation text, ties bigint, members bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.domain, mode() within group (order by t.organisation) filter (where t.organisation <> ''), count(*), count(distinct t.owner_id)
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.level = 'shared' and t.account_id is null and t.domain <> ''
  group by 1 order by 3 desc, 1 limit 50
$function$
;
CREATE OR REPLACE FUNCTION public.shared_of_mailbox(local text, domain text)
 RETURNS TABLE(name text, organisation text, title text, last_month date, books bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.name, t.organisation, t.title, max(date_trunc('month', t.last_on))::date, sum(count(*)) over ()
  from people_with_mailbox(local, domain) p
  join shared_tie t on t.tenant_id = current_tenant() and t.owner_id = p.owner_id and t.person_id = p.person_id and t.level = 'shared'
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  group by 1, 2, 3 order by 1, 2, 3
$function$
;
CREATE OR REPLACE FUNCTION public.shared_strength(t shared_tie, day date)
 RETURNS double precision
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select case when t.last_on is not null then
    tie_strength(tie_warmth(t.warmth, t.last_on, day), tie_active_months(t.months, t.last_on, day), tie_silence(t.last_on, day), shipped_strength_fit())
  end
$function$
;
CREATE OR REPLACE FUNCTION public.shared_ties_at(account uuid, today date)
 RETURNS TABLE(id uuid, owner_id uuid, here boolean, name text, name_key text, organisation text, title text, department text, seniority text, marks uuid[], state text, strength double precision, living boolean, both_ways boolean, last_month date, moved_on date, moved_from text, moved_source text, greeted boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.id, t.owner_id, t.account_id is not distinct from account, t.name, t.name_key, t.organisation, t.title, t.department, t.seniority,
    t.marks, s.state, s.strength, s.living, s.both_ways, s.last_month, t.moved_on, t.moved_from, t.moved_source, s.greeted
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.level = 'shared' and (t.account_id = account or t.moved_from_account_id = account)
$function$
;
CREATE OR REPLACE FUNCTION public.shipped_strength_fit()
 RETURNS double precision[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ARRAY[('-0.257'::numeric)::double precision, (0.42)::double precision, (1.017)::double precision, (0.315)::double precision]
;
CREATE OR REPLACE FUNCTION public.shows_discoverable()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select count(*) >= 5 from (select from member where tenant_id = current_tenant() and left_at is null limit 5) m
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
CREATE OR REPLACE FUNCTION public.suppressed(hashes bytea[])
 RETURNS TABLE(hash bytea, scope text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.hash, s.scope from suppression s
  where s.tenant_id = current_tenant() and s.hash = any(hashes) and s.scope <> 'lifted'
$function$
;
CREATE OR REPLACE FUNCTION public.suppression_keys()
 RETURNS TABLE(tenant_id uuid, key_id bytea)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform set_config('app.door', 'suppression', true);
  return query select distinct s.tenant_id, s.key_id from suppression s;
  perform set_config('app.door', '', true);
end $function$
;
CREATE OR REPLACE FUNCTION public.tenant_of_certificate(certificate_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select tenant_id from certificate where id = certificate_id
$function$
;
CREATE OR REPLACE FUNCTION public.tenant_of_draw(draw_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select tenant_id from draw where id = draw_id
$function$
;
CREATE OR REPLACE FUNCTION public.tie_active_months(months bigint, last_on date, today date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (bit_count((((((months & (4095)::bigint) << LEAST(12, GREATEST(0, (tie_month(today) - tie_month(last_on))))) & (4095)::bigint))::integer)::bit(12)))::integer
;
CREATE OR REPLACE FUNCTION public.tie_asked_for(tie uuid, today date)
 RETURNS TABLE(id uuid, owner_id uuid, person_id uuid, level text, name text, organisation text, title text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.id, t.owner_id, t.person_id, t.level, t.name, t.organisation, t.title
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.id = tie and is_findable(t.hidden_on, today) and current_has_role('go_between')
    and (t.level = 'shared' or (shows_discoverable() and t.discoverable_on < date_trunc('week', today)::date))
$function$
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
RETURN (warmth * power((2)::double precision, (((- LEAST(30000, GREATEST(0, (today - last_on)))))::double precision / (60)::double precision)))
;
CREATE OR REPLACE FUNCTION public.times_target_asked(hashes bytea[], since timestamp with time zone)
 RETURNS SETOF timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.asked_at from introduction_target t
  where t.tenant_id = current_tenant() and t.address_hash = any(hashes) and t.asked_at > since order by 1
$function$
;
CREATE OR REPLACE FUNCTION public.unclaimed_draws(since timestamp with time zone)
 RETURNS TABLE(tenant_id uuid, draw_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.tenant_id, d.id from draw d where d.waits_since <= since
$function$
;
CREATE OR REPLACE FUNCTION public.unmark_suppressed(marked bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update shared_tie s set suppressed_by = array_remove(s.suppressed_by, marked), is_suppressed = array_remove(s.suppressed_by, marked) <> '{}'
  where s.tenant_id = current_tenant() and s.is_suppressed and marked = any(s.suppressed_by) and current_has_role('go_between')
$function$
;
CREATE OR REPLACE FUNCTION public.was_living(t shared_tie, months_ago integer, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(case
    when months_ago = 0 then shared_strength(t, today) >= 0.5
    when (date_trunc('month', today) - make_interval(months => months_ago - 1))::date - 1 >= t.counted_on
      then shared_strength(t, (date_trunc('month', today) - make_interval(months => months_ago - 1))::date - 1) >= 0.5
    else (t.living_months >> (tie_month(t.counted_on) - tie_month(today) + months_ago)) & 1 = 1
  end, false)
$function$
;
CREATE OR REPLACE FUNCTION public.who_else_knows(wanted_marks uuid[], wanted_name text, wanted_organisation text, today date)
 RETURNS TABLE(owner_id uuid, name text, state text, strength double precision, last_month date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.owner_id, t.name, s.state, s.strength, s.last_month
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.owner_id <> current_member() and t.level = 'shared'
    and (t.marks && wanted_marks or (t.name_key = wanted_name and wanted_name <> '' and t.organisation_key = wanted_organisation and wanted_organisation <> ''))
$function$
;
CREATE OR REPLACE FUNCTION public.without_accents(text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (octet_length(text) = char_length(text)) THEN text ELSE regexp_replace(NORMALIZE(text, NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text) END
;
