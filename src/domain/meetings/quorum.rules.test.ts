import { expect, test } from 'vitest';
import type { QuorumKind, Seat } from '#domain/councils/rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { type AttendanceStatus, type Attended, attendanceShare, quorumAt, type Sitting, voicesAtMost } from './quorum.rules.ts';

const seat = (id: string, differing: Partial<Seat> = {}): Seat => ({
	id,
	personId: id,
	officeId: null,
	hasVote: true,
	fromDay: null,
	toDay: null,
	...differing
});
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => seat(id));
const record = (membershipId: string, status: AttendanceStatus, cameAt: string | null = null, leftAt: string | null = null): Attended => ({
	membershipId,
	status,
	cameAt,
	leftAt
});
const rule = (kind: QuorumKind, number: number | null = null) => ({ kind, number, source: null });
const all = (...statuses: AttendanceStatus[]) => statuses.map((status, at) => record(five[at]?.id ?? '', status));
const item = (differing: Partial<Sitting> = {}): Sitting => ({ takenUpAt: null, finishedAt: null, away: [], ...differing });

test('more than half of the members in office, who was late or left included', () => {
	expect(quorumAt(five, all('present', 'late', 'left', 'excused', 'absent'), rule('more_than_half'))).toEqual({
		known: true,
		met: true,
		needed: 3,
		present: 3,
		of: 5
	});
	expect(quorumAt(five, all('present', 'late', 'excused', 'excused', 'absent'), rule('more_than_half'))).toMatchObject({
		met: false,
		present: 2
	});
	expect(quorumAt(five, all('present', 'late', 'excused', 'excused', 'absent'), rule('number', 2))).toMatchObject({ met: true, needed: 2 });
});

test.each([
	['no rule', five, all('present'), rule('none'), 'not_required'],
	['nobody in office', [], [], rule('more_than_half'), 'nobody_in_office'],
	[
		'members known only as «the relevant specialists»',
		[...five, seat('words', { personId: null })],
		all('present'),
		rule('more_than_half'),
		'members_not_named'
	],
	['nothing recorded', five, [], rule('more_than_half'), 'not_recorded'],
	['too few recorded to tell', five, all('present', 'absent'), rule('more_than_half'), 'partly_recorded']
])('%s: the reason is told and no number guessed', (_what, members, attended, how, because) => {
	expect(quorumAt(members, attended, how)).toEqual({ known: false, because });
});

test('those not recorded do not matter when they could not change the answer', () => {
	expect(quorumAt(five, all('present', 'present', 'present'), rule('more_than_half'))).toMatchObject({ known: true, met: true, of: 5 });
	expect(quorumAt(five, all('absent', 'absent', 'excused'), rule('more_than_half'))).toMatchObject({ known: true, met: false, present: 0 });
});

test('members without a vote are no part of the quorum', () => {
	const members = [...five, seat('observer', { hasVote: false })];
	expect(quorumAt(members, [...all('present', 'present'), record('observer', 'present')], rule('number', 3))).toEqual({
		known: false,
		because: 'partly_recorded'
	});
});

test('per item: who stood aside, came after it or had left before it was not there', () => {
	const attended = [
		record('a', 'present'),
		record('b', 'late', '10:30'),
		record('c', 'left', null, '11:00'),
		record('d', 'present'),
		record('e', 'absent')
	];
	const quorum = (what: Partial<Sitting>) => quorumAt(five, attended, rule('more_than_half'), item(what));
	expect(quorum({})).toMatchObject({ present: 4 });
	expect(quorum({ away: ['d'] })).toMatchObject({ present: 3, met: true });
	expect(quorum({ takenUpAt: '10:00', finishedAt: '10:20', away: ['d'] })).toMatchObject({ present: 2, met: false });
	expect(quorum({ takenUpAt: '11:00', finishedAt: '11:30' })).toMatchObject({ present: 3 });
});

test('voices cannot outnumber the voting members in the room and those nobody recorded', () => {
	expect(voicesAtMost(five, [], item())).toBeNull();
	expect(voicesAtMost(five, all('present', 'absent', 'excused', 'present'), item())).toBe(3);
	expect(voicesAtMost(five, all('present', 'present', 'present', 'present', 'present'), item({ away: ['a', 'b'] }))).toBe(3);
});

test('attendance counts only the term; excused and unrecorded meetings stand apart', () => {
	const held = (['present', 'absent', 'excused', 'late', null, 'absent'] as const).map((status, month) => ({
		day: plainDate(`2014-0${month + 1}-15`),
		status
	}));
	expect(attendanceShare(held, { from: null, to: null })).toEqual({ attended: 2, absent: 2, excused: 1, unrecorded: 1, of: 4 });
	expect(attendanceShare(held, { from: plainDate('2014-03-01'), to: plainDate('2014-05-31') })).toEqual({
		attended: 1,
		absent: 0,
		excused: 1,
		unrecorded: 1,
		of: 1
	});
});
