-- What the migrations add up to, for reading and review; made by `npm run schema`, never run and never edited.

create table account (
  municipality_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  person_id uuid not null,
  language text not null,
  demo_without_second_factor boolean not null default false,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint account_pkey primary key (municipality_id, id),
  constraint account_language_is_known check ((language = any (array['ky'::text, 'ru'::text, 'en'::text]))),
  constraint account_runs_forward check (((ended_at is null) or (ended_at >= opened_at))),
  constraint account_municipality foreign key (municipality_id) references municipality(id),
  constraint account_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index account_by_user on account (user_id);
create unique index account_of_person on account (municipality_id, person_id) where (ended_at is null);
create unique index account_open_once on account (municipality_id, user_id) where (ended_at is null);

create table account_invitation (
  municipality_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  person_id uuid,
  language text not null,
  role text not null,
  at_kind text not null,
  at_id uuid not null,
  token_hash text not null,
  invited_by uuid,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint account_invitation_pkey primary key (municipality_id, id),
  constraint account_invitation_municipality_id_token_hash_key unique (municipality_id, token_hash),
  constraint account_invitation_email_is_folded check ((email = lower(email))),
  constraint account_invitation_is_settled_once check (((accepted_at is null) or (withdrawn_at is null))),
  constraint account_invitation_language_is_known check ((language = any (array['ky'::text, 'ru'::text, 'en'::text]))),
  constraint account_invitation_role_is_held_somewhere check ((at_kind = any (array['body'::text, 'organization'::text, 'municipality'::text]))),
  constraint account_invitation_municipality foreign key (municipality_id) references municipality(id),
  constraint account_invitation_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index account_invitation_by_token on account_invitation (token_hash);

create table agenda_item (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid,
  position integer,
  label text,
  title jsonb not null,
  details jsonb,
  actions text[] not null default '{}'::text[],
  for_information boolean not null default false,
  state text not null default 'listed'::text,
  closing_note jsonb,
  heard jsonb,
  spoke jsonb,
  taken_up_at time without time zone,
  finished_at time without time zone,
  carried_from_id uuid,
  first_id uuid not null,
  added_after_sending boolean not null default false,
  fixed_position integer,
  fixed_by_kind text,
  fixed_by_id uuid,
  subject_kind text,
  subject_id uuid,
  version integer not null default 1,
  constraint agenda_item_pkey primary key (municipality_id, id),
  constraint agenda_item_actions_are_known check ((actions <@ array['discuss'::text, 'consider'::text, 'adopt'::text, 'approve'::text, 'select'::text, 'inform'::text, 'propose'::text, 'decide'::text, 'develop'::text])),
  constraint agenda_item_in_a_meeting_has_a_place check (((meeting_id is null) = ("position" is null))),
  constraint agenda_item_state_is_known check ((state = any (array['listed'::text, 'discussed'::text, 'decided'::text, 'postponed'::text, 'withdrawn'::text]))),
  constraint agenda_item_title_has_original check ((title ? (title ->> 'original'::text))),
  constraint fixed_place_is_whole check (((fixed_by_kind is null) = (fixed_by_id is null))),
  constraint item_ends_after_it_began check (((taken_up_at is null) or (finished_at is null) or (finished_at >= taken_up_at))),
  constraint put_off_item_says_why check (((state <> all (array['postponed'::text, 'withdrawn'::text])) or (closing_note is not null))),
  constraint subject_is_whole check (((subject_kind is null) = (subject_id is null))),
  constraint agenda_item_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint agenda_item_carried_from foreign key (municipality_id, carried_from_id) references agenda_item(municipality_id, id),
  constraint agenda_item_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id)
);
create index agenda_item_about on agenda_item (municipality_id, subject_id) where (subject_id is not null);
create unique index agenda_item_carried_once on agenda_item (municipality_id, carried_from_id) where (carried_from_id is not null);
create index agenda_item_in_backlog on agenda_item (municipality_id, body_id) where (meeting_id is null);
create index agenda_item_of_chain on agenda_item (municipality_id, first_id);
create index agenda_item_of_meeting on agenda_item (municipality_id, meeting_id, "position");

create table answer_link (
  municipality_id uuid not null,
  id uuid not null,
  undertaking_id uuid not null,
  token_hash text not null,
  sent_to text not null,
  language text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint answer_link_pkey primary key (municipality_id, id),
  constraint answer_link_municipality_id_token_hash_key unique (municipality_id, token_hash),
  constraint answer_link_language_is_known check ((language = any (array['ky'::text, 'ru'::text, 'en'::text]))),
  constraint answer_link_undertaking foreign key (municipality_id, undertaking_id) references undertaking(municipality_id, id)
);
create index answer_link_by_token on answer_link (token_hash);
create index answer_link_of on answer_link (municipality_id, undertaking_id);

create table article (
  municipality_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  position integer not null,
  label text not null,
  heading jsonb,
  body jsonb not null,
  constraint article_pkey primary key (municipality_id, id),
  constraint article_municipality_id_version_id_position_key unique (municipality_id, version_id, "position"),
  constraint article_body_has_original check ((body ? (body ->> 'original'::text))),
  constraint article_version foreign key (municipality_id, version_id) references document_version(municipality_id, id)
);

create table attachment (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  title jsonb,
  is_public boolean not null default true,
  attached_at timestamp with time zone not null,
  constraint attachment_pkey primary key (municipality_id, id),
  constraint attachment_file foreign key (municipality_id, file_id) references file(municipality_id, id)
);
create index attachment_by_subject on attachment (municipality_id, subject_kind, subject_id);

create table attendance (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  membership_id uuid not null,
  status text not null,
  came_at time without time zone,
  left_at time without time zone,
  note text,
  constraint attendance_pkey primary key (municipality_id, id),
  constraint attendance_municipality_id_meeting_id_membership_id_key unique (municipality_id, meeting_id, membership_id),
  constraint attendance_status_is_known check ((status = any (array['present'::text, 'absent'::text, 'excused'::text, 'late'::text, 'left'::text]))),
  constraint who_left_came_before check (((came_at is null) or (left_at is null) or (left_at >= came_at))),
  constraint attendance_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id),
  constraint attendance_membership foreign key (municipality_id, membership_id) references membership(municipality_id, id)
);

