-- A meeting of a body: planned while only its month or quarter is known, called for a day, sent (its agenda freezes),
-- open, closed; or cancelled, and then its items are in the backlog. What was called ordinary stays ordinary.
create table meeting (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  slug text not null,
  former_slugs text[] not null default '{}',
  kind text not null,
  state text not null,
  number text,
  from_day date not null,
  to_day date not null,
  day_precision text not null,
  day_as_written text,
  starts_at time,
  ends_at time,
  venue jsonb,
  reason jsonb,
  follows_meeting_id uuid,
  planned_by_kind text,
  planned_by_id uuid,
  announced_items integer,
  cancelled_because jsonb,
  sent_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  current_item_id uuid,
  chaired_by_id uuid,
  recorded_by_id uuid,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  constraint meeting_kind_is_known check (kind in ('ordinary', 'extraordinary')),
  constraint meeting_state_is_known check (state in ('planned', 'called', 'sent', 'open', 'closed', 'cancelled')),
  constraint meeting_precision_is_known check (day_precision in ('day', 'month', 'quarter', 'year')),
  constraint meeting_days_run_forward check (to_day >= from_day and (day_precision <> 'day' or from_day = to_day)),
  constraint called_meeting_has_a_day check (state in ('planned', 'cancelled') or day_precision = 'day'),
  constraint extraordinary_meeting_says_why check (kind <> 'extraordinary' or reason is not null),
  constraint cancelled_meeting_says_why check (state <> 'cancelled' or cancelled_because is not null)
);

create index meeting_of_body on meeting (municipality_id, body_id, from_day desc);
create index meeting_by_day on meeting (municipality_id, from_day desc);

alter table meeting add constraint meeting_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table meeting add constraint meeting_follows
  foreign key (municipality_id, follows_meeting_id) references meeting (municipality_id, id);

alter table meeting add constraint meeting_chaired_by
  foreign key (municipality_id, chaired_by_id) references membership (municipality_id, id);

alter table meeting add constraint meeting_recorded_by
  foreign key (municipality_id, recorded_by_id) references membership (municipality_id, id);

-- An item of an agenda, or of a body's backlog when it has no meeting. Its printed label may be missing; its position
-- is always true. One put off stays in its agenda, and the item that goes on with it names it, once; all of a chain
-- share the id of its first link.
create table agenda_item (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid,
  position integer,
  label text,
  title jsonb not null,
  details jsonb,
  actions text[] not null default '{}',
  for_information boolean not null default false,
  state text not null default 'listed',
  closing_note jsonb,
  heard jsonb,
  spoke jsonb,
  taken_up_at time,
  finished_at time,
  carried_from_id uuid,
  first_id uuid not null,
  added_after_sending boolean not null default false,
  fixed_position integer,
  fixed_by_kind text,
  fixed_by_id uuid,
  subject_kind text,
  subject_id uuid,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint agenda_item_title_has_original check (title ? (title ->> 'original')),
  constraint agenda_item_state_is_known check (state in ('listed', 'discussed', 'decided', 'postponed', 'withdrawn')),
  constraint agenda_item_actions_are_known check (actions <@ array['discuss', 'consider', 'adopt', 'approve', 'select', 'inform', 'propose', 'decide', 'develop']),
  constraint agenda_item_in_a_meeting_has_a_place check ((meeting_id is null) = (position is null)),
  constraint put_off_item_says_why check (state not in ('postponed', 'withdrawn') or closing_note is not null),
  constraint subject_is_whole check ((subject_kind is null) = (subject_id is null)),
  constraint fixed_place_is_whole check ((fixed_by_kind is null) = (fixed_by_id is null)),
  constraint item_ends_after_it_began check (taken_up_at is null or finished_at is null or finished_at >= taken_up_at)
);

create index agenda_item_of_meeting on agenda_item (municipality_id, meeting_id, position);
create index agenda_item_of_chain on agenda_item (municipality_id, first_id);
create index agenda_item_in_backlog on agenda_item (municipality_id, body_id) where meeting_id is null;
create unique index agenda_item_carried_once on agenda_item (municipality_id, carried_from_id) where carried_from_id is not null;

alter table agenda_item add constraint agenda_item_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table agenda_item add constraint agenda_item_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table agenda_item add constraint agenda_item_carried_from
  foreign key (municipality_id, carried_from_id) references agenda_item (municipality_id, id);

alter table meeting add constraint meeting_current_item
  foreign key (municipality_id, current_item_id) references agenda_item (municipality_id, id);

-- Who reports on an item: a person, an office, an organization, or words where nobody is named.
create table speaker (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  person_id uuid,
  office_id uuid,
  organization_id uuid,
  described jsonb,
  position integer not null,
  primary key (municipality_id, id),
  constraint speaker_is_somebody check (num_nonnulls(person_id, office_id, organization_id, described) >= 1)
);

create index speaker_of_item on speaker (municipality_id, item_id, position);

alter table speaker add constraint speaker_item
  foreign key (municipality_id, item_id) references agenda_item (municipality_id, id);

alter table speaker add constraint speaker_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table speaker add constraint speaker_office
  foreign key (municipality_id, office_id) references office (municipality_id, id);

alter table speaker add constraint speaker_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

-- Who is invited beside the members, and what for.
create table guest (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  person_id uuid,
  office_id uuid,
  organization_id uuid,
  described jsonb,
  purpose jsonb not null,
  asked_by_kind text,
  asked_by_id uuid,
  came boolean,
  primary key (municipality_id, id),
  constraint guest_is_somebody check (num_nonnulls(person_id, office_id, organization_id, described) >= 1),
  constraint guest_purpose_has_original check (purpose ? (purpose ->> 'original'))
);

create index guest_of_meeting on guest (municipality_id, meeting_id);

