// How the tables read in TypeScript; made by `npm run schema` from db/migrations, never edited.
import type { ColumnType, Generated } from 'kysely';
import type { PlainDate } from '../src/platform/dates/plain-date.ts';
import type { Geometry } from '../src/platform/geo/geometry.ts';
import type { Text } from '../src/platform/i18n/text.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** Comes back as it is; goes in as an object, or as JSON already written (a bare list would become an array of SQL). */
type JsonColumn = ColumnType<Json, { [key: string]: unknown } | string, { [key: string]: unknown } | string>;
/** A day without time, as it is read and compared. */
type Day = ColumnType<PlainDate, string, string>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** Kept exact: comes back as text. */
type Numeric = ColumnType<string, string | number, string | number>;

export type AccountTable = {
	municipality_id: string;
	id: string;
	user_id: string;
	person_id: string;
	language: 'ky' | 'ru' | 'en';
	demo_without_second_factor: Generated<boolean>;
	opened_at: Moment;
	ended_at: Moment | null;
};

export type AccountInvitationTable = {
	municipality_id: string;
	id: string;
	email: string;
	name: string;
	person_id: string | null;
	language: 'ky' | 'ru' | 'en';
	role: string;
	at_kind: 'body' | 'organization' | 'municipality';
	at_id: string;
	token_hash: string;
	invited_by: string | null;
	invited_at: Moment;
	expires_at: Moment;
	accepted_at: Moment | null;
	withdrawn_at: Moment | null;
};

export type AgendaItemTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	meeting_id: string | null;
	position: number | null;
	label: string | null;
	title: Text;
	details: Text | null;
	actions: Generated<string[]>;
	for_information: Generated<boolean>;
	state: Generated<'listed' | 'discussed' | 'decided' | 'postponed' | 'withdrawn'>;
	closing_note: Text | null;
	heard: Text | null;
	spoke: Text | null;
	taken_up_at: string | null;
	finished_at: string | null;
	carried_from_id: string | null;
	first_id: string;
	added_after_sending: Generated<boolean>;
	fixed_position: number | null;
	fixed_by_kind: string | null;
	fixed_by_id: string | null;
	subject_kind: string | null;
	subject_id: string | null;
	version: Generated<number>;
};

export type AnswerLinkTable = {
	municipality_id: string;
	id: string;
	undertaking_id: string;
	token_hash: string;
	sent_to: string;
	language: 'ky' | 'ru' | 'en';
	made_at: Moment;
	expires_at: Moment;
	revoked_at: Moment | null;
};

export type ArticleTable = {
	municipality_id: string;
	id: string;
	version_id: string;
	position: number;
	label: string;
	heading: Text | null;
	body: Text;
};

export type AttachmentTable = {
	municipality_id: string;
	id: string;
	file_id: string;
	subject_kind: string;
	subject_id: string;
	title: Text | null;
	is_public: Generated<boolean>;
	attached_at: Moment;
};

export type AttendanceTable = {
	municipality_id: string;
	id: string;
	meeting_id: string;
	membership_id: string;
	status: 'present' | 'absent' | 'excused' | 'late' | 'left';
	came_at: string | null;
	left_at: string | null;
	note: string | null;
};

export type AuthAttemptTable = {
	key: string;
	count: number;
	ends_at: Moment;
};

export type AuthCredentialTable = {
	id: string;
	user_id: string;
	account_id: string;
	provider_id: string;
	password: string | null;
	access_token: string | null;
	refresh_token: string | null;
	id_token: string | null;
	access_token_expires_at: Moment | null;
	refresh_token_expires_at: Moment | null;
	scope: string | null;
	created_at: Moment;
	updated_at: Moment;
};

export type AuthSessionTable = {
	id: string;
	user_id: string;
	token: string;
	municipality_id: string | null;
	ip_address: string | null;
	user_agent: string | null;
	expires_at: Moment;
	created_at: Moment;
	updated_at: Moment;
};

export type AuthTwoFactorTable = {
	id: string;
	user_id: string;
	secret: string;
	backup_codes: string;
	verified: Generated<boolean>;
	failed_verification_count: Generated<number>;
	locked_until: Moment | null;
};

export type AuthUserTable = {
	id: string;
	name: string;
	email: string;
	email_verified: boolean;
	image: string | null;
	two_factor_enabled: Generated<boolean>;
	created_at: Moment;
	updated_at: Moment;
};

export type AuthVerificationTable = {
	id: string;
	identifier: string;
	value: string;
	expires_at: Moment;
	created_at: Moment;
	updated_at: Moment;
};