create table auth_attempt (
  key text not null,
  count integer not null,
  ends_at timestamp with time zone not null,
  constraint auth_attempt_pkey primary key (key)
);

create table auth_credential (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_credential_pkey primary key (id),
  constraint auth_credential_provider_id_account_id_key unique (provider_id, account_id),
  constraint auth_credential_user foreign key (user_id) references auth_user(id) on delete cascade
);
create index auth_credential_of_user on auth_credential (user_id);

create table auth_session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  municipality_id uuid,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_session_pkey primary key (id),
  constraint auth_session_token_key unique (token),
  constraint auth_session_user foreign key (user_id) references auth_user(id) on delete cascade
);
create index auth_session_of_user on auth_session (user_id);

create table auth_two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint auth_two_factor_pkey primary key (id),
  constraint auth_two_factor_user_id_key unique (user_id),
  constraint auth_two_factor_user foreign key (user_id) references auth_user(id) on delete cascade
);
create index auth_two_factor_by_secret on auth_two_factor (secret);

create table auth_user (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_user_pkey primary key (id),
  constraint auth_user_email_key unique (email),
  constraint auth_user_email_is_folded check ((email = lower(email)))
);

create table auth_verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint auth_verification_pkey primary key (id)
);
create index auth_verification_by_identifier on auth_verification (identifier);

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
  ended_on date,
  version integer not null default 1,
  constraint body_pkey primary key (municipality_id, id),
  constraint body_municipality_id_slug_key unique (municipality_id, slug),
  constraint body_founding_precision_is_known check ((founded_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint body_is_not_its_own_parent check ((parent_id <> id)),
  constraint body_kind_is_known check ((kind = any (array['council'::text, 'working_group'::text, 'monitoring_group'::text, 'committee'::text]))),
  constraint body_founded_by_document foreign key (municipality_id, founded_by_document_id) references document(municipality_id, id),
  constraint body_municipality foreign key (municipality_id) references municipality(id),
  constraint body_parent foreign key (municipality_id, parent_id) references body(municipality_id, id),
  constraint body_under_organization foreign key (municipality_id, under_organization_id) references organization(municipality_id, id)
);

create table body_name (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  name jsonb not null,
  short_name jsonb,
  valid_from date,
  valid_to date,
  by_document_id uuid,
  constraint body_name_pkey primary key (municipality_id, id),
  constraint body_name_has_original check ((name ? (name ->> 'original'::text))),
  constraint body_name_runs_forward check (((valid_to is null) or (valid_from is null) or (valid_to >= valid_from))),
  constraint body_name_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint body_name_document foreign key (municipality_id, by_document_id) references document(municipality_id, id)
);
create unique index body_name_current_once on body_name (municipality_id, body_id) where (valid_to is null);
create index body_name_of on body_name (municipality_id, body_id, valid_from);

create table contact (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid,
  organization_id uuid,
  kind text not null,
  value text not null,
  constraint contact_pkey primary key (municipality_id, id),
  constraint contact_is_of_one check ((num_nonnulls(person_id, organization_id) = 1)),
  constraint contact_kind_is_known check ((kind = any (array['email'::text, 'phone'::text, 'address'::text]))),
  constraint contact_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint contact_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);

create table correction (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  stood jsonb not null,
  corrected jsonb not null,
  reason text not null,
  corrected_at timestamp with time zone not null,
  corrected_by text not null,
  position integer not null,
  constraint correction_pkey primary key (municipality_id, id),
  constraint correction_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id)
);
create index correction_of on correction (municipality_id, subject_kind, subject_id);
create unique index correction_place on correction (municipality_id, meeting_id, "position");

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
  force text not null default 'recommendation'::text,
  kinds text[] not null default '{}'::text[],
  state text not null default 'draft'::text,
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
  adopted_at timestamp with time zone,
  version integer not null default 1,
  constraint decision_pkey primary key (municipality_id, id),
  constraint decision_municipality_id_meeting_id_address_key unique (municipality_id, meeting_id, address),
  constraint container_stands_alone check ((not (is_container and (parent_id is not null)))),
  constraint decision_force_is_known check ((force = any (array['recommendation'::text, 'binding'::text]))),
  constraint decision_kinds_are_known check ((kinds <@ array['adopt'::text, 'approve'::text, 'create'::text, 'postpone'::text, 'select'::text, 'recommend'::text, 'invite'::text, 'request'::text, 'amend'::text, 'agree'::text, 'letter'::text, 'add_item'::text, 'monitor'::text, 'assist'::text, 'activate'::text, 'inform'::text])),
  constraint decision_state_is_known check ((state = any (array['draft'::text, 'adopted'::text, 'withdrawn'::text]))),
  constraint decision_term_event_has_relation check (((term_relation is not null) or ((term_event is null) and (term_meeting_id is null)))),
  constraint decision_term_is_a_day_or_an_event check (((term_from is null) or (term_relation is null))),
  constraint decision_term_is_whole check ((num_nonnulls(term_from, term_to, term_precision) = any (array[0, 3]))),
  constraint decision_term_precision_is_known check ((term_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint decision_term_relation_is_known check ((term_relation = any (array['before'::text, 'at'::text, 'after'::text, 'later'::text]))),
  constraint decision_text_has_original check ((text ? (text ->> 'original'::text))),
  constraint decision_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint decision_item foreign key (municipality_id, item_id) references agenda_item(municipality_id, id),
  constraint decision_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id),
  constraint decision_parent foreign key (municipality_id, parent_id) references decision(municipality_id, id),
  constraint decision_term_meeting foreign key (municipality_id, term_meeting_id) references meeting(municipality_id, id),
  constraint decision_vote foreign key (municipality_id, vote_id) references vote(municipality_id, id)
);
create index decision_of_body on decision (municipality_id, body_id);
create index decision_of_item on decision (municipality_id, item_id);
create unique index decision_position_once on decision (municipality_id, meeting_id, parent_id, "position") nulls not distinct;

