-- Where things are: a place is one thing under several spellings (Тош-Булак, Төш-булак). Which spelling is the right
-- one may be unsettled; then none is preferred.
create table place (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  parent_id uuid,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint place_kind_is_known check (kind in ('city', 'neighbourhood', 'area', 'street', 'park', 'water_intake', 'river_bank', 'building', 'other')),
  constraint place_is_not_its_own_parent check (parent_id <> id)
);

alter table place add constraint place_municipality
  foreign key (municipality_id) references municipality (id);

alter table place add constraint place_parent
  foreign key (municipality_id, parent_id) references place (municipality_id, id);

create table place_spelling (
  municipality_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  name jsonb not null,
  note jsonb,
  is_preferred boolean not null default false,
  position integer not null,
  primary key (municipality_id, id),
  constraint place_spelling_has_original check (name ? (name ->> 'original'))
);

create unique index place_spelling_preferred_once on place_spelling (municipality_id, place_id) where is_preferred;
create index place_spelling_of on place_spelling (municipality_id, place_id, position);

alter table place_spelling add constraint place_spelling_place
  foreign key (municipality_id, place_id) references place (municipality_id, id);
