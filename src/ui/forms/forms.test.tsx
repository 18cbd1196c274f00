import type { ComponentChildren } from 'preact';
import { expect, test } from 'vitest';
import { ofMonth } from '#platform/dates/doubtful-date.ts';
import { brokenTies } from '#testing/markup.ts';
import { aPage, aRefusal } from '#testing/page.ts';
import { OfficeLayout } from '../layouts/office-layout.tsx';
import type { Refused } from '../page.ts';
import { renderPage } from '../render.ts';
import { Checkbox } from './checkbox.tsx';
import { CheckboxGroup, RadioGroup, Select } from './choices.tsx';
import { DateField, DoubtfulDateField, TimeField } from './date-fields.tsx';
import { Fieldset } from './fieldset.tsx';
import { FileField } from './file-field.tsx';
import { Form } from './form.tsx';
import { Hidden } from './hidden.tsx';
import { More } from './more.tsx';
import { MultilingualField } from './multilingual-field.tsx';
import { ConfirmSubmit, Submit } from './submit.tsx';
import { NumberField, PasswordField, TextArea, TextField } from './text-fields.tsx';

const options = [
	{ value: 'discuss', label: 'талкуулоо' },
	{ value: 'adopt', label: 'кабыл алуу' }
];

const form = (refused: Partial<Refused> | null, fields: ComponentChildren) =>
	renderPage(
		<Form name="postpone" action="/office/postpone">
			{fields}
		</Form>,
		aPage({ language: 'ru', refused: refused && aRefusal({ form: 'postpone', ...refused }) })
	);

const every = (
	<>
		<Hidden name="version" value={3} />
		<TextField name="reason" label="Причина" hint="Кратко" required suggestions={['Уточнение']} />
		<TextArea name="text" label="Текст" value="Суу" />
		<NumberField name="count" label="Число" value={12} unit="чел." />
		<PasswordField name="password" label="Пароль" autocomplete="current-password" />
		<Fieldset legend="Когда">
			<DateField name="day" label="День" required value="2014-08-21" />
			<TimeField name="time" label="Время" value="14:30" />
			<DoubtfulDateField name="term" label="Срок" value={ofMonth(2014, 10)} />
		</Fieldset>
		<Select
			name="body"
			label="Совет"
			options={[
				{ label: 'Группы', options },
				{ value: 'x', label: 'СЭС' }
			]}
			value="adopt"
		/>
		<RadioGroup name="kind" label="Вид" required options={options} value="adopt" />
		<CheckboxGroup name="actions" label="Действия" options={options} values={['discuss']} />
		<Checkbox name="info" label="Для сведения" checked />
		<MultilingualField name="title" label="Название" required value={{ original: 'ky', ky: 'Жобо' }} />
		<ConfirmSubmit>Снять</ConfirmSubmit>
		<Submit>Сохранить</Submit>
	</>
);

const problems = Object.fromEntries(
	['reason', 'text', 'count', 'password', 'day', 'time', 'term', 'body', 'kind', 'actions.0', 'info', 'title', 'title.ky'].map((name) => [
		name,
		{ key: 'platform.form.required' as const }
	])
);

test('every field has its label, and all that is written around it is tied to it', () => {
	expect(brokenTies(form(null, every))).toEqual([]);
	expect(brokenTies(form({ problems, standing: { reason: 'Уточнить' } }, every))).toEqual([]);
});

test('a form goes to its address in the language of the page, as one deed', () => {
	const html = form(null, every);
	expect(html).toContain('method="post" action="/ru/office/postpone"');
	expect(html).toContain('<input type="hidden" name="_form" value="postpone"');
	expect(html).toContain('<input type="hidden" name="_deed" value="deed-1"');
	expect(html).not.toContain('novalidate');
	expect(html).not.toContain('multipart');
});