create table decision_effect (
  municipality_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  effect text not null,
  subject_kind text not null,
  subject_id uuid not null,
  constraint decision_effect_pkey primary key (municipality_id, id),
  constraint decision_effect_municipality_id_decision_id_effect_subject__key unique (municipality_id, decision_id, effect, subject_id),
  constraint decision_effect_is_known check ((effect = any (array['created'::text, 'changed'::text, 'adopted'::text, 'postponed'::text, 'put_on_agenda'::text, 'invited'::text, 'sent'::text, 'chosen'::text, 'to_be_monitored'::text, 'concerned'::text]))),
  constraint decision_effect_decision foreign key (municipality_id, decision_id) references decision(municipality_id, id)
);
create index decision_effect_on on decision_effect (municipality_id, subject_kind, subject_id);

create table deed_receipt (
  municipality_id uuid not null,
  id uuid not null,
  actor_id uuid,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint deed_receipt_pkey primary key (municipality_id, id),
  constraint deed_receipt_municipality foreign key (municipality_id) references municipality(id)
);

create table diary_head (
  municipality_id uuid not null,
  number bigint not null,
  hash text not null,
  constraint diary_head_pkey primary key (municipality_id),
  constraint diary_head_municipality foreign key (municipality_id) references municipality(id)
);

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
  constraint document_pkey primary key (municipality_id, id),
  constraint document_municipality_id_slug_key unique (municipality_id, slug),
  constraint document_kind_is_known check ((kind = any (array['order'::text, 'regulation'::text, 'agreement'::text, 'letter'::text, 'report'::text, 'minutes'::text, 'other'::text]))),
  constraint document_title_has_original check ((title ? (title ->> 'original'::text))),
  constraint document_issuer foreign key (municipality_id, issuer_id) references organization(municipality_id, id),
  constraint document_municipality foreign key (municipality_id) references municipality(id)
);
create index document_by_day on document (municipality_id, issued_on desc);

create table document_effect (
  municipality_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  effect text not null,
  subject_kind text not null,
  subject_id uuid not null,
  note jsonb,
  constraint document_effect_pkey primary key (municipality_id, id),
  constraint document_effect_municipality_id_document_id_effect_subject__key unique (municipality_id, document_id, effect, subject_id),
  constraint effect_is_known check ((effect = any (array['founds'::text, 'renames'::text, 'approves_composition'::text, 'approves'::text, 'amends'::text, 'repeals'::text]))),
  constraint document_effect_document foreign key (municipality_id, document_id) references document(municipality_id, id)
);
create index document_effect_on on document_effect (municipality_id, subject_kind, subject_id);

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
  constraint document_version_pkey primary key (municipality_id, id),
  constraint document_version_municipality_id_document_id_position_key unique (municipality_id, document_id, "position"),
  constraint adopted_version_says_when check (((state <> 'adopted'::text) or (adopted_on is not null))),
  constraint document_version_state_is_known check ((state = any (array['draft'::text, 'remarks'::text, 'adopted'::text, 'withdrawn'::text]))),
  constraint document_version_document foreign key (municipality_id, document_id) references document(municipality_id, id)
);

create table event (
  municipality_id uuid not null,
  id uuid not null,
  number bigint not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  body jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint event_pkey primary key (municipality_id, id),
  constraint event_municipality_id_number_key unique (municipality_id, number),
  constraint event_verb_is_noun_participle check ((verb ~ '^[a-z_]+\.[a-z_]+$'::text)),
  constraint event_municipality foreign key (municipality_id) references municipality(id)
);
create index event_by_subject on event (municipality_id, subject_kind, subject_id, number);

create table file (
  municipality_id uuid not null,
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  constraint file_pkey primary key (municipality_id, id),
  constraint file_has_hash check ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_is_not_empty check ((size > 0)),
  constraint file_municipality foreign key (municipality_id) references municipality(id)
);
create index file_by_hash on file (municipality_id, sha256);