export type BodyTable = {
	municipality_id: string;
	id: string;
	slug: string;
	kind: 'council' | 'working_group' | 'monitoring_group' | 'committee';
	under_organization_id: string | null;
	parent_id: string | null;
	purpose: Text | null;
	founded_from: Day | null;
	founded_to: Day | null;
	founded_precision: 'day' | 'month' | 'quarter' | 'year' | null;
	founded_as_written: string | null;
	founded_by_document_id: string | null;
	founded_by_kind: string | null;
	founded_by_id: string | null;
	ended_on: Day | null;
	version: Generated<number>;
};

export type BodyNameTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	name: Text;
	short_name: Text | null;
	valid_from: Day | null;
	valid_to: Day | null;
	by_document_id: string | null;
};

export type ContactTable = {
	municipality_id: string;
	id: string;
	person_id: string | null;
	organization_id: string | null;
	kind: 'email' | 'phone' | 'address';
	value: string;
};

export type CorrectionTable = {
	municipality_id: string;
	id: string;
	meeting_id: string;
	subject_kind: string;
	subject_id: string;
	stood: JsonColumn;
	corrected: JsonColumn;
	reason: string;
	corrected_at: Moment;
	corrected_by: string;
	position: number;
};

export type DecisionTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	meeting_id: string;
	item_id: string | null;
	parent_id: string | null;
	position: number;
	label: string | null;
	address: string;
	text: Text;
	is_container: Generated<boolean>;
	force: Generated<'recommendation' | 'binding'>;
	kinds: Generated<string[]>;
	state: Generated<'draft' | 'adopted' | 'withdrawn'>;
	vote_id: string | null;
	term_from: Day | null;
	term_to: Day | null;
	term_precision: 'day' | 'month' | 'quarter' | 'year' | null;
	term_relation: 'before' | 'at' | 'after' | 'later' | null;
	term_event: Text | null;
	term_meeting_id: string | null;
	review_on: Day | null;
	subject_kind: string | null;
	subject_id: string | null;
	adopted_at: Moment | null;
	version: Generated<number>;
};

export type DecisionEffectTable = {
	municipality_id: string;
	id: string;
	decision_id: string;
	effect: 'created' | 'changed' | 'adopted' | 'postponed' | 'put_on_agenda' | 'invited' | 'sent' | 'chosen' | 'to_be_monitored' | 'concerned';
	subject_kind: string;
	subject_id: string;
};

export type DeedReceiptTable = {
	municipality_id: string;
	id: string;
	actor_id: string | null;
	answer: JsonColumn;
	at: Moment;
};

export type DiaryHeadTable = {
	municipality_id: string;
	number: number;
	hash: string;
};

export type DocumentTable = {
	municipality_id: string;
	id: string;
	slug: string;
	kind: 'order' | 'regulation' | 'agreement' | 'letter' | 'report' | 'minutes' | 'other';
	number: string | null;
	issued_on: Day | null;
	issuer_id: string | null;
	title: Text;
	note: Text | null;
	is_public: Generated<boolean>;
	version: Generated<number>;
};

export type DocumentEffectTable = {
	municipality_id: string;
	id: string;
	document_id: string;
	effect: 'founds' | 'renames' | 'approves_composition' | 'approves' | 'amends' | 'repeals';
	subject_kind: string;
	subject_id: string;
	note: Text | null;
};

export type DocumentVersionTable = {
	municipality_id: string;
	id: string;
	document_id: string;
	position: number;
	label: Text | null;
	state: 'draft' | 'remarks' | 'adopted' | 'withdrawn';
	drafted_on: Day | null;
	adopted_on: Day | null;
	adopted_by_kind: string | null;
	adopted_by_id: string | null;
	in_force_from: Day | null;
	note: Text | null;
	version: Generated<number>;
};

export type EventTable = {
	municipality_id: string;
	id: string;
	number: number;
	at: Moment;
	actor_id: string | null;
	actor_name: string;
	verb: string;
	subject_kind: string;
	subject_id: string;
	body: JsonColumn;
	previous_hash: string;
	hash: string;
};

export type FileTable = {
	municipality_id: string;
	id: string;
	sha256: string;
	size: number;
	media_type: string;
	name: string;
	uploaded_by: string | null;
	uploaded_at: Moment;
};

export type FirstAdministratorLinkTable = {
	id: string;
	token_hash: string;
	expires_at: Moment;
};

