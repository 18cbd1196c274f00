import { z } from 'zod';
import { quorumKinds, seatRoles } from '#domain/councils/rules.ts';
import { actionKinds } from '#domain/meetings/agenda.rules.ts';
import type { Correction } from '#domain/meetings/corrections.queries.server.ts';
import { attendanceStatuses } from '#domain/meetings/quorum.rules.ts';
import { meetingKinds } from '#domain/meetings/rules.ts';
import { choices, majorities, manners } from '#domain/meetings/vote.rules.ts';
import { isPlainDate } from '#platform/dates/plain-date.ts';
import { writeShort } from '#platform/dates/writing-dates.ts';
import { type Language, languages } from '#platform/i18n/languages.ts';
import type { MessageKey, Translate } from '#platform/i18n/messages.ts';
import { readText, type Text } from '#platform/i18n/text.ts';

/** Words of the interface and of the record, in their order; none where nothing was recorded. */
export type Said = readonly (Text | string)[];
export type Change = {
	readonly label: string;
	readonly before: Said;
	readonly after: Said;
	/** The language in which a text changed, where the reader's own stayed as it was. */
	readonly language?: Language;
};

/** What is needed to put a value into words: whose seat an id is, and the language. */
export type Telling = {
	readonly t: Translate;
	readonly language: Language;
	readonly seat: (id: string) => Said;
	/** Those of УГУЛДУ and ЧЫГЫП СҮЙЛӨШТҮ are told only once approved minutes hold them. */
	readonly talk: 'told' | 'kept';
};

type Say = (value: unknown, telling: Telling) => Said;
type Field = readonly [label: MessageKey, say?: Say];

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'original' in value;

/** A number, an hour, a date, a yes or no, a text: what speaks for itself. */
const plain: Say = (value, { t, language }) => {
	if (value === null || value === undefined || value === '') return [];
	if (typeof value === 'boolean') return [t(value ? 'platform.word.yes' : 'platform.word.no')];
	if (isPlainDate(value)) return [writeShort(value, language)];
	return isText(value) ? [value] : [String(value)];
};

const oneOf =
	<Known extends string>(known: readonly Known[], key: (each: Known) => MessageKey): Say =>
	(value, { t }) =>
		(Array.isArray(value) ? value : [value]).flatMap((each) => {
			const found = known.find((one) => one === each);
			return found ? [t(key(found))] : [];
		});

const seat: Say = (value, telling) => (typeof value === 'string' ? telling.seat(value) : []);
const talk: Say = (value, telling) => (telling.talk === 'told' ? plain(value, telling) : []);

const Told = z.array(z.object({ name: z.unknown(), described: z.unknown() }));
const speakers: Say = (value, telling) =>
	(Told.safeParse(value).data ?? []).flatMap(({ name, described }) => [name, described].flatMap((each) => plain(each, telling)));

const Aside = z.array(z.object({ membershipId: z.string(), reason: z.string().nullable() }));
const aside: Say = (value, telling) =>
	(Aside.safeParse(value).data ?? []).flatMap(({ membershipId, reason }) => [...telling.seat(membershipId), ...(reason ? [reason] : [])]);

const Voices = z.array(z.object({ membershipId: z.string(), choice: z.enum(choices) }));
const voices: Say = (value, telling) =>
	(Voices.safeParse(value).data ?? []).flatMap(({ membershipId, choice }) => [
		...telling.seat(membershipId),
		`– ${telling.t(`meetings.vote.choice.${choice}`)}`
	]);

const Rule = z.object({ kind: z.enum(quorumKinds), number: z.number().nullable() });
const quorum: Say = (value, { t }) => {
	const rule = Rule.safeParse(value).data;
	return rule ? [t(`councils.quorum.kind.${rule.kind}`), ...(rule.number === null ? [] : [String(rule.number)])] : [];
};