create table first_administrator_link (
  id uuid not null,
  token_hash text not null,
  expires_at timestamp with time zone not null,
  constraint first_administrator_link_pkey primary key (id),
  constraint first_administrator_link_token_hash_key unique (token_hash)
);

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
  constraint guest_pkey primary key (municipality_id, id),
  constraint guest_is_somebody check ((num_nonnulls(person_id, office_id, organization_id, described) >= 1)),
  constraint guest_purpose_has_original check ((purpose ? (purpose ->> 'original'::text))),
  constraint guest_item foreign key (municipality_id, item_id) references agenda_item(municipality_id, id),
  constraint guest_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id),
  constraint guest_office foreign key (municipality_id, office_id) references office(municipality_id, id),
  constraint guest_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint guest_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index guest_of_meeting on guest (municipality_id, meeting_id);

create table item_absence (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  membership_id uuid not null,
  kind text not null,
  reason text,
  constraint item_absence_pkey primary key (municipality_id, id),
  constraint item_absence_municipality_id_item_id_membership_id_key unique (municipality_id, item_id, membership_id),
  constraint item_absence_kind_is_known check ((kind = any (array['recused'::text, 'out_of_room'::text]))),
  constraint recusal_says_why check (((kind <> 'recused'::text) or (reason is not null))),
  constraint item_absence_item foreign key (municipality_id, item_id) references agenda_item(municipality_id, id),
  constraint item_absence_membership foreign key (municipality_id, membership_id) references membership(municipality_id, id)
);

create table meeting (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  slug text not null,
  former_slugs text[] not null default '{}'::text[],
  kind text not null,
  state text not null,
  number text,
  from_day date not null,
  to_day date not null,
  day_precision text not null,
  day_as_written text,
  starts_at time without time zone,
  ends_at time without time zone,
  venue jsonb,
  reason jsonb,
  follows_meeting_id uuid,
  planned_by_kind text,
  planned_by_id uuid,
  announced_items integer,
  cancelled_because jsonb,
  sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  current_item_id uuid,
  chaired_by_id uuid,
  recorded_by_id uuid,
  version integer not null default 1,
  constraint meeting_pkey primary key (municipality_id, id),
  constraint meeting_municipality_id_slug_key unique (municipality_id, slug),
  constraint called_meeting_has_a_day check (((state = any (array['planned'::text, 'cancelled'::text])) or (day_precision = 'day'::text))),
  constraint cancelled_meeting_says_why check (((state <> 'cancelled'::text) or (cancelled_because is not null))),
  constraint extraordinary_meeting_says_why check (((kind <> 'extraordinary'::text) or (reason is not null))),
  constraint meeting_days_run_forward check (((to_day >= from_day) and ((day_precision <> 'day'::text) or (from_day = to_day)))),
  constraint meeting_kind_is_known check ((kind = any (array['ordinary'::text, 'extraordinary'::text]))),
  constraint meeting_precision_is_known check ((day_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint meeting_state_is_known check ((state = any (array['planned'::text, 'called'::text, 'sent'::text, 'open'::text, 'closed'::text, 'cancelled'::text]))),
  constraint meeting_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint meeting_chaired_by foreign key (municipality_id, chaired_by_id) references membership(municipality_id, id),
  constraint meeting_current_item foreign key (municipality_id, current_item_id) references agenda_item(municipality_id, id),
  constraint meeting_follows foreign key (municipality_id, follows_meeting_id) references meeting(municipality_id, id),
  constraint meeting_recorded_by foreign key (municipality_id, recorded_by_id) references membership(municipality_id, id)
);
create index meeting_by_day on meeting (municipality_id, from_day desc);
create index meeting_of_body on meeting (municipality_id, body_id, from_day desc);

create table membership (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  person_id uuid,
  office_id uuid,
  described jsonb,
  category text not null,
  on_behalf_of_id uuid,
  role text not null default 'member'::text,
  has_vote boolean not null default true,
  from_day date,
  to_day date,
  by_document_id uuid,
  ended_by_document_id uuid,
  position integer not null default 0,
  version integer not null default 1,
  constraint membership_pkey primary key (municipality_id, id),
  constraint membership_category_is_known check ((category = any (array['city_hall'::text, 'utility'::text, 'state'::text, 'civil_society'::text, 'other'::text]))),
  constraint membership_names_somebody check ((num_nonnulls(person_id, office_id, described) >= 1)),
  constraint membership_role_is_known check ((role = any (array['chair'::text, 'deputy'::text, 'secretary'::text, 'member'::text]))),
  constraint membership_runs_forward check (((to_day is null) or (from_day is null) or (to_day >= from_day))),
  constraint membership_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint membership_document foreign key (municipality_id, by_document_id) references document(municipality_id, id),
  constraint membership_ended_by_document foreign key (municipality_id, ended_by_document_id) references document(municipality_id, id),
  constraint membership_office foreign key (municipality_id, office_id) references office(municipality_id, id),
  constraint membership_on_behalf_of foreign key (municipality_id, on_behalf_of_id) references organization(municipality_id, id),
  constraint membership_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index membership_of_body on membership (municipality_id, body_id, from_day);
create unique index membership_person_once on membership (municipality_id, body_id, person_id) where ((to_day is null) and (person_id is not null));

create table minutes (
  municipality_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  state text not null,
  number text,
  language text not null default 'ky'::text,
  form text not null default 'full'::text,
  frozen jsonb,
  frozen_sha256 text,
  approved_on date,
  signed_on date,
  signed_file_id uuid,
  version integer not null default 1,
  remarks_until date,
  constraint minutes_pkey primary key (municipality_id, id),
  constraint minutes_municipality_id_meeting_id_key unique (municipality_id, meeting_id),
  constraint approved_minutes_are_frozen check (((state <> all (array['approved'::text, 'signed'::text])) or ((frozen is not null) and (frozen_sha256 is not null) and (approved_on is not null)))),
  constraint minutes_form_is_known check ((form = any (array['full'::text, 'short'::text]))),
  constraint minutes_language_is_known check ((language = any (array['ky'::text, 'ru'::text, 'en'::text]))),
  constraint minutes_state_is_known check ((state = any (array['draft'::text, 'remarks'::text, 'approved'::text, 'signed'::text]))),
  constraint signed_minutes_have_their_copy check (((state <> 'signed'::text) or ((signed_file_id is not null) and (signed_on is not null)))),
  constraint minutes_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id),
  constraint minutes_signed_file foreign key (municipality_id, signed_file_id) references file(municipality_id, id)
);

create table minutes_remark (
  municipality_id uuid not null,
  id uuid not null,
  minutes_id uuid not null,
  author_person_id uuid,
  author_name text not null,
  body text not null,
  state text not null default 'open'::text,
  answer text,
  said_at timestamp with time zone not null,
  constraint minutes_remark_pkey primary key (municipality_id, id),
  constraint declined_minutes_remark_says_why check (((state <> 'declined'::text) or (answer is not null))),
  constraint minutes_remark_state_is_known check ((state = any (array['open'::text, 'taken'::text, 'declined'::text]))),
  constraint minutes_remark_author foreign key (municipality_id, author_person_id) references person(municipality_id, id),
  constraint minutes_remark_minutes foreign key (municipality_id, minutes_id) references minutes(municipality_id, id)
);
create index minutes_remark_of on minutes_remark (municipality_id, minutes_id);

create table municipality (
  id uuid not null,
  slug text not null,
  name jsonb not null,
  time_zone text not null default 'Asia/Bishkek'::text,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null,
  constraint municipality_pkey primary key (id),
  constraint municipality_slug_key unique (slug),
  constraint municipality_name_has_original check ((name ? (name ->> 'original'::text))),
  constraint municipality_slug_is_an_address check ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text))
);

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
  was_at time without time zone,
  asked_at timestamp with time zone not null,
  mailed_at timestamp with time zone,
  constraint notice_pkey primary key (municipality_id, id),
  constraint notice_municipality_id_deed_id_verb_subject_id_for_id_key unique (municipality_id, deed_id, verb, subject_id, for_id),
  constraint mailed_notice_had_an_address check (((mailed_at is null) or (at_kind is not null))),
  constraint notice_address_is_of_somebody check ((at_kind = any (array['person'::text, 'organization'::text, 'answer_link'::text]))),
  constraint notice_address_is_whole check (((at_kind is null) = (at_id is null))),
  constraint notice_is_for_somebody check ((for_kind = any (array['member'::text, 'guest'::text, 'addressee'::text, 'claimant'::text]))),
  constraint notice_municipality foreign key (municipality_id) references municipality(id)
);
create index notice_by_deed on notice (municipality_id, deed_id);
create index notice_by_subject on notice (municipality_id, subject_kind, subject_id);

