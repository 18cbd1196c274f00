import { expect, test } from 'vitest';
import { brokenTies } from '#testing/markup.ts';
import { aPage } from '#testing/page.ts';
import { renderPage } from '../render.ts';
import { DescriptionList } from './description-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { Entries, Entry } from './entries.tsx';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { Table } from './table.tsx';
import { Timeline } from './timeline.tsx';

const shown = (vnode: Parameters<typeof renderPage>[0], here = '/naryn/decisions') =>
	renderPage(vnode, aPage({ here })).replace('<!doctype html>', '');

test('a table names itself, its columns and its rows, and each cell carries its label to a narrow screen', () => {
	const html = shown(
		<Table
			caption="Чечимдер, 2014"
			columns={[
				{ label: '№', as: 'head', cell: (row) => row.label },
				{ label: 'Жооптор', as: 'number', cell: (row) => row.answers }
			]}
			rows={[{ label: '3.1 <b>', answers: 12 }]}
			rowKey={(row) => row.label}
		/>
	);
	expect(html).toContain('<caption>Чечимдер, 2014</caption>');
	expect(html).toMatch(/<th scope="col"[^>]*role="columnheader">№<\/th>/);
	expect(html).toContain('<th scope="row" data-label="№" role="rowheader">3.1 &lt;b></th>');
	expect(html).toContain('<td data-label="Жооптор" data-as="number" role="cell">12</td>');
});

const filters = [
	{ name: 'q', label: 'Издөө' },
	{ name: 'year', label: 'Жылы', options: [{ value: '2014', label: '2014' }] }
];

test('filters show what is chosen, keep what they do not know and forget the sheet', () => {
	const html = shown(<Filters filters={filters} />, '/naryn/decisions?year=2014&view=table&page=3');
	expect(html).toMatch(/<details class="filters" open/);
	expect(html).toContain('<option value="2014" selected>2014</option>');
	expect(html).toContain('<input type="hidden" name="view" value="table"');
	expect(html).not.toContain('name="page"');
	expect(html).toContain('<a href="/naryn/decisions?view=table">Чыпканы алып салуу</a>');
	expect(brokenTies(html)).toEqual([]);
});

test('filters nobody uses are folded and offer nothing to clear', () => {
	const html = shown(<Filters filters={filters} />);
	expect(html).toContain('<details class="filters"><summary>');
	expect(html).not.toContain('Чыпканы алып салуу');
});

test('what one searched for comes back as words', () => {
	const html = shown(<Filters filters={filters} />, `/naryn/decisions?q=${encodeURIComponent('"><script>')}`);
	expect(html).toContain('value="&quot;><script>"'.replace('<script>', '&lt;script>'));
});

test('an entry leads to its page under its mark, with its state and facts beside it', () => {
	const html = shown(
		<Entries ordered="by number">
			<Entry mark="3.1" title="Стандарттар" to="/naryn/decisions/3" facts={['сунуш', 'мэрия']} status={<b>жүрүүдө</b>} />
		</Entries>
	);
	expect(html).toMatch(/^<ol class="entries"><li class="entry"><p class="entry-mark">3.1<\/p><h2><a href="\/naryn\/decisions\/3">/);
	expect(html).toContain('<p class="entry-facts"><b>жүрүүдө</b><span>сунуш</span><span>мэрия</span></p>');
});

test('facts, figures, a story and an empty list each say what they are', () => {
	expect(shown(<DescriptionList items={[{ term: 'Кимге', details: 'мэрия' }]} />)).toContain('<dt>Кимге</dt><dd>мэрия</dd>');
	expect(shown(<Figures figures={[{ value: 17, label: 'чечим', to: '/naryn/decisions' }]} />)).toContain(
		'<b>17</b> <a href="/naryn/decisions">чечим</a>'
	);
	expect(shown(<Timeline happenings={[{ key: '1', when: '2014', what: 'түзүлдү' }]} />)).toMatch(
		/^<ol class="timeline"><li><p class="when">2014<\/p>/
	);
	expect(shown(<EmptyState>Азырынча эч нерсе жок</EmptyState>)).toContain('<p>Азырынча эч нерсе жок</p>');
});
