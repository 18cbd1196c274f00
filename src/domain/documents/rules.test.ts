import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { differenceOf, isBeingDrawn, predecessorOf, type Stretch, standingOn, versionStates } from './rules.ts';

const article = (label: string, body: string, heading: string | null = null) => ({
	label,
	heading: heading === null ? null : { original: 'ky' as const, ky: heading },
	body: { original: 'ky' as const, ky: body }
});
type Draft = ReturnType<typeof article>[];

const words = fc.array(fc.constantFrom('кеңеш', 'чогулат', 'айына', 'бир', 'жолу', ',', '«мэрия»', '№425-б', '\n'), { maxLength: 12 });
const body = words.map((each) => each.join(' ')).filter((text) => text.trim() !== '');
const draft: fc.Arbitrary<Draft> = fc.uniqueArray(
	fc
		.tuple(fc.constantFrom('1.', '2.', '3.', '4.', '5-1.', 'Б'), body, fc.option(body))
		.map(([label, text, heading]) => article(label, text, heading)),
	{ selector: ({ label }) => label, maxLength: 6 }
);

/** The words one wording has, in order; how many spaces stand between them is no difference. */
const side = (stretches: readonly Stretch[], not: 'before' | 'after') =>
	stretches
		.filter(({ stands }) => stands !== not)
		.map((each) => each.words)
		.join('')
		.split(/\s+/)
		.filter(Boolean)
		.join(' ');

const inWords = (text = '') => side([{ words: text, stands: 'both' }], 'before');

test('a text compared with itself has not changed in any article', () => {
	fc.assert(
		fc.property(draft, (text) => {
			const difference = differenceOf(text, text);
			expect(difference.map(({ label, kind }) => [label, kind])).toEqual(text.map(({ label }) => [label, 'same']));
			expect(difference.flatMap(({ heading, body }) => [...heading, ...body]).every(({ stands }) => stands === 'both')).toBe(true);
		})
	);
});

test('without what went out the later text is read, and without what came in the earlier one, word for word and in order', () => {
	fc.assert(
		fc.property(draft, draft, (before, after) => {
			const difference = differenceOf(before, after);
			const read = (not: 'before' | 'after') =>
				difference
					.filter(({ kind }) => kind !== (not === 'before' ? 'removed' : 'added'))
					.map(({ label, heading, body }) => [label, side(heading, not), side(body, not)]);
			const written = (text: Draft) => text.map(({ label, heading, body }) => [label, inWords(heading?.ky), inWords(body.ky)]);
			const byLabel = (rows: readonly unknown[][]) => rows.toSorted(([a], [b]) => String(a).localeCompare(String(b)));

			expect(read('before')).toEqual(written(after));
			expect(byLabel(read('after'))).toEqual(byLabel(written(before)));
		})
	);
});

test('every article of both texts is told of exactly once', () => {
	fc.assert(
		fc.property(draft, draft, (before, after) => {
			const labels = differenceOf(before, after).map(({ label }) => label);
			expect(labels.toSorted()).toEqual([...new Set([...before, ...after].map(({ label }) => label))].toSorted());
		})
	);
});

test('an article that went out stands where it stood, one that came in where it stands', () => {
	const before = [article('1.', 'Максаты'), article('2.', 'Милдеттери'), article('3.', 'Курамы')];
	const after = [article('1.', 'Максаты'), article('3.', 'Курамы'), article('4.', 'Иш тартиби')];
	expect(differenceOf(before, after).map(({ label, kind }) => `${label} ${kind}`)).toEqual([
		'1. same',
		'2. removed',
		'3. same',
		'4. added'
	]);
	expect(differenceOf([article('1.', 'Максаты'), ...after], after).map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
});

test('a changed word is told as a word, not as its letters, in Kyrgyz and in Russian', () => {
	const [ky] = differenceOf([article('1.', 'Кеңеш айына бир жолу чогулат.')], [article('1.', 'Кеңеш чейрегине бир жолу чогулат.')]);
	expect(ky?.body.filter(({ stands }) => stands !== 'both').map((each) => each.words.trim())).toEqual(['айына', 'чейрегине']);

	const russian = (text: string) => [{ label: '1.', heading: null, body: { original: 'ru' as const, ru: text, ky: 'Которулган.' } }];
	const [ru] = differenceOf(russian('не менее половины членов'), russian('не менее двух третей членов'));
	expect(ru?.kind).toBe('changed');
	expect(ru && side(ru.body, 'before')).toBe('не менее двух третей членов');
});

test('an article written anew is shown whole, the old words and then the new', () => {
	const text = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ');
	const [only] = differenceOf([article('1.', text('суу'))], [article('1.', text('жол'))]);
	expect(only?.body).toEqual([
		{ words: text('суу'), stands: 'before' },
		{ words: text('жол'), stands: 'after' }
	]);
});

test('only a draft is being drawn', () => {
	expect(versionStates.filter(isBeingDrawn)).toEqual(['draft', 'remarks']);
});

const version = (position: number, differing = {}) => ({
	position,
	state: 'adopted' as const,
	adoptedOn: plainDate('2010-12-06'),
	inForceFrom: null,
	articles: 3,
	...differing
});

test('the version that stands is the last one adopted, as soon as it is in force', () => {
	const versions = [
		version(1),
		version(2, { adoptedOn: plainDate('2014-06-11'), inForceFrom: plainDate('2014-06-19') }),
		version(3, { state: 'remarks', adoptedOn: null })
	];
	const on = (day: string) => standingOn(versions, plainDate(day))?.position ?? null;
	expect(['2010-12-05', '2010-12-06', '2014-06-11', '2014-06-19', '2026-01-01'].map(on)).toEqual([null, 1, 1, 2, 2]);
});

test('a version is compared with the last adopted one before it whose words are known', () => {
	const versions = [version(1), version(2, { articles: 0 }), version(3, { state: 'withdrawn' }), version(4)];
	expect(versions.map((each) => predecessorOf(versions, each)?.position ?? null)).toEqual([null, 1, 1, 1]);
});
