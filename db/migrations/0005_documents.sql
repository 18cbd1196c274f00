-- The register of papers. A number is text to the letter («№425-б»); what a paper does to a thing is its effect.
create table document (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  number text,
  issued_on date,
  issuer_id uuid,
  title jsonb not null,
  note jsonb,
  is_public boolean not null default true,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint document_kind_is_known check (kind in ('order', 'regulation', 'agreement', 'letter', 'report', 'minutes', 'other')),
  constraint document_title_has_original check (title ? (title ->> 'original'))
);

create index document_by_day on document (municipality_id, issued_on desc);

alter table document add constraint document_municipality
  foreign key (municipality_id) references municipality (id);

alter table document add constraint document_issuer
  foreign key (municipality_id, issuer_id) references organization (municipality_id, id);

-- What a paper does: founds, renames, approves the composition of, approves, amends or repeals a thing of any room.
create table document_effect (
  municipality_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  effect text not null,
  subject_kind text not null,
  subject_id uuid not null,
  note jsonb,
  primary key (municipality_id, id),
  unique (municipality_id, document_id, effect, subject_id),
  constraint effect_is_known check (effect in ('founds', 'renames', 'approves_composition', 'approves', 'amends', 'repeals'))
);

create index document_effect_on on document_effect (municipality_id, subject_kind, subject_id);

alter table document_effect add constraint document_effect_document
  foreign key (municipality_id, document_id) references document (municipality_id, id);

-- A regulation lives as versions: a draft, the members' remarks, the text as adopted by a decision, in force from a day.
-- An adopted version never changes again. The decision is a thing of an upper room, linked by kind and id. The text of
-- an adopted version may be unknown (no articles): that it was adopted is a fact all the same.
create table document_version (
  municipality_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  position integer not null,
  label jsonb,
  state text not null,
  drafted_on date,
  adopted_on date,
  adopted_by_kind text,
  adopted_by_id uuid,
  in_force_from date,
  note jsonb,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, document_id, position),
  constraint document_version_state_is_known check (state in ('draft', 'remarks', 'adopted', 'withdrawn')),
  constraint adopted_version_says_when check (state <> 'adopted' or adopted_on is not null)
);

alter table document_version add constraint document_version_document
  foreign key (municipality_id, document_id) references document (municipality_id, id);

create table article (
  municipality_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  position integer not null,
  label text not null,
  heading jsonb,
  body jsonb not null,
  primary key (municipality_id, id),
  unique (municipality_id, version_id, position),
  constraint article_body_has_original check (body ? (body ->> 'original'))
);

alter table article add constraint article_version
  foreign key (municipality_id, version_id) references document_version (municipality_id, id);

-- What a member said about a draft, on one article or on the whole; the secretary answers each.
create table version_remark (
  municipality_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  article_label text,
  author_person_id uuid,
  author_name text not null,
  body text not null,
  proposed text,
  state text not null default 'open',
  answer text,
  said_at timestamptz not null,
  primary key (municipality_id, id),
  constraint version_remark_state_is_known check (state in ('open', 'taken', 'declined')),
  constraint declined_remark_says_why check (state <> 'declined' or answer is not null)
);

create index version_remark_of on version_remark (municipality_id, version_id);

alter table version_remark add constraint version_remark_version
  foreign key (municipality_id, version_id) references document_version (municipality_id, id);

alter table version_remark add constraint version_remark_author
  foreign key (municipality_id, author_person_id) references person (municipality_id, id);
