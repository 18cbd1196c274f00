import { newId } from '#platform/db/id.ts';
import { encoded, type Payload } from './asking.ts';
import type { Example } from './examples.ts';
import type { Values } from './forms.ts';

/** One way of sending a form that no page of ours sends. */
export type Ill = { readonly how: string; readonly action: string; readonly sent: Payload };

const form = 'application/x-www-form-urlencoded';
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const own = (name: string): boolean => name === '_form' || name === '_deed';

/** What may stand in every field at once; the lists are what unlucky and ill-meaning hands have typed before. */
const texts: Readonly<Record<string, string>> = {
	'nothing but spaces': ' \t ',
	'too long': 'А'.repeat(60_000),
	'control characters': 'a\u0000b\u0007\u001b[31m\u007f\u0085',
	'a line break': 'бир\r\nэки',
	'characters of four bytes': '😀𐍈 Суу 👩‍👩‍👧',
	'the other direction': '\u202Eтескери\u202C\u200F שלום',
	'what other programs read': `'; drop table person; -- <script>alert(1)</script> \${7*7} {{7*7}} ../../etc/passwd %00`,
	'a number too great': '99999999999999999999999999',
	'a number of another kind': '-1e400',
	'a day that is none': '31.02.2014',
	'a day out of all years': '01.01.99999',
	'a kind nobody knows': 'constructor',
	'an id of nothing': newId(),
	'a thing of another kind': `body:${newId()}`,
	'words of objects': '[object Object]'
};

/** Every ill way of sending this form. `elsewhere` names the same things of the other town. */
export async function illWays({ action, values }: Example, elsewhere: (id: string) => string): Promise<Ill[]> {
	const words = values.map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const);
	const way = async (how: string, sent: Values, at = action): Promise<Ill> => ({ how, action: at, sent: await encoded(sent) });
	const all = (change: (value: string, name: string) => string): Values =>
		words.map(([name, value]) => [name, own(name) ? value : change(value, name)]);
	const raw = (how: string, payload: string | Buffer, type = form, headers = {}): Ill => ({
		how,
		action,
		sent: { payload, type, headers }
	});
	const typed = await Promise.all(
		Object.entries(texts).map(([how, text]) =>
			way(
				how,
				all((value) => (isHidden(value) ? value : text))
			)
		)
	);
	const everywhere = await Promise.all(
		['an id of nothing', 'words of objects', 'too long'].map((how) =>
			way(
				`${how}, in hidden fields too`,
				all(() => texts[how] ?? '')
			)
		)
	);
	return [
		...typed,
		...everywhere,
		await way('nothing at all', []),
		await way(
			'only what is hidden',
			words.filter(([, value]) => isHidden(value))
		),
		await way(
			'nothing that is hidden',
			words.filter(([, value]) => !isHidden(value))
		),
		await way(
			'the ids of nothing',
			all((value) => value.replace(anyId, () => newId()))
		),
		await way(
			'the ids of another town',
			all((value) => value.replace(anyId, elsewhere))
		),
		await way('at the address of another town', values, action.replace(anyId, elsewhere)),
		await way(
			'at the address of nothing',
			values,
			action.replace(anyId, () => newId())
		),
		await way('at an address that is no id', values, action.replace(anyId, 'x'.repeat(300))),
		await way('at an address with a zero', values, action.replace(anyId, '%00')),
		await way('every field twice', [...values, ...words]),
		await way(
			'every field a hundred times',
			Array.from({ length: 100 }, () => words)
				.flat()
				.slice(0, 5_000)
		),
		await way('a deed without an id', [...values.filter(([name]) => name !== '_deed'), ['_deed', 'x'.repeat(5_000)]]),
		await way('names of prototypes', [...values, ...prototypes]),
		await way(
			'fields within fields',
			words.map(([name, value]) => [own(name) ? name : `${name}.deep.0.deeper`, value])
		),
		await way(
			'a list of ten thousand',
			words.map(([name, value]) => [own(name) ? name : `${name}.9999`, value])
		),
		raw('half of a pair', words.map(([name]) => `${encodeURIComponent(name)}=%ED%A0%80`).join('&')),
		raw('bytes that are no text', words.map(([name]) => `${encodeURIComponent(name)}=%FF%FE%C3`).join('&')),
		raw('broken percents', words.map(([name]) => `${encodeURIComponent(name)}=%zz%`).join('&')),
		raw('a megabyte', `${new URLSearchParams(words.map(([name, value]) => [name, value]))}&text=${'a'.repeat(1024 * 1024)}`),
		...json(values).map(([how, body]) => raw(`as JSON: ${how}`, body, 'application/json')),
		raw('as plain text', 'таза суу', 'text/plain'),
		raw('as nothing', 'a=b', ''),
		raw('in many parts without a boundary', 'a=b', 'multipart/form-data'),
		raw(
			'a file broken off',
			`--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf`,
			'multipart/form-data; boundary=x'
		),
		raw('in parts broken off', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nhalf', 'multipart/form-data; boundary=x'),
		raw('from another site', new URLSearchParams([...words].map(([name, value]) => [name, value])).toString(), form, {
			origin: 'https://elsewhere.example'
		})
	];
}

const prototypes: Values = [
	'__proto__.x',
	'constructor.prototype.x',
	'__proto__',
	'toString',
	'hasOwnProperty',
	'valueOf.call',
	'.',
	'a..b'
].map((name) => [name, 'x']);

/** What the page put there and nobody types: ids, versions, kinds with ids. */
const isHidden = (value: string): boolean => new RegExp(anyId.source).test(value) || /^\d{1,6}$/.test(value);

function json(values: Values): [string, string][] {
	const each = (value: unknown) => JSON.stringify(Object.fromEntries(values.map(([name]) => [name, value])));
	return [
		['half of a pair', each('\ud800').replaceAll('"\ud800"', '"\\ud800"')],
		['numbers', each(7)],
		['nothing', each(null)],
		['objects', each({ ky: { deep: [1] } })],
		['lists of lists', each([[['x']], []])],
		['no object', '"words"'],
		['a list', '[1,2]'],
		['broken off', '{"a":'],
		['a prototype', '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}']
	];
}
