import { expect, test } from 'vitest';
import { disagreements } from './messages/agreement.ts';
import type { Message } from './messages/files.ts';
import { misspellings } from './messages/spelling.ts';
import { keysIn, looseEnds } from './messages/usage.ts';
import { checkMessages } from './messages.ts';

const message = (ky: string, ru: string, en: string, key = 'meetings.agenda.title'): Message => ({
	room: 'meetings',
	key,
	patterns: new Map([
		['ky', ky],
		['ru', ru],
		['en', en]
	])
});

test('messages of the three languages agree and are spelled in their own letters', () => {
	expect(checkMessages().filter((fault) => !fault.endsWith('is said nowhere'))).toEqual([]);
});

test('a message in two languages only, or empty, is missing', () => {
	const { room, key } = message('', '', '');
	expect(disagreements({ room, key, patterns: new Map([['ky', 'Күн тартиби']]) })).toEqual([
		'meetings.agenda.title is missing in ru',
		'meetings.agenda.title is missing in en'
	]);
	expect(disagreements(message('Күн тартиби', ' ', 'Agenda'))).toEqual(['meetings.agenda.title is missing in ru']);
});

test('arguments must be the same, wherever they stand', () => {
	expect(
		disagreements(
			message(
				'{date} – {n} маселе',
				'{n, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}} {date}',
				'{n} on {date}'
			)
		)
	).toEqual([]);
	expect(disagreements(message('{date}', 'Повестка', '{day}'))).toEqual([
		'meetings.agenda.title: ky asks for date, ru for nothing, en asks for day'
	]);
	expect(disagreements(message('{date', '{date}', '{date}'))).toEqual(['meetings.agenda.title cannot be read in ky: {date']);
});

test('a key stands in the file of its room', () => {
	expect(disagreements(message('а', 'а', 'a', 'decisions.one.title'))).toEqual(['decisions.one.title stands in the file of meetings']);
	expect(disagreements(message('а', 'а', 'a', 'meetings.Agenda'))).toEqual([
		'meetings.Agenda is not a key: room.thing.moment, in small letters'
	]);
});

test('English left in Kyrgyz, wrong letters and Russian passed off as Kyrgyz are found', () => {
	expect(misspellings(message('WhatsApp аркылуу', 'Скачать PDF', 'Share'))).toEqual([]);
	expect(misspellings(message('Save', '{n, plural, one {# день} other {# дней}}', 'Save'))).toEqual([
		'meetings.agenda.title in ky has words in Latin letters: Save'
	]);
	expect(misspellings(message('Кеӊеш', 'Совет', 'Council'))).toEqual(['meetings.agenda.title in ky has wrong letters: ӊ for ң']);
	expect(misspellings(message('Сохранить все изменения', 'Сохранить все изменения', 'Save all'))).toEqual([
		'meetings.agenda.title says the same in ky and ru'
	]);
	expect(misspellings(message('Протокол', 'Протокол', 'Протокол'))).toEqual([
		'meetings.agenda.title in en has words in Cyrillic letters: Протокол'
	]);
});

test('keys are found in the code, whole or filled in', () => {
	const state = '$' + '{item.state}';
	const source = `t('meetings.agenda.title'); z.string('meetings.form.gone'); 'meeting.called'; './ui.json'; t(\`meetings.state.${state}\`)`;
	const named = keysIn(source, new Set(['meetings', 'ui']));
	expect(named.whole).toEqual(['meetings.agenda.title', 'meetings.form.gone']);
	const written = new Set(['meetings.agenda.title', 'meetings.state.open', 'meetings.old.word']);
	const whole = new Map(named.whole.map((key) => [key, 'agenda.page.tsx']));
	expect(looseEnds(written, { whole, patterns: named.patterns })).toEqual({
		missing: ['meetings.form.gone (agenda.page.tsx)'],
		unused: ['meetings.old.word']
	});
});
