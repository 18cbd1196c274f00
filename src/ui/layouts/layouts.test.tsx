import { expect, test } from 'vitest';
import { aPage, aRefusal } from '#testing/page.ts';
import type { Page } from '../page.ts';
import { renderPage } from '../render.ts';
import { BareLayout } from './bare-layout.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { PublicLayout } from './public-layout.tsx';

const asPublic = (page: Page, title = 'Чечимдер') =>
	renderPage(
		<PublicLayout title={title} description="2014-жылдын чечимдери" breadcrumbs={[{ path: '/naryn', label: 'Башкы бет' }]}>
			<p>Мазмун</p>
		</PublicLayout>,
		page
	);
const asOffice = (page: Page) => renderPage(<OfficeLayout title="Күн тартиби">…</OfficeLayout>, page);

test('a page says its language, its name and whose it is, and has one h1', () => {
	const html = asPublic(aPage({ language: 'ru' }));
	expect(html).toMatch(/^<!doctype html><html lang="ru">/);
	expect(html).toContain('<title>Чечимдер · Нарын шаары</title>');
	expect(html.match(/<h1/g)).toHaveLength(1);
});

test('no page carries script, inline style or anything from another site', () => {
	for (const html of [asPublic(aPage()), asOffice(aPage()), renderPage(<BareLayout title="Кирүү">…</BareLayout>, aPage())]) {
		expect(html).not.toMatch(/<script|<style| style=|javascript:| on[a-z]+=/);
		expect(html).not.toMatch(/src="https?:|<link rel="stylesheet" href="https?:/);
	}
});

test('the keyboard reaches the content first', () => {
	const html = asPublic(aPage());
	expect(html).toMatch(/<body[^>]*><a class="skip" href="#main">/);
	expect(html).toContain('<main id="main"');
});

test('the same page is offered in the three languages, with its query', () => {
	const html = asPublic(aPage({ here: '/naryn/decisions?year=2014', language: 'en' }));
	expect(html).toContain('<link rel="canonical" href="https://kenesh.example/en/naryn/decisions?year=2014"');
	expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://kenesh.example/naryn/decisions?year=2014"');
	expect(html).toContain('<a href="/naryn/decisions?year=2014" hreflang="ky" lang="ky">Кыргызча</a>');
	expect(html).toContain('<a href="/ru/naryn/decisions?year=2014" hreflang="ru" lang="ru">Русский</a>');
	expect(html).toMatch(/aria-current="true"[^>]*>English<\/a>/);
});

test('the menu knows where one is, and the front page is not everywhere', () => {
	expect(asPublic(aPage())).toContain('<a href="/naryn/decisions" aria-current="page">Чечимдер</a>');
	expect(asPublic(aPage({ here: '/naryn/decisions/2014-06-11/3' }))).toContain('<a href="/naryn/decisions" aria-current="true">');
	expect(asPublic(aPage({ here: '/naryn/people' }))).not.toMatch(/aria-current="(page|true)">(Башкы|Отурум|Чечим)/);
});

test('passing a page on takes its name and full address, with every letter escaped', () => {
	const html = asPublic(aPage(), 'Суу & таштанды');
	const text = encodeURIComponent('Суу & таштанды\nhttps://kenesh.example/naryn/decisions');
	expect(html).toContain(`https://wa.me/?text=${text}`);
	expect(html).toContain(`https://t.me/share/url?url=${encodeURIComponent('https://kenesh.example/naryn/decisions')}&amp;text=`);
	expect(html).toContain('<span class="copyable" lang="zxx">https://kenesh.example/naryn/decisions</span>');
});

test('whatever a name holds, it stays words', () => {
	const bad = '"><script>alert(1)</script>';
	const html = renderPage(
		<PublicLayout title={bad} description={bad} lead={bad} sort={bad} breadcrumbs={[{ path: '/naryn', label: bad }]}>
			{bad}
		</PublicLayout>,
		aPage({ site: { name: bad, motto: bad, announcement: bad, footer: [{ path: '/x', label: bad }] } })
	);
	expect(html).not.toContain('<script');
	expect(html).not.toMatch(/="[^"]*"><script/);
});

test('the office shows the desk, the name, the way out, and what was just done', () => {
	const html = asOffice(aPage({ viewer: { name: 'Үлгү катчы', roles: ['secretary'] }, done: { key: 'decisions.answer.done' } }));
	expect(html).toContain('<a href="/office/agenda">Күн тартиби</a>');
	expect(html).toMatch(/<form[^>]*method="post" action="\/sign-out"><input type="hidden" name="_form" value="sign-out"/);
	expect(html).toContain('<span>Үлгү катчы</span>');
	expect(html).toMatch(/role="status".*Жообуңуз кабыл алынды/);
	expect(html).toContain('<meta name="robots" content="noindex"');
});

test('where a form came back, the title says so first and no link leads away from what was typed', () => {
	const html = asOffice(aPage({ refused: aRefusal({ form: 'add' }) }));
	expect(html).toContain('<title>Ката: Күн тартиби');
	expect(html).not.toContain('hreflang=');
});

test("the room's screen is a page of its own kind", () => {
	expect(
		renderPage(<BareLayout title="2-маселе" seenBy="room" head={<meta http-equiv="refresh" content="15" />} children="…" />, aPage())
	).toMatch(/<meta http-equiv="refresh" content="15"\/?>.*<body data-frame="room">/);
});