create table office (
  municipality_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  title jsonb not null,
  version integer not null default 1,
  constraint office_pkey primary key (municipality_id, id),
  constraint office_title_has_original check ((title ? (title ->> 'original'::text))),
  constraint office_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id)
);

create table office_holding (
  municipality_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  person_id uuid not null,
  from_day date,
  to_day date,
  constraint office_holding_pkey primary key (municipality_id, id),
  constraint office_holding_runs_forward check (((to_day is null) or (from_day is null) or (to_day >= from_day))),
  constraint office_holding_office foreign key (municipality_id, office_id) references office(municipality_id, id),
  constraint office_holding_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index office_holding_of on office_holding (municipality_id, office_id);

create table organization (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  note jsonb,
  version integer not null default 1,
  constraint organization_pkey primary key (municipality_id, id),
  constraint organization_municipality_id_slug_key unique (municipality_id, slug),
  constraint organization_kind_is_known check ((kind = any (array['city_hall'::text, 'municipal_enterprise'::text, 'state_agency'::text, 'civil_society'::text, 'donor'::text, 'contractor'::text, 'committee'::text, 'other'::text]))),
  constraint organization_municipality foreign key (municipality_id) references municipality(id)
);

create table organization_name (
  municipality_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  name jsonb not null,
  short_name jsonb,
  spellings text[] not null default '{}'::text[],
  valid_from date,
  valid_to date,
  constraint organization_name_pkey primary key (municipality_id, id),
  constraint organization_name_has_original check ((name ? (name ->> 'original'::text))),
  constraint organization_name_runs_forward check (((valid_to is null) or (valid_from is null) or (valid_to >= valid_from))),
  constraint organization_name_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id)
);
create index organization_name_of on organization_name (municipality_id, organization_id);

create table person (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  name jsonb not null,
  is_demo boolean not null default false,
  version integer not null default 1,
  constraint person_pkey primary key (municipality_id, id),
  constraint person_municipality_id_slug_key unique (municipality_id, slug),
  constraint person_name_has_original check ((name ? (name ->> 'original'::text))),
  constraint person_municipality foreign key (municipality_id) references municipality(id)
);

