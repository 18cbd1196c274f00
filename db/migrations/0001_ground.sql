-- The ground every room stands on. A municipality is the tenant: every table that holds its things names it in the
-- primary key, so that one database serves one town or, sharded by that column, a country.
create table municipality (
  id uuid not null,
  slug text not null,
  name jsonb not null,
  time_zone text not null default 'Asia/Bishkek',
  is_demo boolean not null default false,
  created_at timestamptz not null,
  primary key (id),
  unique (slug),
  constraint municipality_slug_is_an_address check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  constraint municipality_name_has_original check (name ? (name ->> 'original'))
);

-- The diary: one line per deed, in the deed's transaction. Each line carries the hash of the one before, so that a
-- line changed, removed or put in afterwards is found. Nothing updates or deletes here.
create table event (
  municipality_id uuid not null,
  id uuid not null,
  number bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  body jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  constraint event_verb_is_noun_participle check (verb ~ '^[a-z_]+\.[a-z_]+$')
);

create index event_by_subject on event (municipality_id, subject_kind, subject_id, number);

alter table event add constraint event_municipality
  foreign key (municipality_id) references municipality (id);

-- The end of each chain. Deeds of one municipality take their turn on this row; its number is also the edition that
-- keeps public pages fresh.
create table diary_head (
  municipality_id uuid not null,
  number bigint not null,
  hash text not null,
  primary key (municipality_id)
);

alter table diary_head add constraint diary_head_municipality
  foreign key (municipality_id) references municipality (id);

-- A deed is sent with an id made where its form was drawn. What it answered is kept, so that sending it again changes
-- nothing and answers the same.
create table deed_receipt (
  municipality_id uuid not null,
  id uuid not null,
  actor_id uuid,
  answer jsonb not null,
  at timestamptz not null,
  primary key (municipality_id, id)
);

alter table deed_receipt add constraint deed_receipt_municipality
  foreign key (municipality_id) references municipality (id);

-- A file as it was given: its bytes lie on disk under their own hash, its name and provenance here.
create table file (
  municipality_id uuid not null,
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (municipality_id, id),
  constraint file_has_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_is_not_empty check (size > 0)
);

create index file_by_hash on file (municipality_id, sha256);

alter table file add constraint file_municipality
  foreign key (municipality_id) references municipality (id);

-- A file that belongs to a thing of any room, by kind and id: material of an item, evidence of an answer, a signed copy.
create table attachment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  title jsonb,
  is_public boolean not null default true,
  attached_at timestamptz not null,
  primary key (municipality_id, id)
);

create index attachment_by_subject on attachment (municipality_id, subject_kind, subject_id);

alter table attachment add constraint attachment_file
  foreign key (municipality_id, file_id) references file (municipality_id, id);
