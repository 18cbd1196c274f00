import { expect, test } from 'vitest';
import { grown, unlike } from './sent.ts';

test('a form has the shape of the thing: names with dots grow, numbered ones are a list in their order', () => {
	expect(grown({ 'title.ky': 'Суу', 'title.ru': 'Вода', 'seats.1.role': 'chair', 'seats.0.role': 'member', reason: 'x' })).toEqual({
		title: { ky: 'Суу', ru: 'Вода' },
		seats: [{ role: 'member' }, { role: 'chair' }],
		reason: 'x'
	});
});

test('a field sent several times stays a list', () => {
	expect(grown({ kinds: ['adopt', 'amend'] })).toEqual({ kinds: ['adopt', 'amend'] });
});

test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.polluted', '.x', 'x..y'])('%s reaches nothing', (name) => {
	grown({ [name]: 'yes' });
	expect('polluted' in {}).toBe(false);
});

test('a word and a branch under the same name: the last one sent stands, nothing breaks', () => {
	expect(grown({ title: 'word', 'title.ky': 'Суу' })).toEqual({ title: { ky: 'Суу' } });
});

test('a name deeper than any form of ours is dropped, however deep it goes', () => {
	expect(grown({ [`a${'.b'.repeat(300_000)}`]: 'x', 'a.b.c.d': 'y' })).toEqual({ a: { b: { c: { d: 'y' } } } });
});

test('of what stands now only what differs from what was typed is told, however it was typed', () => {
	const standing = { reason: 'Тактоо', venue: 'Мэрия', 'title.ky': 'Суу\nэки сап', label: '' };
	const typed = { reason: 'Уточнить', venue: ' Мэрия ', 'title.ky': 'Суу\r\nэки сап', label: '4' };
	expect(unlike(standing, typed)).toEqual({ reason: 'Тактоо', label: '' });
	expect(unlike({ kinds: 'adopt, amend', note: '' }, { kinds: ['adopt', 'amend'] })).toEqual({});
});
