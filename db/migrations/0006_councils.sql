-- Who sits together: councils, working groups, monitoring groups and committees are all bodies with members and full
-- meetings of their own.
create table body (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  under_organization_id uuid,
  parent_id uuid,
  purpose jsonb,
  founded_from date,
  founded_to date,
  founded_precision text,
  founded_as_written text,
  founded_by_document_id uuid,
  founded_by_kind text,
  founded_by_id uuid,
  quorum_rule text not null default 'more_than_half',
  quorum_number integer,
  quorum_source jsonb,
  ended_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint body_kind_is_known check (kind in ('council', 'working_group', 'monitoring_group', 'committee')),
  constraint body_quorum_rule_is_known check (quorum_rule in ('more_than_half', 'at_least_half', 'two_thirds', 'number', 'none')),
  constraint body_quorum_by_number_says_it check ((quorum_rule = 'number') = (quorum_number is not null)),
  constraint body_founding_precision_is_known check (founded_precision in ('day', 'month', 'quarter', 'year')),
  constraint body_is_not_its_own_parent check (parent_id <> id)
);

alter table body add constraint body_municipality
  foreign key (municipality_id) references municipality (id);

alter table body add constraint body_under_organization
  foreign key (municipality_id, under_organization_id) references organization (municipality_id, id);

alter table body add constraint body_parent
  foreign key (municipality_id, parent_id) references body (municipality_id, id);

alter table body add constraint body_founded_by_document
  foreign key (municipality_id, founded_by_document_id) references document (municipality_id, id);

-- A body keeps its identity when its name changes; each name says by which paper it came.
create table body_name (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  name jsonb not null,
  short_name jsonb,
  valid_from date,
  valid_to date,
  by_document_id uuid,
  primary key (municipality_id, id),
  constraint body_name_has_original check (name ? (name ->> 'original')),
  constraint body_name_runs_forward check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create unique index body_name_current_once on body_name (municipality_id, body_id) where valid_to is null;
create index body_name_of on body_name (municipality_id, body_id, valid_from);

alter table body_name add constraint body_name_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table body_name add constraint body_name_document
  foreign key (municipality_id, by_document_id) references document (municipality_id, id);

-- A seat: a person, or only an office, or only words («the relevant specialists») where the record names nobody. Words
-- alone count no heads, so a body with such a seat has no computable quorum until its members are named.
create table membership (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  person_id uuid,
  office_id uuid,
  described jsonb,
  category text not null,
  on_behalf_of_id uuid,
  role text not null default 'member',
  has_vote boolean not null default true,
  from_day date,
  to_day date,
  by_document_id uuid,
  ended_by_document_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint membership_names_somebody check (num_nonnulls(person_id, office_id, described) >= 1),
  constraint membership_category_is_known check (category in ('city_hall', 'utility', 'state', 'civil_society', 'other')),
  constraint membership_role_is_known check (role in ('chair', 'deputy', 'secretary', 'member')),
  constraint membership_runs_forward check (to_day is null or from_day is null or to_day >= from_day)
);

create index membership_of_body on membership (municipality_id, body_id, from_day);
create unique index membership_person_once on membership (municipality_id, body_id, person_id) where to_day is null and person_id is not null;

alter table membership add constraint membership_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table membership add constraint membership_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table membership add constraint membership_office
  foreign key (municipality_id, office_id) references office (municipality_id, id);

alter table membership add constraint membership_on_behalf_of
  foreign key (municipality_id, on_behalf_of_id) references organization (municipality_id, id);

alter table membership add constraint membership_document
  foreign key (municipality_id, by_document_id) references document (municipality_id, id);

alter table membership add constraint membership_ended_by_document
  foreign key (municipality_id, ended_by_document_id) references document (municipality_id, id);