test('a form that came back keeps its deed and what was typed, and says why above and beside the field', () => {
	const html = form(
		{
			values: { reason: 'я', actions: ['adopt'], kind: 'discuss' },
			problems: { reason: { key: 'platform.form.too_short', args: { min: 3 } } }
		},
		every
	);
	expect(html).toContain('name="_deed" value="deed-kept"');
	expect(html).toMatch(/role="alert" tabindex="-1" autofocus/i);
	expect(html).toContain('<a href="#postpone-reason">Причина: Слишком короткий текст: не менее 3 знаков.</a>');
	expect(html).toMatch(
		/aria-describedby="postpone-reason-hint postpone-reason-problem" aria-invalid="true" id="postpone-reason"[^>]* value="я"/
	);
	expect(html).toMatch(/id="postpone-reason-problem"><span class="visually-hidden">Ошибка: <\/span>Слишком короткий/);
	expect(html).toMatch(/value="adopt" checked[^>]*\/?><span>кабыл алуу/);
	expect(html).toMatch(/type="radio" name="kind" value="discuss" checked/);
});

test('another form on the same page is not touched by the refusal', () => {
	const html = form({ form: 'cancel', values: { reason: 'чужое' }, problems: { reason: { key: 'platform.form.required' } } }, every);
	expect(html).not.toContain('чужое');
	expect(html).not.toContain('role="alert"');
	expect(html).not.toContain('aria-invalid');
});

test('a stale form shows beside each field what stands there now', () => {
	const html = form(
		{ message: { key: 'platform.form.stale' }, values: { reason: 'моё' }, standing: { reason: 'Уточнить <b>смету</b>', text: '' } },
		every
	);
	expect(html).toContain('value="моё"');
	expect(html).toMatch(/id="postpone-reason-standing">Сейчас записано: Уточнить &lt;b>смету/);
	expect(html).toMatch(/id="postpone-text-standing">Сейчас здесь пусто/);
});

test('whatever was typed comes back as words', () => {
	const bad = '"></textarea><script>alert(1)</script>';
	const html = form({ values: { reason: bad, text: bad, day: bad, 'title.ky': bad, body: bad }, standing: { reason: bad } }, every);
	expect(html).not.toContain('<script');
	expect(html).not.toContain('"></textarea>');
});

test('a password never comes back', () => {
	expect(form({ values: { password: 'сыр-сөз-77' } }, every)).not.toContain('сыр-сөз-77');
});

test('a day is shown as officials write it, and what was typed wrong as it was typed', () => {
	expect(form(null, every)).toMatch(/id="postpone-day"[^>]*value="21.08.2014"/);
	expect(form(null, every)).toMatch(/id="postpone-term"[^>]*value="октябрь 2014 г."/);
	expect(form({ values: { day: '31.02.2014' } }, every)).toMatch(/id="postpone-day"[^>]*value="31.02.2014"/);
});

test('a text is asked in its original language, its missing translations are folded away', () => {
	const [open = '', folded = ''] = form(
		null,
		<MultilingualField name="title" label="Название" value={{ original: 'ky', ky: 'Жобо' }} />
	).split('<details');
	expect(open).toMatch(/name="title.original" value="ky" checked/);
	expect(open).toMatch(/name="title.ky" lang="ky" value="Жобо"/);
	expect(folded).toMatch(/name="title.ru" lang="ru"/);
	expect(folded).toMatch(/name="title.en" lang="en"/);
});

test('what is wrong inside a folded translation opens it', () => {
	const html = form(
		{ values: { 'title.original': 'ky', 'title.ky': 'Жобо', 'title.ru': '' }, problems: { 'title.ru': { key: 'platform.form.required' } } },
		every
	);
	expect(html).toMatch(/<details open/);
	expect(html).toContain('<a href="#postpone-title-ru">Название: ');
});

