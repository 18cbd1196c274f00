-- Who takes part: organizations with their names over time, offices that may be known without their holder, persons,
-- and the roles persons hold at a body, an organization or the municipality.
create table organization (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  note jsonb,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint organization_kind_is_known check (kind in ('city_hall', 'municipal_enterprise', 'state_agency', 'civil_society', 'donor', 'contractor', 'committee', 'other'))
);

alter table organization add constraint organization_municipality
  foreign key (municipality_id) references municipality (id);

-- A name is valid from a day (or always) until a day (or still). Other spellings of the record stand beside it.
create table organization_name (
  municipality_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name jsonb not null,
  short_name jsonb,
  spellings text[] not null default '{}',
  valid_from date,
  valid_to date,
  primary key (municipality_id, id),
  constraint organization_name_has_original check (name ? (name ->> 'original')),
  constraint organization_name_runs_forward check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create index organization_name_of on organization_name (municipality_id, organization_id);

alter table organization_name add constraint organization_name_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

-- A person. One who exists only so that the demo can be tried is marked as such and shown as such.
create table person (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  name jsonb not null,
  is_demo boolean not null default false,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint person_name_has_original check (name ? (name ->> 'original'))
);

alter table person add constraint person_municipality
  foreign key (municipality_id) references municipality (id);

-- An office at an organization («биринчи вице-мэр»): it can sit on a council without anybody knowing who holds it.
create table office (
  municipality_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  title jsonb not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint office_title_has_original check (title ? (title ->> 'original'))
);

alter table office add constraint office_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

create table office_holding (
  municipality_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  person_id uuid not null,
  from_day date,
  to_day date,
  primary key (municipality_id, id),
  constraint office_holding_runs_forward check (to_day is null or from_day is null or to_day >= from_day)
);

create index office_holding_of on office_holding (municipality_id, office_id);

alter table office_holding add constraint office_holding_office
  foreign key (municipality_id, office_id) references office (municipality_id, id);

alter table office_holding add constraint office_holding_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

-- How a person or an organization is reached. Private: no public page, log or export reads this table.
create table contact (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid,
  organization_id uuid,
  kind text not null,
  value text not null,
  primary key (municipality_id, id),
  constraint contact_kind_is_known check (kind in ('email', 'phone', 'address')),
  constraint contact_is_of_one check (num_nonnulls(person_id, organization_id) = 1)
);

alter table contact add constraint contact_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table contact add constraint contact_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

-- What a person may do, held at a body, an organization or the municipality, while it lasts. `at_id` is a thing of
-- any room, so no foreign key can name it.
create table role_holding (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  at_kind text not null,
  at_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (municipality_id, id),
  constraint role_is_known check (role in ('secretary', 'chair', 'member', 'press', 'monitor', 'responsible', 'clerk', 'administrator', 'operator')),
  constraint role_is_held_somewhere check (at_kind in ('body', 'organization', 'municipality')),
  constraint role_holding_runs_forward check (to_day is null or to_day >= from_day)
);

create unique index role_held_once on role_holding (municipality_id, person_id, role, at_id) where to_day is null;

alter table role_holding add constraint role_holding_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);
