-- What is built, repaired or tried in the town, and under whose eyes. The record calls one project by several titles;
-- whose it is may be known by words alone; money is what somebody stated on a day, never a sum we keep up to date.
create table project (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  sector text not null,
  note jsonb,
  women integer,
  men integer,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint project_kind_is_known check (kind in ('public_works', 'service', 'small_grant', 'programme')),
  constraint project_sector_is_known check (sector in ('water', 'waste', 'roads', 'park', 'building', 'governance', 'planning', 'other')),
  constraint project_beneficiaries_are_counts check (women >= 0 and men >= 0)
);

alter table project add constraint project_municipality
  foreign key (municipality_id) references municipality (id);

-- Each title the record gives it, and where. Which is the right one may be unsettled; then none is settled.
create table project_title (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  title jsonb not null,
  note jsonb,
  is_settled boolean not null default false,
  position integer not null,
  primary key (municipality_id, id),
  constraint project_title_has_original check (title ? (title ->> 'original'))
);

create unique index project_title_settled_once on project_title (municipality_id, project_id) where is_settled;
create index project_title_of on project_title (municipality_id, project_id, position);

alter table project_title add constraint project_title_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

-- When it was to begin and end, and when it did, each as exactly as it is known. No row: nobody said.
create table project_date (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  moment text not null,
  from_day date not null,
  to_day date not null,
  day_precision text not null,
  day_as_written text,
  primary key (municipality_id, id),
  unique (municipality_id, project_id, moment),
  constraint project_date_moment_is_known check (moment in ('planned_start', 'planned_end', 'actual_start', 'actual_end')),
  constraint project_date_precision_is_known check (day_precision in ('day', 'month', 'quarter', 'year')),
  constraint project_date_runs_forward check (to_day >= from_day and (day_precision <> 'day' or from_day = to_day))
);

alter table project_date add constraint project_date_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

create table project_place (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  place_id uuid not null,
  primary key (municipality_id, id),
  unique (municipality_id, project_id, place_id)
);

create index project_place_at on project_place (municipality_id, place_id);

alter table project_place add constraint project_place_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

alter table project_place add constraint project_place_place
  foreign key (municipality_id, place_id) references place (municipality_id, id);

-- Who has a part in it: an organization of the register, or words where the record names none («the customer»).
create table project_party (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  role text not null,
  organization_id uuid,
  described jsonb,
  from_day date,
  to_day date,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint project_party_role_is_known check (role in ('customer', 'contractor', 'funder', 'responsible', 'implementer')),
  constraint project_party_is_somebody check (num_nonnulls(organization_id, described) >= 1),
  constraint project_party_runs_forward check (to_day is null or from_day is null or to_day >= from_day)
);

create index project_party_of on project_party (municipality_id, project_id);
create index project_party_organization_in on project_party (municipality_id, organization_id);
create unique index project_party_once on project_party (municipality_id, project_id, role, organization_id)
  where to_day is null and organization_id is not null;

alter table project_party add constraint project_party_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

alter table project_party add constraint project_party_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

-- A sum in whole minor units of its currency, as it was stated: for which day, and by what.
create table project_money (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  minor bigint not null,
  currency text not null,
  as_of date,
  source jsonb,
  primary key (municipality_id, id),
  constraint project_money_kind_is_known check (kind in ('budget', 'own_contribution')),
  constraint project_money_is_a_sum check (minor between 0 and 9007199254740991),
  constraint project_money_currency_is_a_code check (currency ~ '^[A-Z]{3}$')
);

create index project_money_of on project_money (municipality_id, project_id, as_of);

alter table project_money add constraint project_money_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

-- A paper of the project: one of the register, a file of its own, or only known to be there, or known to be missing.
-- Files are attached to this row.
create table project_document (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  state text not null,
  document_id uuid,
  title jsonb,
  dated date,
  is_public boolean not null default true,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint project_document_kind_is_known check (kind in ('plan', 'estimate', 'contract', 'bill_of_quantities', 'schedule', 'acceptance_act', 'standard', 'other')),
  constraint project_document_state_is_known check (state in ('draft', 'valid', 'superseded', 'missing')),
  constraint missing_project_document_is_no_paper check (state <> 'missing' or document_id is null)
);

create index project_document_of on project_document (municipality_id, project_id);

alter table project_document add constraint project_document_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

alter table project_document add constraint project_document_document
  foreign key (municipality_id, document_id) references document (municipality_id, id);

-- What is to be reached on the way, when it was planned and when it was reached. Late is computed, never kept.
create table project_milestone (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  title jsonb not null,
  planned_from date,
  planned_to date,
  planned_precision text,
  planned_as_written text,
  reached_on date,
  position integer not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint project_milestone_title_has_original check (title ? (title ->> 'original')),
  constraint project_milestone_precision_is_known check (planned_precision in ('day', 'month', 'quarter', 'year')),
  constraint project_milestone_plan_is_whole check (num_nonnulls(planned_from, planned_to, planned_precision) in (0, 3))
);

create index project_milestone_of on project_milestone (municipality_id, project_id, position);

alter table project_milestone add constraint project_milestone_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

-- How it goes, in whose words. What was told stays; pictures and papers are attached to it.
create table project_progress (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  told_on date not null,
  words jsonb not null,
  organization_id uuid,
  by_person_id uuid,
  by_name text not null,
  said_at timestamptz not null,
  primary key (municipality_id, id),
  constraint project_progress_has_original check (words ? (words ->> 'original'))
);

create index project_progress_of on project_progress (municipality_id, project_id, told_on);

alter table project_progress add constraint project_progress_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

alter table project_progress add constraint project_progress_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

alter table project_progress add constraint project_progress_person
  foreign key (municipality_id, by_person_id) references person (municipality_id, id);

-- What stage it was at, by a date as far as that is known. The stage of today is read off these facts.
create table project_stage (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  stage text not null,
  from_day date,
  to_day date,
  day_precision text,
  day_as_written text,
  note jsonb,
  position integer not null,
  primary key (municipality_id, id),
  constraint project_stage_is_known check (stage in ('proposed', 'chosen', 'under_way', 'completed', 'stopped')),
  constraint project_stage_precision_is_known check (day_precision in ('day', 'month', 'quarter', 'year')),
  constraint project_stage_date_is_whole check (num_nonnulls(from_day, to_day, day_precision) in (0, 3)),
  constraint stopped_project_says_why check (stage <> 'stopped' or note is not null)
);

create index project_stage_of on project_stage (municipality_id, project_id, position);

alter table project_stage add constraint project_stage_project
  foreign key (municipality_id, project_id) references project (municipality_id, id);

-- A decision may choose a project, have it monitored, or be about it.
alter table decision_effect drop constraint decision_effect_is_known;
alter table decision_effect add constraint decision_effect_is_known
  check (effect in ('created', 'changed', 'adopted', 'postponed', 'put_on_agenda', 'invited', 'sent', 'chosen', 'to_be_monitored', 'concerned'));