create table picture (
  municipality_id uuid not null,
  id uuid not null,
  width integer not null,
  height integer not null,
  taken_at text,
  taken_where jsonb,
  constraint picture_pkey primary key (municipality_id, id),
  constraint picture_has_a_size check (((width > 0) and (height > 0))),
  constraint picture_taken_at_is_a_time check ((taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?$'::text)),
  constraint picture_taken_where_is_a_point check ((((taken_where ->> 'type'::text) = 'Point'::text) and (taken_where ? 'coordinates'::text))),
  constraint picture_file foreign key (municipality_id, id) references file(municipality_id, id)
);

create table place (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null,
  parent_id uuid,
  version integer not null default 1,
  geometry jsonb,
  geometry_source text,
  whereabouts jsonb,
  layer_id uuid,
  constraint place_pkey primary key (municipality_id, id),
  constraint place_municipality_id_slug_key unique (municipality_id, slug),
  constraint place_geometry_is_a_shape check ((((geometry ->> 'type'::text) = any (array['Point'::text, 'LineString'::text, 'Polygon'::text, 'MultiLineString'::text, 'MultiPolygon'::text])) and (geometry ? 'coordinates'::text))),
  constraint place_is_not_its_own_parent check ((parent_id <> id)),
  constraint place_kind_is_known check ((kind = any (array['city'::text, 'neighbourhood'::text, 'area'::text, 'street'::text, 'park'::text, 'water_intake'::text, 'river_bank'::text, 'building'::text, 'other'::text]))),
  constraint place_source_is_of_a_shape check (((geometry is not null) or ((geometry_source is null) and (layer_id is null)))),
  constraint place_whereabouts_has_original check ((whereabouts ? (whereabouts ->> 'original'::text))),
  constraint place_layer_it_came_from foreign key (municipality_id, layer_id) references place_layer(municipality_id, id),
  constraint place_municipality foreign key (municipality_id) references municipality(id),
  constraint place_parent foreign key (municipality_id, parent_id) references place(municipality_id, id)
);

create table place_layer (
  municipality_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  source text not null,
  imported_at timestamp with time zone not null,
  constraint place_layer_pkey primary key (municipality_id, id),
  constraint place_layer_file foreign key (municipality_id, file_id) references file(municipality_id, id),
  constraint place_layer_municipality foreign key (municipality_id) references municipality(id)
);

create table place_spelling (
  municipality_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  name jsonb not null,
  note jsonb,
  is_preferred boolean not null default false,
  position integer not null,
  constraint place_spelling_pkey primary key (municipality_id, id),
  constraint place_spelling_has_original check ((name ? (name ->> 'original'::text))),
  constraint place_spelling_place foreign key (municipality_id, place_id) references place(municipality_id, id)
);
create index place_spelling_of on place_spelling (municipality_id, place_id, "position");
create unique index place_spelling_preferred_once on place_spelling (municipality_id, place_id) where is_preferred;

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
  constraint project_pkey primary key (municipality_id, id),
  constraint project_municipality_id_slug_key unique (municipality_id, slug),
  constraint project_beneficiaries_are_counts check (((women >= 0) and (men >= 0))),
  constraint project_kind_is_known check ((kind = any (array['public_works'::text, 'service'::text, 'small_grant'::text, 'programme'::text]))),
  constraint project_sector_is_known check ((sector = any (array['water'::text, 'waste'::text, 'roads'::text, 'park'::text, 'building'::text, 'governance'::text, 'planning'::text, 'other'::text]))),
  constraint project_municipality foreign key (municipality_id) references municipality(id)
);

create table project_date (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  moment text not null,
  from_day date not null,
  to_day date not null,
  day_precision text not null,
  day_as_written text,
  constraint project_date_pkey primary key (municipality_id, id),
  constraint project_date_municipality_id_project_id_moment_key unique (municipality_id, project_id, moment),
  constraint project_date_moment_is_known check ((moment = any (array['planned_start'::text, 'planned_end'::text, 'actual_start'::text, 'actual_end'::text]))),
  constraint project_date_precision_is_known check ((day_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint project_date_runs_forward check (((to_day >= from_day) and ((day_precision <> 'day'::text) or (from_day = to_day)))),
  constraint project_date_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);

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
  constraint project_document_pkey primary key (municipality_id, id),
  constraint missing_project_document_is_no_paper check (((state <> 'missing'::text) or (document_id is null))),
  constraint project_document_kind_is_known check ((kind = any (array['plan'::text, 'estimate'::text, 'contract'::text, 'bill_of_quantities'::text, 'schedule'::text, 'acceptance_act'::text, 'standard'::text, 'other'::text]))),
  constraint project_document_state_is_known check ((state = any (array['draft'::text, 'valid'::text, 'superseded'::text, 'missing'::text]))),
  constraint project_document_document foreign key (municipality_id, document_id) references document(municipality_id, id),
  constraint project_document_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_document_of on project_document (municipality_id, project_id);

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
  constraint project_milestone_pkey primary key (municipality_id, id),
  constraint project_milestone_plan_is_whole check ((num_nonnulls(planned_from, planned_to, planned_precision) = any (array[0, 3]))),
  constraint project_milestone_precision_is_known check ((planned_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint project_milestone_title_has_original check ((title ? (title ->> 'original'::text))),
  constraint project_milestone_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_milestone_of on project_milestone (municipality_id, project_id, "position");

create table project_money (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  minor bigint not null,
  currency text not null,
  as_of date,
  source jsonb,
  constraint project_money_pkey primary key (municipality_id, id),
  constraint project_money_currency_is_a_code check ((currency ~ '^[A-Z]{3}$'::text)),
  constraint project_money_is_a_sum check (((minor >= 0) and (minor <= '9007199254740991'::bigint))),
  constraint project_money_kind_is_known check ((kind = any (array['budget'::text, 'own_contribution'::text]))),
  constraint project_money_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_money_of on project_money (municipality_id, project_id, as_of);

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
  constraint project_party_pkey primary key (municipality_id, id),
  constraint project_party_is_somebody check ((num_nonnulls(organization_id, described) >= 1)),
  constraint project_party_role_is_known check ((role = any (array['customer'::text, 'contractor'::text, 'funder'::text, 'responsible'::text, 'implementer'::text]))),
  constraint project_party_runs_forward check (((to_day is null) or (from_day is null) or (to_day >= from_day))),
  constraint project_party_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint project_party_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_party_of on project_party (municipality_id, project_id);
create unique index project_party_once on project_party (municipality_id, project_id, role, organization_id) where ((to_day is null) and (organization_id is not null));
create index project_party_organization_in on project_party (municipality_id, organization_id);

create table project_place (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  place_id uuid not null,
  constraint project_place_pkey primary key (municipality_id, id),
  constraint project_place_municipality_id_project_id_place_id_key unique (municipality_id, project_id, place_id),
  constraint project_place_place foreign key (municipality_id, place_id) references place(municipality_id, id),
  constraint project_place_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_place_at on project_place (municipality_id, place_id);

create table project_progress (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  told_on date not null,
  words jsonb not null,
  organization_id uuid,
  by_person_id uuid,
  by_name text not null,
  said_at timestamp with time zone not null,
  constraint project_progress_pkey primary key (municipality_id, id),
  constraint project_progress_has_original check ((words ? (words ->> 'original'::text))),
  constraint project_progress_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint project_progress_person foreign key (municipality_id, by_person_id) references person(municipality_id, id),
  constraint project_progress_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_progress_of on project_progress (municipality_id, project_id, told_on);

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
  constraint project_stage_pkey primary key (municipality_id, id),
  constraint project_stage_date_is_whole check ((num_nonnulls(from_day, to_day, day_precision) = any (array[0, 3]))),
  constraint project_stage_is_known check ((stage = any (array['proposed'::text, 'chosen'::text, 'under_way'::text, 'completed'::text, 'stopped'::text]))),
  constraint project_stage_precision_is_known check ((day_precision = any (array['day'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint stopped_project_says_why check (((stage <> 'stopped'::text) or (note is not null))),
  constraint project_stage_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_stage_of on project_stage (municipality_id, project_id, "position");

create table project_title (
  municipality_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  title jsonb not null,
  note jsonb,
  is_settled boolean not null default false,
  position integer not null,
  constraint project_title_pkey primary key (municipality_id, id),
  constraint project_title_has_original check ((title ? (title ->> 'original'::text))),
  constraint project_title_project foreign key (municipality_id, project_id) references project(municipality_id, id)
);
create index project_title_of on project_title (municipality_id, project_id, "position");
create unique index project_title_settled_once on project_title (municipality_id, project_id) where is_settled;

create table quorum_rule (
  municipality_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  valid_from date,
  kind text not null,
  number integer,
  source jsonb,
  constraint quorum_rule_pkey primary key (municipality_id, id),
  constraint quorum_by_number_says_it check (((kind = 'number'::text) = (number is not null))),
  constraint quorum_rule_kind_is_known check ((kind = any (array['more_than_half'::text, 'at_least_half'::text, 'two_thirds'::text, 'number'::text, 'none'::text]))),
  constraint quorum_rule_body foreign key (municipality_id, body_id) references body(municipality_id, id)
);
create unique index quorum_rule_once_a_day on quorum_rule (municipality_id, body_id, valid_from) nulls not distinct;

create table role_holding (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  at_kind text not null,
  at_id uuid not null,
  from_day date not null,
  to_day date,
  constraint role_holding_pkey primary key (municipality_id, id),
  constraint role_holding_runs_forward check (((to_day is null) or (to_day >= from_day))),
  constraint role_is_held_somewhere check ((at_kind = any (array['body'::text, 'organization'::text, 'municipality'::text]))),
  constraint role_is_known check ((role = any (array['secretary'::text, 'chair'::text, 'member'::text, 'press'::text, 'monitor'::text, 'responsible'::text, 'clerk'::text, 'administrator'::text, 'operator'::text]))),
  constraint role_holding_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create unique index role_held_once on role_holding (municipality_id, person_id, role, at_id) where (to_day is null);

create table speaker (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  person_id uuid,
  office_id uuid,
  organization_id uuid,
  described jsonb,
  position integer not null,
  constraint speaker_pkey primary key (municipality_id, id),
  constraint speaker_is_somebody check ((num_nonnulls(person_id, office_id, organization_id, described) >= 1)),
  constraint speaker_item foreign key (municipality_id, item_id) references agenda_item(municipality_id, id),
  constraint speaker_office foreign key (municipality_id, office_id) references office(municipality_id, id),
  constraint speaker_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint speaker_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index speaker_of_item on speaker (municipality_id, item_id, "position");

create table undertaking (
  municipality_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  organization_id uuid,
  body_id uuid,
  person_id uuid,
  office_id uuid,
  position integer not null,
  state text not null default 'addressed'::text,
  sent_on date,
  version integer not null default 1,
  constraint undertaking_pkey primary key (municipality_id, id),
  constraint sent_undertaking_says_when check (((state = 'addressed'::text) or (sent_on is not null))),
  constraint undertaking_has_one_addressee check ((num_nonnulls(organization_id, body_id, person_id, office_id) = 1)),
  constraint undertaking_state_is_known check ((state = any (array['addressed'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'in_progress'::text, 'claimed_done'::text, 'confirmed_done'::text, 'not_done'::text, 'reopened'::text]))),
  constraint undertaking_body foreign key (municipality_id, body_id) references body(municipality_id, id),
  constraint undertaking_decision foreign key (municipality_id, decision_id) references decision(municipality_id, id),
  constraint undertaking_office foreign key (municipality_id, office_id) references office(municipality_id, id),
  constraint undertaking_organization foreign key (municipality_id, organization_id) references organization(municipality_id, id),
  constraint undertaking_person foreign key (municipality_id, person_id) references person(municipality_id, id)
);
create index undertaking_by_state on undertaking (municipality_id, state);
create index undertaking_of_body on undertaking (municipality_id, body_id);
create index undertaking_of_organization on undertaking (municipality_id, organization_id);
create unique index undertaking_once on undertaking (municipality_id, decision_id, organization_id, body_id, person_id, office_id) nulls not distinct;

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
  said_at timestamp with time zone not null,
  came_by text,
  constraint undertaking_step_pkey primary key (municipality_id, id),
  constraint undertaking_step_municipality_id_undertaking_id_position_key unique (municipality_id, undertaking_id, "position"),
  constraint only_a_refusal_is_noted check (((to_state <> 'noted'::text) or (from_state = any (array['declined'::text, 'not_done'::text])))),
  constraint only_an_answer_is_taken_down check (((came_by is null) or ((not by_link) and (to_state = any (array['accepted'::text, 'declined'::text, 'in_progress'::text, 'claimed_done'::text, 'not_done'::text]))))),
  constraint refusal_and_failure_say_why check (((to_state <> all (array['declined'::text, 'not_done'::text])) or (sentence is not null))),
  constraint reopening_and_note_say_why check (((to_state <> all (array['reopened'::text, 'noted'::text])) or (sentence is not null))),
  constraint step_came_by_is_known check ((came_by = any (array['letter'::text, 'phone'::text, 'table'::text]))),
  constraint step_from_state_is_known check ((from_state = any (array['addressed'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'in_progress'::text, 'claimed_done'::text, 'confirmed_done'::text, 'not_done'::text, 'reopened'::text]))),
  constraint step_to_state_is_known check ((to_state = any (array['sent'::text, 'accepted'::text, 'declined'::text, 'in_progress'::text, 'claimed_done'::text, 'confirmed_done'::text, 'not_done'::text, 'reopened'::text, 'noted'::text]))),
  constraint what_was_said_is_in_words check (((came_by is null) or (came_by = 'letter'::text) or (sentence is not null))),
  constraint undertaking_step_person foreign key (municipality_id, by_person_id) references person(municipality_id, id),
  constraint undertaking_step_undertaking foreign key (municipality_id, undertaking_id) references undertaking(municipality_id, id)
);

create table version_remark (
  municipality_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  article_label text,
  author_person_id uuid,
  author_name text not null,
  body text not null,
  proposed text,
  state text not null default 'open'::text,
  answer text,
  said_at timestamp with time zone not null,
  constraint version_remark_pkey primary key (municipality_id, id),
  constraint declined_remark_says_why check (((state <> 'declined'::text) or (answer is not null))),
  constraint version_remark_state_is_known check ((state = any (array['open'::text, 'taken'::text, 'declined'::text]))),
  constraint version_remark_author foreign key (municipality_id, author_person_id) references person(municipality_id, id),
  constraint version_remark_version foreign key (municipality_id, version_id) references document_version(municipality_id, id)
);
create index version_remark_of on version_remark (municipality_id, version_id);

create table voice (
  municipality_id uuid not null,
  id uuid not null,
  vote_id uuid not null,
  membership_id uuid not null,
  choice text not null,
  constraint voice_pkey primary key (municipality_id, id),
  constraint voice_municipality_id_vote_id_membership_id_key unique (municipality_id, vote_id, membership_id),
  constraint voice_choice_is_known check ((choice = any (array['for'::text, 'against'::text, 'abstained'::text, 'not_voting'::text]))),
  constraint voice_membership foreign key (municipality_id, membership_id) references membership(municipality_id, id),
  constraint voice_vote foreign key (municipality_id, vote_id) references vote(municipality_id, id)
);

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
  majority text not null default 'of_present'::text,
  chair_decides boolean not null default false,
  chair_voice text,
  taken_at timestamp with time zone,
  position integer not null,
  version integer not null default 1,
  present integer,
  members integer,
  constraint vote_pkey primary key (municipality_id, id),
  constraint chair_voice_is_known check ((chair_voice = any (array['for'::text, 'against'::text]))),
  constraint counted_vote_has_counts check (((manner <> all (array['show_of_hands'::text, 'paper'::text])) or ((votes_for is not null) and (votes_against is not null) and (abstained is not null)))),
  constraint vote_counts_are_counts check (((votes_for >= 0) and (votes_against >= 0) and (abstained >= 0) and (not_voting >= 0))),
  constraint vote_majority_is_known check ((majority = any (array['of_present'::text, 'of_voices'::text, 'of_members'::text, 'two_thirds_of_present'::text]))),
  constraint vote_manner_is_known check ((manner = any (array['show_of_hands'::text, 'by_name'::text, 'paper'::text, 'consensus'::text]))),
  constraint vote_room_is_counted check (((present >= 0) and (members >= 0))),
  constraint vote_item foreign key (municipality_id, item_id) references agenda_item(municipality_id, id),
  constraint vote_meeting foreign key (municipality_id, meeting_id) references meeting(municipality_id, id)
);
create index vote_of_meeting on vote (municipality_id, meeting_id);