test('a file needs a form that carries files, and is asked for again when the form came back', () => {
	const file = <FileField name="scan" label="Скан" atMost={25_000_000} />;
	expect(() => form(null, file)).toThrow(/takes="files"/);
	const refused = aRefusal({ form: 'upload' });
	const html = renderPage(<Form name="upload" action="/office/upload" takes="files" children={file} />, aPage({ language: 'ru', refused }));
	expect(html).toContain('enctype="multipart/form-data"');
	expect(html).toMatch(/Файл не сохраняется.*25/);
	expect(brokenTies(html)).toEqual([]);
});

test('a form that left its page meanwhile is answered above, with what was typed', () => {
	const values = { reason: 'Так <решили>', itemId: '01900000-0000-7000-8000-000000000000', password: 'сыр-сөз' };
	const refused = aRefusal({ form: 'gone', message: { key: 'platform.refused.not_allowed' }, values });
	const html = renderPage(<OfficeLayout title="Повестка">…</OfficeLayout>, aPage({ language: 'ru', refused }));
	expect(html).toMatch(/role="alert".*У вас нет права.*<ul class="typed"><li>Так &lt;решили><\/li><\/ul>.*<h1>/);
});

test('of several files those that were received stay with the form', () => {
	const refused = aRefusal({ form: 'answer', values: { files: ['first.signed', 'second.signed'] } });
	const files = <FileField name="files" label="Далил" multiple required />;
	const html = renderPage(<Form name="answer" action="/answer" takes="files" children={files} />, aPage({ refused }));
	expect(html).toMatch(/type="hidden" name="files" value="first.signed".*type="hidden" name="files" value="second.signed"/);
	expect(html).not.toMatch(/type="file"[^>]* required/);
	expect(brokenTies(html)).toEqual([]);
	const nothingSent = renderPage(
		<Form name="answer" action="/answer" takes="files" children={files} />,
		aPage({ refused: aRefusal({ form: 'answer' }) })
	);
	expect(nothingSent).not.toContain('файл сакталбайт');
});

test('a grave deed takes two presses', () => {
	expect(form(null, <ConfirmSubmit name="do" value="cancel" children="Снять" />)).toMatch(
		/<details class="confirm"><summary[^>]*>Снять<\/summary>.*Вы уверены\?.*<button type="submit"[^>]*name="do" value="cancel"/
	);
});

/** A field of the page's own, as doors draw them. */
const Came = ({ at }: { at: number }) => (
	<Fieldset legend={`Член ${at + 1}`}>
		<Select name={`seats.${at}.status`} label="Участие" options={options} />
		<More label="Время">
			<TimeField name={`seats.${at}.cameAt`} label="Пришёл" />
			<TextField name={`seats.${at}.note`} label="Примечание" value="Как прежде" />
		</More>
	</Fieldset>
);

const attendance = (refused: Partial<Refused> | null) =>
	form(
		refused,
		<>
			<TextField name="question" label="О чём" />
			<Came at={0} />
			<Came at={1} />
		</>
	);

test('the summary names fields inside parts of the page, tells apart those called alike, and goes down the page', () => {
	const wrong = { key: 'platform.form.required' as const };
	const html = attendance({ problems: { 'seats.1.cameAt': wrong, question: wrong, 'seats.0.status': wrong } });
	const links = [...html.matchAll(/<a href="#postpone-[^"]*">([^:]*):/g)].map(([, name]) => name);
	expect(links).toEqual(['О чём', 'Член 1, Участие', 'Член 2, Пришёл']);
});

test('what is wrong, was typed or was written meanwhile in a folded part opens it', () => {
	const open = (html: string) => [...html.matchAll(/<details class="more-fields"( open)?/g)].map(([, isOpen]) => Boolean(isOpen));
	expect(open(attendance(null))).toEqual([false, false]);
	expect(open(attendance({ problems: { 'seats.1.cameAt': { key: 'platform.form.required' } } }))).toEqual([false, true]);
	expect(open(attendance({ values: { 'seats.0.cameAt': '10:20', 'seats.1.note': 'Как прежде' } }))).toEqual([true, false]);
	expect(open(attendance({ standing: { 'seats.1.note': 'Иначе' } }))).toEqual([false, true]);
});
