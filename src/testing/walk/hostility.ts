import { newId } from '#platform/db/id.ts';
import { encoded, type Payload } from './asking.ts';
import type { Example } from './examples.ts';
import { ofLaterRow, type Values } from './forms.ts';

/** One way of sending a form that no page of ours sends. */
export type Ill = { readonly how: string; readonly action: string; readonly sent: Payload };

/** The same with one field made ill, or with the address: then `at` is null. */
export type IllField = Ill & { readonly at: string | null };

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const own = (name: string): boolean => name === '_form' || name === '_deed';

/** What may stand in every field at once; the list is what unlucky and ill-meaning hands have typed before. */
const texts: Readonly<Record<string, string>> = {
	'nothing but spaces': ' \t ',
	'control characters and a line break': 'a\u0000b\u0007\u001b[31m\u007f\u0085\r\n',
	'four bytes and the other direction': '😀𐍈 Суу 👩‍👩‍👧 \u202Eтескери\u202C\u200F שלום',
	'what other programs read': `'; drop table person; -- <script>alert(1)</script> \${7*7} {{7*7}} ../../etc/passwd %00`,
	'a number too great': '99999999999999999999999999',
	'a number of another kind': '-1e400',
	'a day that is none': '31.02.2014',
	'a day out of all years': '01.01.99999',
	'a kind nobody knows': 'constructor',
	'a thing that is not there': `body:${newId()}`
};

const prototypes = [
	'__proto__.x',
	'constructor.prototype.x',
	'__proto__',
	'toString',
	'valueOf.call',
	'.',
	'a..b',
	`a${'.b'.repeat(5_000)}`
];

/** Every ill way of sending this form at once, whatever its fields mean. */
export async function illWays({ action, values }: Example): Promise<Ill[]> {
	const words = wordsIn(values);
	const change = (to: (value: string, name: string) => string): Values =>
		words.map(([name, value]) => [name, own(name) ? value : to(value, name)]);
	const named = (to: (name: string) => string): Values => words.map(([name, value]) => [own(name) ? name : to(name), value]);
	const hidden = (isOne: boolean): Values => words.filter(([, value]) => isHidden(value) === isOne);
	const ways: Readonly<Record<string, Values>> = {
		...mapped(texts, (text) => change((value) => (isHidden(value) ? value : text))),
		'an id of nothing, in hidden fields too': change(newId),
		'words, in hidden fields too': change(() => 'сөз'),
		'too long, in hidden fields too': change(() => 'x'.repeat(5_001)),
		'nothing at all': [],
		'only what is hidden': hidden(true),
		'nothing that is hidden': hidden(false),
		'every field twice': [...values, ...words],
		'a deed without an id': [...values.filter(([name]) => name !== '_deed'), ['_deed', 'x'.repeat(5_000)]],
		'names of prototypes': [...values, ...prototypes.map((name) => [name, 'x'] as const)],
		'fields within fields': named((name) => `${name}.deep.0.deeper`),
		'a list of ten thousand': named((name) => `${name}.9999`)
	};
	const addresses = {
		'at an address that is no id': action.replace(anyId, 'x'.repeat(300)),
		'at an address with a zero': action.replace(anyId, '%00'),
		'at an address with half of a pair': action.replace(anyId, '%ED%A0%80')
	};
	const all = await Promise.all([
		...Object.entries(ways).map(async ([how, sent]) => ({ how, action, sent: await encoded(sent) })),
		...Object.entries(addresses).map(async ([how, at]) => ({ how, action: at, sent: await encoded(values) }))
	]);
	return [...new Map(all.map((ill) => [`${ill.action} ${ill.sent.payload}`, ill])).values()];
}

/** Each field somebody types into, by itself, holding what no text may hold or more than any may hold. */
export const illTexts = ({ action, values }: Example, typed: readonly string[]): Promise<IllField[]> =>
	Promise.all(
		Object.entries(noText).flatMap(([what, bytes]) =>
			typed.map(async (name) => {
				const sent = withBytes(await encoded(withValue(values, name, `Суу ${mark}`)), bytes);
				return { how: `${what} in ${name}`, at: name, action, sent };
			})
		)
	);

const noText: Readonly<Record<string, Buffer>> = {
	'a control character': Buffer.from('\u0007'),
	'half of a pair': Buffer.from([0xed, 0xa0, 0x80]),
	'too long a text': Buffer.from('А'.repeat(50_001))
};
const mark = 'MARK';

/** Bytes that no text of ours can hold, in the place of the mark. */
function withBytes({ payload, type }: Payload, bytes: Buffer): Payload {
	const written = type.startsWith('multipart') ? bytes.toString('latin1') : bytes.toString('hex').replace(/../g, '%$&');
	return {
		type,
		payload: Buffer.from(
			Buffer.from(payload)
				.toString('latin1')
				.replace(mark, () => written),
			'latin1'
		)
	};
}

/** Each id in the address and in the fields, by itself, in the place of which another one stands. */
export async function otherIds({ action, values }: Example, other: (id: string) => string): Promise<IllField[]> {
	const inAddress = [...action.matchAll(anyId)].map(([id]) => ({
		how: `another id for ${id} in the address`,
		at: null,
		action: action.replace(id, other(id)),
		sent: values
	}));
	const inFields = values.flatMap(([name, value]) =>
		own(name) || noIds.has(name) || ofLaterRow.test(name) || typeof value !== 'string' || !anyIdIn(value)
			? []
			: [{ how: `another id in ${name}`, at: name, action, sent: withValue(values, name, value.replace(anyId, other)) }]
	);
	return Promise.all([...inAddress, ...inFields].map(async (way) => ({ ...way, sent: await encoded(way.sent) })));
}

/** What a new thing will be called by, made where the form was drawn; the others only look like ids. */
const noIds = new Set(['id', 'correctionId', 'email', 'username']);

const withValue = (values: Values, name: string, value: string): Values => values.map((each) => (each[0] === name ? [name, value] : each));

const wordsIn = (values: Values) => values.map(([name, value]) => [name, typeof value === 'string' ? value : ''] as const);

const mapped = (texts: Readonly<Record<string, string>>, to: (text: string) => Values): Record<string, Values> =>
	Object.fromEntries(Object.entries(texts).map(([how, text]) => [how, to(text)]));

const anyIdIn = (value: string): boolean => new RegExp(anyId.source).test(value);

/** What the page put there and nobody types: ids, versions, kinds with ids. */
const isHidden = (value: string): boolean => anyIdIn(value) || /^\d{1,6}$/.test(value);