alter table guest add constraint guest_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table guest add constraint guest_item
  foreign key (municipality_id, item_id) references agenda_item (municipality_id, id);

alter table guest add constraint guest_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table guest add constraint guest_office
  foreign key (municipality_id, office_id) references office (municipality_id, id);

alter table guest add constraint guest_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

-- Who of the members was there. No row: nothing was recorded, which is not the same as absent.
create table attendance (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  membership_id uuid not null,
  status text not null,
  came_at time,
  left_at time,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, membership_id),
  constraint attendance_status_is_known check (status in ('present', 'absent', 'excused', 'late', 'left')),
  constraint who_left_came_before check (came_at is null or left_at is null or left_at >= came_at)
);

alter table attendance add constraint attendance_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table attendance add constraint attendance_membership
  foreign key (municipality_id, membership_id) references membership (municipality_id, id);

-- A member who stood aside on one item, and why; or was out of the room for it.
create table item_absence (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  membership_id uuid not null,
  kind text not null,
  reason text,
  primary key (municipality_id, id),
  unique (municipality_id, item_id, membership_id),
  constraint item_absence_kind_is_known check (kind in ('recused', 'out_of_room')),
  constraint recusal_says_why check (kind <> 'recused' or reason is not null)
);

alter table item_absence add constraint item_absence_item
  foreign key (municipality_id, item_id) references agenda_item (municipality_id, id);

alter table item_absence add constraint item_absence_membership
  foreign key (municipality_id, membership_id) references membership (municipality_id, id);

-- A vote on a question of an item. Hands and paper give counts; by name gives each voice and the counts are computed;
-- consensus has neither. Present and not voting is not abstaining. Each vote keeps the rule it was taken under: how many
-- voices carry it, and whether the chair's own voice decides when they are equal; a later rule does not change it. The
-- hour is only there when somebody wrote it down.
create table vote (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  question jsonb,
  manner text not null,
  votes_for integer,
  votes_against integer,
  abstained integer,
  not_voting integer,
  majority text not null default 'of_present',
  chair_decides boolean not null default false,
  chair_voice text,
  taken_at timestamptz,
  position integer not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint vote_manner_is_known check (manner in ('show_of_hands', 'by_name', 'paper', 'consensus')),
  constraint counted_vote_has_counts check (manner not in ('show_of_hands', 'paper') or (votes_for is not null and votes_against is not null and abstained is not null)),
  constraint vote_majority_is_known check (majority in ('of_present', 'of_voices', 'of_members', 'two_thirds_of_present')),
  constraint chair_voice_is_known check (chair_voice in ('for', 'against')),
  constraint vote_counts_are_counts check (votes_for >= 0 and votes_against >= 0 and abstained >= 0 and not_voting >= 0)
);

create index vote_of_meeting on vote (municipality_id, meeting_id);

alter table vote add constraint vote_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table vote add constraint vote_item
  foreign key (municipality_id, item_id) references agenda_item (municipality_id, id);

create table voice (
  municipality_id uuid not null,
  id uuid not null,
  vote_id uuid not null,
  membership_id uuid not null,
  choice text not null,
  primary key (municipality_id, id),
  unique (municipality_id, vote_id, membership_id),
  constraint voice_choice_is_known check (choice in ('for', 'against', 'abstained', 'not_voting'))
);

alter table voice add constraint voice_vote
  foreign key (municipality_id, vote_id) references vote (municipality_id, id);

alter table voice add constraint voice_membership
  foreign key (municipality_id, membership_id) references membership (municipality_id, id);

-- The minutes of a meeting: drawn from the records while a draft, remarked on by members, approved (and from then on
-- frozen, with the hash of what was approved), signed on paper and the signed copy kept.
create table minutes (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  state text not null,
  number text,
  language text not null default 'ky',
  form text not null default 'full',
  frozen jsonb,
  frozen_sha256 text,
  approved_on date,
  signed_on date,
  signed_file_id uuid,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id),
  constraint minutes_state_is_known check (state in ('draft', 'remarks', 'approved', 'signed')),
  constraint minutes_form_is_known check (form in ('full', 'short')),
  constraint minutes_language_is_known check (language in ('ky', 'ru', 'en')),
  constraint approved_minutes_are_frozen check (state not in ('approved', 'signed') or (frozen is not null and frozen_sha256 is not null and approved_on is not null)),
  constraint signed_minutes_have_their_copy check (state <> 'signed' or (signed_file_id is not null and signed_on is not null))
);

alter table minutes add constraint minutes_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table minutes add constraint minutes_signed_file
  foreign key (municipality_id, signed_file_id) references file (municipality_id, id);

create table minutes_remark (
  municipality_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  author_person_id uuid,
  author_name text not null,
  body text not null,
  state text not null default 'open',
  answer text,
  said_at timestamptz not null,
  primary key (municipality_id, id),
  constraint minutes_remark_state_is_known check (state in ('open', 'taken', 'declined')),
  constraint declined_minutes_remark_says_why check (state <> 'declined' or answer is not null)
);

create index minutes_remark_of on minutes_remark (municipality_id, minutes_id);

alter table minutes_remark add constraint minutes_remark_minutes
  foreign key (municipality_id, minutes_id) references minutes (municipality_id, id);

alter table minutes_remark add constraint minutes_remark_author
  foreign key (municipality_id, author_person_id) references person (municipality_id, id);

-- A closed meeting does not change. What turns out to be wrong in it is corrected beside it, with a reason.
create table correction (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  stood jsonb not null,
  corrected jsonb not null,
  reason text not null,
  corrected_at timestamptz not null,
  corrected_by text not null,
  primary key (municipality_id, id)
);

create index correction_of on correction (municipality_id, subject_kind, subject_id);

alter table correction add constraint correction_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);