const fields: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
	meeting: {
		kind: ['platform.word.kind', oneOf(meetingKinds, (kind) => `meetings.kind.${kind}`)],
		number: ['platform.word.number'],
		starts_at: ['meetings.word.starts'],
		ends_at: ['meetings.word.ends'],
		venue: ['meetings.word.venue'],
		reason: ['platform.word.reason'],
		announced_items: ['meetings.plan.announced'],
		chaired_by_id: ['publishing.minutes.chair', seat],
		recorded_by_id: ['publishing.minutes.secretary', seat]
	},
	agenda_item: {
		title: ['meetings.item.title'],
		label: ['meetings.item.label'],
		actions: ['meetings.item.actions', oneOf(actionKinds, (kind) => `meetings.action.${kind}`)],
		for_information: ['meetings.item.for_information_only'],
		heard: ['meetings.conduct.heard', talk],
		spoke: ['meetings.conduct.spoke', talk],
		closing_note: ['meetings.correct.closing_note'],
		speakers: ['meetings.item.speakers', speakers],
		away: ['meetings.correct.away', aside]
	},
	attendance: {
		status: ['meetings.presence.status', oneOf(attendanceStatuses, (status) => `meetings.attendance.status.${status}`)],
		cameAt: ['meetings.presence.came'],
		leftAt: ['meetings.presence.left'],
		note: ['platform.word.note']
	},
	guest: { came: ['meetings.correct.came'] },
	vote: {
		question: ['meetings.vote.question'],
		manner: ['meetings.vote.how', oneOf(manners, (manner) => `meetings.vote.manner.${manner}`)],
		votes_for: ['meetings.vote.choice.for'],
		votes_against: ['meetings.vote.choice.against'],
		abstained: ['meetings.vote.choice.abstained'],
		not_voting: ['meetings.vote.choice.not_voting'],
		voices: ['meetings.vote.voices', voices],
		majority: ['meetings.vote.majority', oneOf(majorities, (majority) => `meetings.vote.majority.${majority}`)],
		chair_decides: ['meetings.vote.chair_decides'],
		chair_voice: ['meetings.vote.chair_voice', oneOf(choices, (choice) => `meetings.vote.choice.${choice}`)],
		present: ['meetings.vote.present'],
		members: ['meetings.vote.members']
	},
	membership: {
		sat: ['public.correction.sat'],
		role: ['councils.word.role', oneOf(seatRoles, (role) => `councils.seat.role.${role}`)],
		hasVote: ['councils.word.vote']
	},
	body: { name: ['platform.word.name'], quorum: ['councils.word.quorum', quorum] },
	decision: {
		text: ['decisions.word.text'],
		label: ['decisions.word.label'],
		force: ['decisions.word.force', oneOf(['recommendation', 'binding'], (force) => `decisions.force.${force}`)],
		term_from: ['decisions.word.term'],
		term_event: ['decisions.word.term'],
		review_on: ['decisions.word.review_on']
	}
};

const Fields = z.record(z.string(), z.unknown());

/** What a correction changed, field by field in the order a page tells them: what stood, and what stands now. */
export function changesOf({ subject, stood, corrected }: Pick<Correction, 'subject' | 'stood' | 'corrected'>, telling: Telling): Change[] {
	const [before, after] = [Fields.parse(stood), Fields.parse(corrected)];
	return Object.entries(fields[subject.kind] ?? {}).flatMap(([name, [label, say = plain]]) => {
		if (!(name in after)) return [];
		const change = { label: telling.t(label), before: say(before[name], telling), after: say(after[name], telling) };
		return [inChangedLanguage(change, telling.language)];
	});
}

/** A translation corrected alone is shown in its own language: in another one the same words would stand on both sides. */
function inChangedLanguage(change: Change, reader: Language): Change {
	const [[before], [after]] = [change.before, change.after];
	if (typeof before !== 'object' || typeof after !== 'object') return change;
	if (readText(before, reader).text !== readText(after, reader).text) return change;
	const language = languages.find((each) => before[each] !== after[each]);
	return language ? { ...change, language, before: alone(before, language), after: alone(after, language) } : change;
}

const alone = (text: Text, language: Language): Said => (text[language] ? [{ original: language, [language]: text[language] }] : []);
