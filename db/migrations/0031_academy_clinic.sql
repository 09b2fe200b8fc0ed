-- Marks of the profile clinic: twenty numbers a profile export, never a word of it. Private.

create table clinic_result (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  -- The day the export was made. Dropped again, its marks are replaced.
  exported_on date not null,
  -- Null: too little of the export could be judged.
  score int check (score between 0 and 100),
  judged int not null check (judged between 1 and 100),
  kept_at timestamptz not null,
  primary key (tenant_id, owner_id, exported_on),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

create table clinic_mark (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  exported_on date not null,
  item text not null collate "C" check (item = any (array[
    'headline-length', 'headline-beyond-title', 'headline-findable', 'about-length', 'about-opening', 'about-layout',
    'about-proof', 'about-invites', 'current-job', 'current-job-described', 'jobs-with-proof', 'earlier-jobs', 'dates',
    'place-and-industry', 'skills', 'skills-shown', 'education', 'recommendations-received', 'rhythm',
    'recommendations-given'])),
  weight int not null check (weight > 0),
  -- Null: the export lacks what would tell.
  points int check (points >= 0),
  found int not null check (found >= 0),
  primary key (tenant_id, owner_id, exported_on, item),
  foreign key (tenant_id, owner_id, exported_on) references clinic_result on delete cascade,
  check (points <= weight)
);

call protect_private('clinic_result', 'clinic_mark');
