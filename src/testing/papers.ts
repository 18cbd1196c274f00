import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { plainDate } from '#platform/dates/plain-date.ts';
import {
	approval,
	attached,
	dashed,
	dateline,
	facts,
	heading,
	item,
	lead,
	letterhead,
	list,
	note,
	numbered,
	pageBreak,
	paragraph,
	rule,
	signatures,
	table
} from '#publishing/paper/compose.ts';
import type { Block, Paper } from '#publishing/paper/paper.ts';
import { em, inLanguage, link, strong } from '#publishing/paper/runs.ts';

/** A paper of the council of Naryn with the blocks a test wants to see drawn. */
export const aPaper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
	language: 'ky',
	title: '2014-жылдын 28-майындагы отурумдун протоколу',
	kind: 'minutes',
	date: plainDate('2014-05-28'),
	author: 'Координациялык Кеңеш',
	blocks,
	...more
});

/** Each kind of block at least once, with the labels old papers really carry. */
export const everyBlock = aPaper([
	approval('БЕКИТЕМИН', { office: 'Нарын шаарынын мэри', day: '«___» ________ 2014-ж.' }),
	letterhead(['Нарын шаардык мэриясы', 'Координациялык Кеңеш'], 'ПРОТОКОЛ', 'кезектеги отурумдун'),
	dateline({ left: '2014-жылдын 28-майы', middle: 'Нарын ш.', right: '№ 1' }),
	facts([
		['Төрага', 'биринчи вице-мэр'],
		['Катышкандар', ['12 адам ', em('(тизме тиркелет)')]]
	]),
	heading(1, 'Күн тартиби'),
	numbered(['Таза суу жөнүндө', 'Долбоорду тандоо жөнүндө']),
	heading(2, '1. Таза суу жөнүндө'),
	lead('УГУЛДУ:'),
	paragraph(
		'Көйгөйлөр ',
		strong('аныкталды'),
		', ',
		inLanguage('ru', 'водозабор'),
		': ',
		link('https://naryn.example/2014', 'толугу'),
		'.'
	),
	heading(3, 'Чечимдер'),
	list(
		item(
			'1.',
			'Бир нече чечим кабыл алынган:',
			list(
				item('1.1.', 'Формасы өзгөртүлсүн'),
				item('1.2.', 'Тактоо киргизилсин', dashed(['биринчи', 'экинчи'])),
				item('1.6.', 'Активдештирүү')
			)
		),
		item('1. 2.', 'Челектер кошулсун', paragraph('Мөөнөтү: октябрь айы')),
		item('2.', '', numbered(['Видеоролик тартылсын'], '2.'))
	),
	heading(4, 'Добуштар'),
	table({
		caption: 'Добуш берүү',
		columns: ['№', { title: 'Мүчө', width: 4 }, { title: 'Добуш', align: 'right' }],
		rows: [
			['1', 'Мэриянын өкүлү', '1'],
			['2', strong('Жарандык коом')]
		]
	}),
	note('Түп нускадагы тамгалар: кɵйгɵй, Ѳз, жаӊы.'),
	signatures(['Төрага', ''], ['Катчы', 'Жооптуу катчы']),
	attached('Тиркемелер:', item('1.', 'Катышкандардын тизмеси')),
	rule,
	pageBreak,
	heading(1, '1-тиркеме')
]);

/** What an ill-meaning or unlucky hand may type: each must come out as it went in, and do nothing. */
export const hostileTexts = [
	'#import "@preview/x:1.0.0": * #read("/etc/passwd") #panic() $x$ *a* _b_ `c` <label> @ref = / + - \\ // /* */',
	'</w:t></w:r><w:r> &amp; &#0; <![CDATA[x]]> ]]> <?xml?> <!-- x --> {{x}}',
	'<script>alert(1)</script> "onload=\'x\'" %1 %2.',
	'😀 𝔸 𐍈 👩‍👩‍👧 4 байт',
	'שלום مرحبا тил \u202Eтескери\u202C',
	'ң ө ү Ң Ө Ү ɵ Ѳ ӊ № « » — … ₸ с̈'
];

export const pdfOf = (bytes: Uint8Array) => getDocumentProxy(new Uint8Array(bytes));

/** The text of a PDF as a reader copies it, pages after one another, line ends and spaces as one space. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const { text } = await extractText(await pdfOf(bytes), { mergePages: true });
	return text.replace(/\s+/g, ' ');
}

/** One part of an office file as text: `partOf(bytes, 'word/document.xml')`. */
export function partOf(zip: Uint8Array, name: string): string {
	const part = unzipSync(zip)[name];
	if (!part) throw new Error(`no ${name} in it`);
	return strFromU8(part);
}
