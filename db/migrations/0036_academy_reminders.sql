-- What the programme reminded a member of, so that nothing is said twice; and whether they want it by mail.
create table academy_reminder (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  cohort_id uuid not null,
  kind text not null check (kind in ('monday', 'thursday', 'question', 'refresher-6', 'refresher-30', 'refresher-90')),
  "on" date not null,
  primary key (tenant_id, owner_id, cohort_id, "on"),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('academy_reminder');
-- No row: by mail, too.
create table reminder_choice (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  by_mail boolean not null,
  primary key (tenant_id, owner_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('reminder_choice');