export type GuestTable = {
	municipality_id: string;
	id: string;
	meeting_id: string;
	item_id: string | null;
	person_id: string | null;
	office_id: string | null;
	organization_id: string | null;
	described: Text | null;
	purpose: Text;
	asked_by_kind: string | null;
	asked_by_id: string | null;
	came: boolean | null;
};

export type ItemAbsenceTable = {
	municipality_id: string;
	id: string;
	item_id: string;
	membership_id: string;
	kind: 'recused' | 'out_of_room';
	reason: string | null;
};

export type MeetingTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	slug: string;
	former_slugs: Generated<string[]>;
	kind: 'ordinary' | 'extraordinary';
	state: 'planned' | 'called' | 'sent' | 'open' | 'closed' | 'cancelled';
	number: string | null;
	from_day: Day;
	to_day: Day;
	day_precision: 'day' | 'month' | 'quarter' | 'year';
	day_as_written: string | null;
	starts_at: string | null;
	ends_at: string | null;
	venue: Text | null;
	reason: Text | null;
	follows_meeting_id: string | null;
	planned_by_kind: string | null;
	planned_by_id: string | null;
	announced_items: number | null;
	cancelled_because: Text | null;
	sent_at: Moment | null;
	opened_at: Moment | null;
	closed_at: Moment | null;
	current_item_id: string | null;
	chaired_by_id: string | null;
	recorded_by_id: string | null;
	version: Generated<number>;
};

export type MembershipTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	person_id: string | null;
	office_id: string | null;
	described: Text | null;
	category: 'city_hall' | 'utility' | 'state' | 'civil_society' | 'other';
	on_behalf_of_id: string | null;
	role: Generated<'chair' | 'deputy' | 'secretary' | 'member'>;
	has_vote: Generated<boolean>;
	from_day: Day | null;
	to_day: Day | null;
	by_document_id: string | null;
	ended_by_document_id: string | null;
	position: Generated<number>;
	version: Generated<number>;
};

export type MinutesTable = {
	municipality_id: string;
	id: string;
	meeting_id: string;
	state: 'draft' | 'remarks' | 'approved' | 'signed';
	number: string | null;
	language: Generated<'ky' | 'ru' | 'en'>;
	form: Generated<'full' | 'short'>;
	frozen: JsonColumn | null;
	frozen_sha256: string | null;
	approved_on: Day | null;
	signed_on: Day | null;
	signed_file_id: string | null;
	version: Generated<number>;
	remarks_until: Day | null;
};

export type MinutesRemarkTable = {
	municipality_id: string;
	id: string;
	minutes_id: string;
	author_person_id: string | null;
	author_name: string;
	body: string;
	state: Generated<'open' | 'taken' | 'declined'>;
	answer: string | null;
	said_at: Moment;
};

export type MunicipalityTable = {
	id: string;
	slug: string;
	name: Text;
	time_zone: Generated<string>;
	is_demo: Generated<boolean>;
	created_at: Moment;
};

export type NoticeTable = {
	municipality_id: string;
	id: string;
	deed_id: string;
	verb: string;
	subject_kind: string;
	subject_id: string;
	for_kind: 'member' | 'guest' | 'addressee' | 'claimant';
	for_id: string;
	at_kind: 'person' | 'organization' | 'answer_link' | null;
	at_id: string | null;
	was_from: Day | null;
	was_at: string | null;
	asked_at: Moment;
	mailed_at: Moment | null;
};

export type OfficeTable = {
	municipality_id: string;
	id: string;
	organization_id: string;
	title: Text;
	version: Generated<number>;
};

export type OfficeHoldingTable = {
	municipality_id: string;
	id: string;
	office_id: string;
	person_id: string;
	from_day: Day | null;
	to_day: Day | null;
};

export type OrganizationTable = {
	municipality_id: string;
	id: string;
	slug: string;
	kind: 'city_hall' | 'municipal_enterprise' | 'state_agency' | 'civil_society' | 'donor' | 'contractor' | 'committee' | 'other';
	note: Text | null;
	version: Generated<number>;
};

export type OrganizationNameTable = {
	municipality_id: string;
	id: string;
	organization_id: string;
	name: Text;
	short_name: Text | null;
	spellings: Generated<string[]>;
	valid_from: Day | null;
	valid_to: Day | null;
};

export type PersonTable = {
	municipality_id: string;
	id: string;
	slug: string;
	name: Text;
	is_demo: Generated<boolean>;
	version: Generated<number>;
};

