import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { someone } from '#testing/factories.ts';
import { mayGrantAnyRole, mayGrantRole, mayKeepRegisters, maySeeContacts } from './policy.ts';
import { isHeldAt, lasts, nameOn, toldOn } from './rules.ts';

const day = plainDate;
const first = { word: 'first', from: null, to: day('2014-06-18') };
const second = { word: 'second', from: day('2014-06-19'), to: null };

test.each([
	['2010-12-06', 'first'],
	['2014-06-18', 'first'],
	['2014-06-19', 'second'],
	['2026-01-01', 'second']
])('on %s it went by its %s name', (on, word) => expect(nameOn([second, first], day(on))?.word).toBe(word));

test('before its first name a thing goes by the first, and in a gap by the earlier one', () => {
	const names = [
		{ word: 'old', from: day('2010-01-01'), to: day('2011-12-31') },
		{ word: 'new', from: day('2014-01-01'), to: null }
	];
	expect(nameOn(names, day('2009-05-05'))?.word).toBe('old');
	expect(nameOn(names, day('2012-06-01'))?.word).toBe('old');
	expect(nameOn([], day('2012-06-01'))).toBeNull();
});

test('both ends of a time are in it, and an unknown end shuts nothing out', () => {
	const span = { from: day('2014-01-01'), to: day('2014-12-31') };
	expect(['2013-12-31', '2014-01-01', '2014-12-31', '2015-01-01'].map((each) => lasts(span, day(each)))).toEqual([
		false,
		true,
		true,
		false
	]);
	expect(lasts({ from: null, to: null }, day('1990-01-01'))).toBe(true);
});

test('what is over is told by the names of its last day, what lasts by those of the day it is told', () => {
	const today = plainDate('2014-12-01');
	expect(toldOn({ from: null, to: plainDate('2013-05-01') }, today)).toBe('2013-05-01');
	expect(toldOn({ from: null, to: plainDate('2015-05-01') }, today)).toBe(today);
	expect(toldOn({ from: null, to: null }, today)).toBe(today);
});

test('each role has its own kind of place', () => {
	expect(isHeldAt('secretary', 'body')).toBe(true);
	expect(isHeldAt('secretary', 'municipality')).toBe(false);
	expect(isHeldAt('administrator', 'municipality')).toBe(true);
	expect(isHeldAt('administrator', 'organization')).toBe(false);
	expect(isHeldAt('responsible', 'organization')).toBe(true);
});

const town = 'the town';
const council = 'the council';
const administrator = { ...someone(town, 'administrator'), municipalityId: town };
const secretary = { ...someone(council, 'secretary'), municipalityId: town };
const otherSecretary = { ...someone('another body', 'secretary'), municipalityId: town };
const stranger = someone('nowhere');

test.each([
	['the administrator', administrator, true],
	['the secretary of any body', otherSecretary, true],
	['the chair', someone(council, 'chair'), false],
	['a member', someone(council, 'member'), false],
	['the responsible of an organization', someone('an organization', 'responsible'), false],
	["another town's administrator", someone('another town', 'administrator'), false],
	['a stranger', stranger, false]
])('%s keeps the registers and sees contacts: %#', (_who, actor, may) => {
	expect(mayKeepRegisters(actor)).toBe(may);
	expect(maySeeContacts(actor)).toBe(may);
	expect(mayGrantAnyRole(actor)).toBe(may);
});

test.each([
	['the administrator names a secretary', administrator, 'secretary', council, true],
	['the administrator names another administrator', administrator, 'administrator', town, true],
	['the secretary names a member of the own body', secretary, 'member', council, true],
	['the secretary names a monitor of the own body', secretary, 'monitor', council, true],
	['the secretary names no second secretary', secretary, 'secretary', council, false],
	['the secretary names no administrator', secretary, 'administrator', town, false],
	["another body's secretary names no member here", otherSecretary, 'member', council, false],
	['the chair names nobody', someone(council, 'chair'), 'member', council, false],
	['a stranger names nobody', stranger, 'member', council, false]
] as const)('%s', (_what, actor, role, atId, may) => expect(mayGrantRole(actor, { role, atId })).toBe(may));
