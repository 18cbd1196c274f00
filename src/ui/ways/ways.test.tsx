import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aPage } from '#testing/page.ts';
import { changeQuery, currentWay } from '../addresses.ts';
import { renderPage } from '../render.ts';
import { Downloads } from './downloads.tsx';
import { FileLink } from './file-link.tsx';
import { Link, OutsideLink } from './link.tsx';
import { nearby, Pagination } from './pagination.tsx';
import { Tabs } from './tabs.tsx';
import { Who } from './who.tsx';

const shown = (vnode: Parameters<typeof renderPage>[0], page = aPage()) => renderPage(vnode, page).replace('<!doctype html>', '');

test('one parameter changes, the others stay', () => {
	expect(changeQuery('/naryn/decisions?year=2014&page=3', { page: null })).toBe('/naryn/decisions?year=2014');
	expect(changeQuery('/naryn/decisions', { q: 'суу & таштанды' })).toBe(
		`/naryn/decisions?q=${encodeURIComponent('суу').concat('+%26+', encodeURIComponent('таштанды'))}`
	);
	expect(changeQuery('/naryn/decisions?page=2', { page: '' })).toBe('/naryn/decisions');
});

test('the longest way is the one we are on', () => {
	const ways = ['/office', '/office/meetings', '/office/meetings/plan'];
	expect(currentWay('/office/meetings/plan/4?x=1', ways)).toBe('/office/meetings/plan');
	expect(currentWay('/office/meetingsandmore', ways)).toBeNull();
	expect(currentWay('/office', ways)).toBe('/office');
	expect(currentWay('/office/people', ways)).toBeNull();
});

test('a link stays in the language of the page', () => {
	expect(shown(<Link to="/naryn">Нарын</Link>, aPage({ language: 'ru' }))).toBe('<a href="/ru/naryn">Нарын</a>');
});

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example', 'file:///etc/passwd'])(
	'«%s» does not become a link',
	(href) => expect(shown(<OutsideLink href={href}>Шилтеме</OutsideLink>)).toBe('Шилтеме')
);

test('a way out of the house tells nothing about the reader', () => {
	expect(shown(<OutsideLink href="https://naryncity.kg">Сайт</OutsideLink>)).toBe(
		'<a href="https://naryncity.kg" rel="noopener noreferrer external">Сайт</a>'
	);
});

test('sheets keep the filters and say which one is open', () => {
	const html = shown(<Pagination page={2} pages={9} />, aPage({ here: '/naryn/decisions?year=2014&page=2' }));
	expect(html).toContain('<a href="/naryn/decisions?year=2014" rel="prev">Мурунку</a>');
	expect(html).toContain('<a href="/naryn/decisions?year=2014&amp;page=3" rel="next">Кийинки</a>');
	expect(html).toMatch(/aria-current="page"><span class="visually-hidden">9 барактын 2-барагы<\/span>/);
	expect(shown(<Pagination page={1} pages={1} />)).toBe('');
});

test('of any number of sheets at most seven marks are shown: first, last, this one and its neighbours', () => {
	const sheets = fc.integer({ min: 1, max: 500 }).chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
	fc.assert(
		fc.property(sheets, ([page, pages]) => {
			const marks = nearby(page, pages);
			expect(marks.length).toBeLessThanOrEqual(7);
			for (const wanted of [1, page, pages]) expect(marks).toContain(wanted);
			const numbers = marks.filter((mark) => mark !== null);
			expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
			marks.forEach((mark, at) => {
				if (mark === null) expect(Number(marks[at + 1]) - Number(marks[at - 1])).toBeGreaterThan(2);
			});
		})
	);
});

test('a list is downloaded exactly as filtered, every sheet of it', () => {
	const html = shown(<Downloads />, aPage({ here: '/naryn/decisions?year=2014&page=2', language: 'ru' }));
	expect(html).toContain('<a href="/ru/naryn/decisions.csv?year=2014" download>CSV</a>');
	expect(html).toContain('<a href="/ru/naryn/decisions.xlsx?year=2014" download>XLSX</a>');
});

test('a file tells its kind and weight as the reader writes numbers', () => {
	const file = { path: '/files/1', name: 'сүрөт.jpg', type: 'image/jpeg' };
	expect(shown(<FileLink {...file} size={2_449_000} />)).toContain('<small>JPEG, 2,5\u00a0МБ</small>');
	expect(shown(<FileLink {...file} type="application/zip" name="тиркеме.zip" size={39_400} />, aPage({ language: 'en' }))).toContain(
		'ZIP, 40\u00a0kB'
	);
	expect(shown(<FileLink {...file} type="strange" name="тиркеме" size={12} />)).toContain('STRANGE, 12\u00a0байт');
});

test('a tab knows whether it is open', () => {
	const tabs = [
		{ path: '/naryn/decisions', label: 'Чечимдер', count: 17 },
		{ path: '/naryn/decisions/unresolved', label: 'Чечилбегендер' }
	];
	const html = shown(<Tabs label="Чечимдер" tabs={tabs} />);
	expect(html).toContain('<a href="/naryn/decisions" aria-current="page">Чечимдер<span class="count"> 17</span></a>');
	expect(html).toContain('<a href="/naryn/decisions/unresolved">');
});

test('somebody without a page is still named, with the office they speak for', () => {
	expect(shown(<Who name="Нурзада Мукашова" office="басма сөз катчысы" />)).toBe(
		'<span class="who">Нурзада Мукашова<span class="office-held">, басма сөз катчысы</span></span>'
	);
	expect(shown(<Who name="СЭС" to="/naryn/organizations/ses" />)).toContain('<a href="/naryn/organizations/ses">СЭС</a>');
});