export type PictureTable = {
	municipality_id: string;
	id: string;
	width: number;
	height: number;
	taken_at: string | null;
	taken_where: Geometry | null;
};

export type PlaceTable = {
	municipality_id: string;
	id: string;
	slug: string;
	kind: 'city' | 'neighbourhood' | 'area' | 'street' | 'park' | 'water_intake' | 'river_bank' | 'building' | 'other';
	parent_id: string | null;
	version: Generated<number>;
	geometry: Geometry | null;
	geometry_source: string | null;
	whereabouts: Text | null;
	layer_id: string | null;
};

export type PlaceLayerTable = {
	municipality_id: string;
	id: string;
	file_id: string;
	source: string;
	imported_at: Moment;
};

export type PlaceSpellingTable = {
	municipality_id: string;
	id: string;
	place_id: string;
	name: Text;
	note: Text | null;
	is_preferred: Generated<boolean>;
	position: number;
};

export type ProjectTable = {
	municipality_id: string;
	id: string;
	slug: string;
	kind: 'public_works' | 'service' | 'small_grant' | 'programme';
	sector: 'water' | 'waste' | 'roads' | 'park' | 'building' | 'governance' | 'planning' | 'other';
	note: Text | null;
	women: number | null;
	men: number | null;
	version: Generated<number>;
};

export type ProjectDateTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	moment: 'planned_start' | 'planned_end' | 'actual_start' | 'actual_end';
	from_day: Day;
	to_day: Day;
	day_precision: 'day' | 'month' | 'quarter' | 'year';
	day_as_written: string | null;
};

export type ProjectDocumentTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	kind: 'plan' | 'estimate' | 'contract' | 'bill_of_quantities' | 'schedule' | 'acceptance_act' | 'standard' | 'other';
	state: 'draft' | 'valid' | 'superseded' | 'missing';
	document_id: string | null;
	title: Text | null;
	dated: Day | null;
	is_public: Generated<boolean>;
	version: Generated<number>;
};

export type ProjectMilestoneTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	title: Text;
	planned_from: Day | null;
	planned_to: Day | null;
	planned_precision: 'day' | 'month' | 'quarter' | 'year' | null;
	planned_as_written: string | null;
	reached_on: Day | null;
	position: number;
	version: Generated<number>;
};

export type ProjectMoneyTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	kind: 'budget' | 'own_contribution';
	minor: number;
	currency: string;
	as_of: Day | null;
	source: Text | null;
};

export type ProjectPartyTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	role: 'customer' | 'contractor' | 'funder' | 'responsible' | 'implementer';
	organization_id: string | null;
	described: Text | null;
	from_day: Day | null;
	to_day: Day | null;
	version: Generated<number>;
};

export type ProjectPlaceTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	place_id: string;
};

export type ProjectProgressTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	told_on: Day;
	words: Text;
	organization_id: string | null;
	by_person_id: string | null;
	by_name: string;
	said_at: Moment;
};

export type ProjectStageTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	stage: 'proposed' | 'chosen' | 'under_way' | 'completed' | 'stopped';
	from_day: Day | null;
	to_day: Day | null;
	day_precision: 'day' | 'month' | 'quarter' | 'year' | null;
	day_as_written: string | null;
	note: Text | null;
	position: number;
};

export type ProjectTitleTable = {
	municipality_id: string;
	id: string;
	project_id: string;
	title: Text;
	note: Text | null;
	is_settled: Generated<boolean>;
	position: number;
};

export type QuorumRuleTable = {
	municipality_id: string;
	id: string;
	body_id: string;
	valid_from: Day | null;
	kind: 'more_than_half' | 'at_least_half' | 'two_thirds' | 'number' | 'none';
	number: number | null;
	source: Text | null;
};

export type RoleHoldingTable = {
	municipality_id: string;
	id: string;
	person_id: string;
	role: 'secretary' | 'chair' | 'member' | 'press' | 'monitor' | 'responsible' | 'clerk' | 'administrator' | 'operator';
	at_kind: 'body' | 'organization' | 'municipality';
	at_id: string;
	from_day: Day;
	to_day: Day | null;
};

export type SpeakerTable = {
	municipality_id: string;
	id: string;
	item_id: string;
	person_id: string | null;
	office_id: string | null;
	organization_id: string | null;
	described: Text | null;
	position: number;
};

