import { expect, test } from 'vitest';
import { aPage, aRefusal } from '#testing/page.ts';
import { renderPage } from '../render.ts';
import { Fold } from './fold.tsx';
import { Form } from './form.tsx';
import { MoreRows } from './more-rows.tsx';
import { askForMore, rowsOf } from './rows.ts';
import { Submit } from './submit.tsx';
import { TextField } from './text-fields.tsx';

const cameBack = (values: Record<string, string>) => aPage({ refused: aRefusal({ form: 'draft', message: null, values }) });

test('a list has the rows there are and a few to fill in', () => {
	expect(rowsOf(aPage(), 'draft', 'articles', 0)).toBe(3);
	expect(rowsOf(aPage(), 'draft', 'articles', 12)).toBe(15);
});

test('a form that came back has every row that was sent, and more only when more were asked for', () => {
	const sent = { 'articles.6.label': '7.', 'articles.6.body.ky': 'Суу', 'articles.2.label': '', 'others.40.label': 'x' };
	expect(rowsOf(cameBack(sent), 'draft', 'articles', 4)).toBe(7);
	expect(rowsOf(cameBack({ ...sent, [askForMore]: 'articles' }), 'draft', 'articles', 4)).toBe(12);
	expect(rowsOf(cameBack({ ...sent, [askForMore]: 'others' }), 'draft', 'articles', 4)).toBe(7);
	expect(rowsOf(cameBack(sent), 'another', 'articles', 4)).toBe(7);
	expect(rowsOf(cameBack({ 'articles.9999.label': 'x' }), 'draft', 'articles', 4)).toBe(400);
});

test('growing is no error: nothing is checked, nothing is said to be wrong, and all that was typed is there', () => {
	const page = cameBack({ 'articles.0.label': '1-берене', [askForMore]: 'articles' });
	const html = renderPage(
		<Form name="draft" action="/office/drafts">
			<TextField name="articles.0.label" label="Номери" />
			<Submit>Сактоо</Submit>
			<MoreRows list="articles" action="/office/drafts" rows={3}>
				Дагы
			</MoreRows>
		</Form>,
		page
	);
	expect(html).toContain('value="1-берене"');
	expect(html).not.toContain('role="alert"');
	expect(html).toMatch(/<button type="submit"[^>]*name="_more" value="articles" formaction="\/office\/drafts#articles-3" formnovalidate/);
	expect(html.indexOf('Сактоо')).toBeLessThan(html.indexOf('Дагы'));
});

test('a folded form is open when it is the one that came back', () => {
	const folded = (form: string) =>
		renderPage(
			<Fold label="Кошуу" form={form}>
				<Form name="draft" action="/office/drafts">
					<Submit>Сактоо</Submit>
				</Form>
			</Fold>,
			cameBack({})
		);
	expect(folded('draft')).toContain('<details class="fold" open');
	expect(folded('another')).toContain('<details class="fold">');
});
