-- A decision of a meeting: its label as printed and its true position, which may differ; under a container or alone;
-- answering an item or none. A term is a stretch of days known to some precision, or an event, or nothing.
create table decision (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  parent_id uuid,
  position integer not null,
  label text,
  address text not null,
  text jsonb not null,
  is_container boolean not null default false,
  force text not null default 'recommendation',
  kinds text[] not null default '{}',
  state text not null default 'draft',
  vote_id uuid,
  term_from date,
  term_to date,
  term_precision text,
  term_relation text,
  term_event jsonb,
  term_meeting_id uuid,
  review_on date,
  subject_kind text,
  subject_id uuid,
  adopted_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, address),
  constraint decision_text_has_original check (text ? (text ->> 'original')),
  constraint decision_force_is_known check (force in ('recommendation', 'binding')),
  constraint decision_state_is_known check (state in ('draft', 'adopted', 'withdrawn')),
  constraint decision_kinds_are_known check (kinds <@ array['adopt', 'approve', 'create', 'postpone', 'select', 'recommend', 'invite', 'request', 'amend', 'agree', 'letter', 'add_item', 'monitor', 'assist', 'activate', 'inform']),
  constraint decision_term_precision_is_known check (term_precision in ('day', 'month', 'quarter', 'year')),
  constraint decision_term_is_whole check (num_nonnulls(term_from, term_to, term_precision) in (0, 3)),
  constraint decision_term_relation_is_known check (term_relation in ('before', 'at', 'after', 'later')),
  constraint decision_term_is_a_day_or_an_event check (term_from is null or term_relation is null),
  constraint decision_term_event_has_relation check (term_relation is not null or (term_event is null and term_meeting_id is null)),
  constraint container_stands_alone check (not (is_container and parent_id is not null))
);

create unique index decision_position_once on decision (municipality_id, meeting_id, parent_id, position) nulls not distinct;
create index decision_of_item on decision (municipality_id, item_id);
create index decision_of_body on decision (municipality_id, body_id);

alter table decision add constraint decision_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table decision add constraint decision_meeting
  foreign key (municipality_id, meeting_id) references meeting (municipality_id, id);

alter table decision add constraint decision_item
  foreign key (municipality_id, item_id) references agenda_item (municipality_id, id);

alter table decision add constraint decision_parent
  foreign key (municipality_id, parent_id) references decision (municipality_id, id);

alter table decision add constraint decision_vote
  foreign key (municipality_id, vote_id) references vote (municipality_id, id);

alter table decision add constraint decision_term_meeting
  foreign key (municipality_id, term_meeting_id) references meeting (municipality_id, id);

-- What a decision brought about: this group, this item, this letter, this version of a regulation.
create table decision_effect (
  municipality_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  effect text not null,
  subject_kind text not null,
  subject_id uuid not null,
  primary key (municipality_id, id),
  unique (municipality_id, decision_id, effect, subject_id),
  constraint decision_effect_is_known check (effect in ('created', 'changed', 'adopted', 'postponed', 'put_on_agenda', 'invited', 'sent'))
);

create index decision_effect_on on decision_effect (municipality_id, subject_kind, subject_id);

alter table decision_effect add constraint decision_effect_decision
  foreign key (municipality_id, decision_id) references decision (municipality_id, id);

-- To whom a decision speaks, and what became of it there. One undertaking per addressee. Late is computed, never kept.
create table undertaking (
  municipality_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  organization_id uuid,
  body_id uuid,
  person_id uuid,
  office_id uuid,
  position integer not null,
  state text not null default 'addressed',
  sent_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  constraint undertaking_has_one_addressee check (num_nonnulls(organization_id, body_id, person_id, office_id) = 1),
  constraint undertaking_state_is_known check (state in ('addressed', 'sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done')),
  constraint sent_undertaking_says_when check (state = 'addressed' or sent_on is not null)
);

create unique index undertaking_once on undertaking (municipality_id, decision_id, organization_id, body_id, person_id, office_id) nulls not distinct;
create index undertaking_of_organization on undertaking (municipality_id, organization_id);
create index undertaking_of_body on undertaking (municipality_id, body_id);
create index undertaking_by_state on undertaking (municipality_id, state);

alter table undertaking add constraint undertaking_decision
  foreign key (municipality_id, decision_id) references decision (municipality_id, id);

alter table undertaking add constraint undertaking_organization
  foreign key (municipality_id, organization_id) references organization (municipality_id, id);

alter table undertaking add constraint undertaking_body
  foreign key (municipality_id, body_id) references body (municipality_id, id);

alter table undertaking add constraint undertaking_person
  foreign key (municipality_id, person_id) references person (municipality_id, id);

alter table undertaking add constraint undertaking_office
  foreign key (municipality_id, office_id) references office (municipality_id, id);

-- Each step an undertaking took: who said so, when, in which words. Evidence is attached to the step.
create table undertaking_step (
  municipality_id uuid not null,
  id uuid not null,
  undertaking_id uuid not null,
  position integer not null,
  from_state text not null,
  to_state text not null,
  sentence jsonb,
  happened_on date not null,
  by_person_id uuid,
  by_name text not null,
  by_link boolean not null default false,
  said_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, undertaking_id, position),
  constraint step_from_state_is_known check (from_state in ('addressed', 'sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done')),
  constraint step_to_state_is_known check (to_state in ('sent', 'accepted', 'declined', 'in_progress', 'claimed_done', 'confirmed_done', 'not_done')),
  constraint refusal_and_failure_say_why check (to_state not in ('declined', 'not_done') or sentence is not null)
);

alter table undertaking_step add constraint undertaking_step_undertaking
  foreign key (municipality_id, undertaking_id) references undertaking (municipality_id, id);

alter table undertaking_step add constraint undertaking_step_person
  foreign key (municipality_id, by_person_id) references person (municipality_id, id);

-- A link in a mail by which the addressee answers one undertaking, and nothing else, until it expires. The address and
-- the language stay, so that whoever answered hears when the matter is taken up again.
create table answer_link (
  municipality_id uuid not null,
  id uuid not null,
  undertaking_id uuid not null,
  token_hash text not null,
  sent_to text not null,
  language text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, token_hash),
  constraint answer_link_language_is_known check (language in ('ky', 'ru', 'en'))
);

-- Whoever comes by a link does not say which municipality it is of.
create index answer_link_by_token on answer_link (token_hash);

create index answer_link_of on answer_link (municipality_id, undertaking_id);

alter table answer_link add constraint answer_link_undertaking
  foreign key (municipality_id, undertaking_id) references undertaking (municipality_id, id);
