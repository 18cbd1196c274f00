import { expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { aPen } from '#testing/paper-words.ts';
import { plain } from './paper/runs.ts';
import { type Vote, voteBlocks } from './votes.ts';

const aVote = (differing: Partial<Vote> = {}): Vote => ({
	id: newId(),
	meetingId: newId(),
	itemId: null,
	position: 1,
	question: null,
	manner: 'show_of_hands',
	counts: { for: 5, against: 1, abstained: 0, notVoting: null },
	majority: 'of_present',
	chairDecides: false,
	chairVoice: null,
	voices: [],
	room: { present: 6, members: 7 },
	takenAt: null,
	version: 1,
	outcome: 'carried',
	...differing
});

const said = (vote: Vote, language: 'ky' | 'ru' = 'ky') =>
	voteBlocks(vote, [], aPen(language)).map((block) => (block.block === 'paragraph' ? plain(block.runs) : ''));

test('hands are counted, and those who did not vote told apart from those who abstained', () => {
	expect(said(aVote())).toEqual(['Добуш берүү (кол көтөрүү): макул – 5, каршы – 1, калыс – 0. Кабыл алынды.']);
	expect(said(aVote({ counts: { for: 5, against: 1, abstained: 0, notVoting: 2 } }), 'ru')).toEqual([
		'Голосование (поднятием рук): за – 5, против – 1, воздержались – 0. Не голосовали – 2. Принято.'
	]);
});

test('the voice of the chair is told where it decided, and nowhere else', () => {
	const tie = { counts: { for: 3, against: 3, abstained: 1, notVoting: null }, chairDecides: true, chairVoice: 'for' as const };
	expect(said(aVote(tie))).toEqual([
		'Добуш берүү (кол көтөрүү): макул – 3, каршы – 3, калыс – 1. Добуштар тең бөлүнүп, төраганын макул добушу чечти. Кабыл алынды.'
	]);
	expect(said(aVote({ ...tie, majority: 'two_thirds_of_present', outcome: 'lost' }))).toEqual([
		'Добуш берүү (кол көтөрүү): макул – 3, каршы – 3, калыс – 1. Кабыл алынган жок.'
	]);
});

test('consensus has no counts, and its question stands before it', () =>
	expect(said(aVote({ manner: 'consensus', counts: null, question: { original: 'ky', ky: 'Жобо' } }))).toEqual([
		'Жобо. Добуш берүү (жалпы макулдук менен, добушсуз): кабыл алынды.'
	]));
