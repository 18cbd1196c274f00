-- Whoever is called to a meeting, asked to do something or told what became of it is told by mail. One line for each of
-- them and for each thing they are told, written with the deed itself: who could not be written to is known as well as
-- who was, and a job that runs twice finds nothing left to do. Of an address only whose it is stands here, never the
-- address itself: one that is forgotten in the register is forgotten here.
create table notice (
  municipality_id uuid not null,
  id uuid not null,
  deed_id uuid not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  for_kind text not null,
  for_id uuid not null,
  at_kind text,
  at_id uuid,
  was_from date,
  was_at time,
  asked_at timestamptz not null,
  mailed_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, deed_id, verb, subject_id, for_id),
  constraint notice_is_for_somebody check (for_kind in ('member', 'guest', 'addressee', 'claimant')),
  constraint notice_address_is_of_somebody check (at_kind in ('person', 'organization', 'answer_link')),
  constraint notice_address_is_whole check ((at_kind is null) = (at_id is null)),
  constraint mailed_notice_had_an_address check (mailed_at is null or at_kind is not null)
);

alter table notice add constraint notice_municipality foreign key (municipality_id) references municipality (id);

-- What was told of a meeting or an undertaking stands on its page.
create index notice_by_subject on notice (municipality_id, subject_kind, subject_id);

-- What one deed asks to tell goes out together.
create index notice_by_deed on notice (municipality_id, deed_id);