export type UndertakingTable = {
	municipality_id: string;
	id: string;
	decision_id: string;
	organization_id: string | null;
	body_id: string | null;
	person_id: string | null;
	office_id: string | null;
	position: number;
	state: Generated<'addressed' | 'sent' | 'accepted' | 'declined' | 'in_progress' | 'claimed_done' | 'confirmed_done' | 'not_done' | 'reopened'>;
	sent_on: Day | null;
	version: Generated<number>;
};

export type UndertakingStepTable = {
	municipality_id: string;
	id: string;
	undertaking_id: string;
	position: number;
	from_state: 'addressed' | 'sent' | 'accepted' | 'declined' | 'in_progress' | 'claimed_done' | 'confirmed_done' | 'not_done' | 'reopened';
	to_state: 'sent' | 'accepted' | 'declined' | 'in_progress' | 'claimed_done' | 'confirmed_done' | 'not_done' | 'reopened' | 'noted';
	sentence: Text | null;
	happened_on: Day;
	by_person_id: string | null;
	by_name: string;
	by_link: Generated<boolean>;
	said_at: Moment;
	came_by: 'letter' | 'phone' | 'table' | null;
};

export type VersionRemarkTable = {
	municipality_id: string;
	id: string;
	version_id: string;
	article_label: string | null;
	author_person_id: string | null;
	author_name: string;
	body: string;
	proposed: string | null;
	state: Generated<'open' | 'taken' | 'declined'>;
	answer: string | null;
	said_at: Moment;
};

export type VoiceTable = {
	municipality_id: string;
	id: string;
	vote_id: string;
	membership_id: string;
	choice: 'for' | 'against' | 'abstained' | 'not_voting';
};

export type VoteTable = {
	municipality_id: string;
	id: string;
	meeting_id: string;
	item_id: string | null;
	question: Text | null;
	manner: 'show_of_hands' | 'by_name' | 'paper' | 'consensus';
	votes_for: number | null;
	votes_against: number | null;
	abstained: number | null;
	not_voting: number | null;
	majority: Generated<'of_present' | 'of_voices' | 'of_members' | 'two_thirds_of_present'>;
	chair_decides: Generated<boolean>;
	chair_voice: 'for' | 'against' | null;
	taken_at: Moment | null;
	position: number;
	version: Generated<number>;
	present: number | null;
	members: number | null;
};

export type DB = {
	account: AccountTable;
	account_invitation: AccountInvitationTable;
	agenda_item: AgendaItemTable;
	answer_link: AnswerLinkTable;
	article: ArticleTable;
	attachment: AttachmentTable;
	attendance: AttendanceTable;
	auth_attempt: AuthAttemptTable;
	auth_credential: AuthCredentialTable;
	auth_session: AuthSessionTable;
	auth_two_factor: AuthTwoFactorTable;
	auth_user: AuthUserTable;
	auth_verification: AuthVerificationTable;
	body: BodyTable;
	body_name: BodyNameTable;
	contact: ContactTable;
	correction: CorrectionTable;
	decision: DecisionTable;
	decision_effect: DecisionEffectTable;
	deed_receipt: DeedReceiptTable;
	diary_head: DiaryHeadTable;
	document: DocumentTable;
	document_effect: DocumentEffectTable;
	document_version: DocumentVersionTable;
	event: EventTable;
	file: FileTable;
	first_administrator_link: FirstAdministratorLinkTable;
	guest: GuestTable;
	item_absence: ItemAbsenceTable;
	meeting: MeetingTable;
	membership: MembershipTable;
	minutes: MinutesTable;
	minutes_remark: MinutesRemarkTable;
	municipality: MunicipalityTable;
	notice: NoticeTable;
	office: OfficeTable;
	office_holding: OfficeHoldingTable;
	organization: OrganizationTable;
	organization_name: OrganizationNameTable;
	person: PersonTable;
	picture: PictureTable;
	place: PlaceTable;
	place_layer: PlaceLayerTable;
	place_spelling: PlaceSpellingTable;
	project: ProjectTable;
	project_date: ProjectDateTable;
	project_document: ProjectDocumentTable;
	project_milestone: ProjectMilestoneTable;
	project_money: ProjectMoneyTable;
	project_party: ProjectPartyTable;
	project_place: ProjectPlaceTable;
	project_progress: ProjectProgressTable;
	project_stage: ProjectStageTable;
	project_title: ProjectTitleTable;
	quorum_rule: QuorumRuleTable;
	role_holding: RoleHoldingTable;
	speaker: SpeakerTable;
	undertaking: UndertakingTable;
	undertaking_step: UndertakingStepTable;
	version_remark: VersionRemarkTable;
	voice: VoiceTable;
	vote: VoteTable;
};
