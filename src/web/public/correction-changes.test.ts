import { expect, test } from 'vitest';
import { translator } from '#platform/i18n/messages.server.ts';
import { inKyrgyz } from '#testing/people.ts';
import { changesOf, type Telling } from './correction-changes.ts';

const telling: Telling = {
	t: translator('ky'),
	language: 'ky',
	talk: 'told',
	seat: (id) => (id === 'a' ? [inKyrgyz('Асанов Бакыт')] : [])
};
const told = (kind: string, stood: object, corrected: object, differing: Partial<Telling> = {}) =>
	changesOf({ subject: { kind, id: 'x' }, stood, corrected }, { ...telling, ...differing }).map(({ label, before, after }) => {
		const words = (said: typeof before) => said.map((word) => (typeof word === 'string' ? word : word.ky)).join(', ');
		return `${label}: ${words(before)} → ${words(after)}`;
	});

test.each([
	[
		'attendance',
		{ status: 'present', cameAt: null },
		{ status: 'late', cameAt: '10:15' },
		['Катышуусу: катышты → кечигип келди', 'Келди:  → 10:15']
	],
	['meeting', { chaired_by_id: null }, { chaired_by_id: 'a' }, ['Төрагалык кылган:  → Асанов Бакыт']],
	[
		'vote',
		{ votes_for: 2, present: null },
		{ votes_for: 3, present: 4 },
		['макул: 2 → 3', 'Добуш берилгенде залда канча мүчө болгон:  → 4']
	],
	['membership', { sat: true }, { sat: false }, ['Ошол күнү курамда болгонбу: Ооба → Жок']],
	[
		'body',
		{ quorum: { kind: 'more_than_half', number: null } },
		{ quorum: { kind: 'number', number: 7 } },
		['Кворум: мүчөлөрдүн жарымынан көбү → белгиленген сан, 7']
	],
	['guest', { came: null }, { came: true }, ['Катышканбы:  → Ооба']],
	[
		'agenda_item',
		{ speakers: [], away: [{ membershipId: 'a', kind: 'recused', reason: 'Жакыны' }] },
		{ speakers: [{ name: inKyrgyz('СЭС'), described: inKyrgyz('өкүлү') }], away: [] },
		['Баяндамачылар:  → СЭС, өкүлү', 'Маселеге катышпагандар: Асанов Бакыт, Жакыны → ']
	],
	['something new', { any: 1 }, { any: 2 }, []]
])('a correction of %s tells what stood and what stands now', (kind, stood, corrected, lines) =>
	expect(told(kind, stood, corrected)).toEqual(lines)
);

test('a text corrected in another language than the reader’s is told in that language', () => {
	const title = { original: 'ky', ky: 'Суу', ru: 'О воде' } as const;
	const [russian] = changesOf(
		{ subject: { kind: 'agenda_item', id: 'x' }, stood: { title }, corrected: { title: { ...title, ky: 'Таза суу' } } },
		{ ...telling, language: 'ru' }
	);
	expect(russian).toMatchObject({ language: 'ky', before: [{ ky: 'Суу' }], after: [{ ky: 'Таза суу' }] });
	const added = { ...title, en: 'Water' };
	const [kyrgyz] = changesOf({ subject: { kind: 'agenda_item', id: 'x' }, stood: { title }, corrected: { title: added } }, telling);
	expect(kyrgyz).toMatchObject({ language: 'en', before: [], after: [{ en: 'Water' }] });
});

test('what was said stays with the secretary until approved minutes hold it', () => {
	const [stood, corrected] = [{ heard: inKyrgyz('мурда') }, { heard: inKyrgyz('кийин') }];
	expect(told('agenda_item', stood, corrected)).toEqual(['УГУЛДУ: мурда → кийин']);
	expect(told('agenda_item', stood, corrected, { talk: 'kept' })).toEqual(['УГУЛДУ:  → ']);
});
