-- What a member read, and what they answered. Private: nobody else sees which lesson or how well.

create table lesson_read (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  lesson_id text not null collate "C" check (lesson_id <> ''),
  version int not null,
  read_at timestamptz not null,
  primary key (tenant_id, owner_id, lesson_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

create table question_answer (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  question_id text not null collate "C" check (question_id <> ''),
  is_right boolean not null,
  -- The member's own day.
  answered_on date not null,
  answered_at timestamptz not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- A week's quiz, as often as one likes; the best counts.
create table quiz_attempt (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  quiz_id text not null collate "C" check (quiz_id <> ''),
  right_answers int not null check (right_answers >= 0),
  questions int not null check (questions > 0),
  tried_at timestamptz not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

call protect_private('lesson_read', 'question_answer', 'quiz_attempt');
