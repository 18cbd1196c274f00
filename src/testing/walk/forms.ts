import { goodPassword } from '../accounts.ts';

/** A control of a form as the page gives it to a browser. */
export type Control = {
	readonly name: string;
	readonly kind: string;
	readonly value: string;
	readonly required: boolean;
	readonly chosen: boolean;
	readonly options: readonly string[];
	/** Which files are asked for, where not any. */
	readonly accept: string;
};

/** A form that somebody can send. */
export type DrawnForm = {
	readonly name: string;
	readonly action: string;
	readonly takesFiles: boolean;
	readonly controls: readonly Control[];
};

/** What is sent: a file's bytes are under its name, with the name they had. */
export type Values = readonly (readonly [name: string, value: string | { readonly filename: string; readonly text: string }])[];

const decoded = (text: string): string =>
	text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function attributesOf(tag: string): Readonly<Record<string, string>> {
	const found = [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)];
	return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]));
}

/** Every form of a page that posts. */
export const formsOn = (html: string): DrawnForm[] =>
	[...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, opening = '', inside = '']) => {
		const { method, action = '', enctype, id = '' } = attributesOf(` ${opening}`);
		return method === 'post' ? [{ name: id, action, takesFiles: enctype === 'multipart/form-data', controls: controlsIn(inside) }] : [];
	});

function controlsIn(html: string): Control[] {
	const tags = html.matchAll(/<input\b([^>]*)>|<(select|textarea|button)\b([^>]*)>(.*?)<\/\2>/gs);
	return [...tags].flatMap(([, input, tag = 'input', rest = '', inside = '']) => {
		const attributes = attributesOf(` ${input ?? rest}`);
		const { name = '', value = '', type, accept = '' } = attributes;
		if (name === '' || name === '_more' || 'disabled' in attributes) return [];
		const kind = tag !== 'input' ? tag : attributes.inputmode === 'numeric' ? 'number' : (type ?? 'text');
		const read = { name, kind, required: 'required' in attributes, chosen: 'checked' in attributes, options: [], value, accept };
		if (tag === 'textarea') return [{ ...read, value: decoded(inside) }];
		if (tag !== 'select') return [read];
		const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attributesOf(` ${option}`));
		const selected = options.find((option) => 'selected' in option) ?? options[0];
		return [{ ...read, value: selected?.value ?? '', options: options.map((option) => option.value ?? '') }];
	});
}

/** How much of a form somebody fills in: what it insists on, or everything that can be typed. */
export const diligences = ['what is asked', 'everything'] as const;
export type Diligence = (typeof diligences)[number];

/** A form filled in as somebody would who has nothing special in mind. */
export function filled({ controls }: DrawnForm, diligence: Diligence): Values {
	const radios = new Set<string>();
	return controls.flatMap((control): Values => {
		const { name, kind, value, required, chosen, options } = control;
		if (kind === 'hidden') return [[name, value]];
		if (kind === 'submit' || kind === 'button') return once(radios, name) ? [[name, value]] : [];
		if (kind === 'radio') {
			const group = controls.filter((other) => other.name === name);
			const picked = group.find((other) => other.chosen) ?? (diligence === 'everything' || required ? group[0] : undefined);
			return picked && once(radios, name) ? [[name, picked.value]] : [];
		}
		if (kind === 'checkbox') return chosen || required ? [[name, value || 'on']] : [];
		const isWanted = required || (diligence === 'everything' && !ofLaterRow.test(name));
		if (kind === 'file') return isWanted ? [[name, control.accept.includes('geojson') ? aLayer : anEstimate]] : [];
		if (kind === 'select') return [[name, value || (isWanted ? (options.find(Boolean) ?? '') : '')]];
		return [[name, value || (isWanted ? likely(control) : '')]];
	});
}

const anEstimate = { filename: 'smeta.txt', text: 'Смета: 12 000 сом' };
/** A park as a map program gives it out. */
export const aLayer = {
	filename: 'park.geojson',
	text: '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[75.99,41.43]},"properties":{"name":"Жаңы парк"}}]}'
};

/** Of a list somebody fills in one row. */
export const ofLaterRow = /\.[1-9]\d*\./;

const once = (seen: Set<string>, name: string): boolean => !seen.has(name) && seen.add(name).has(name);

function likely({ name, kind }: Control): string {
	if (kind === 'password') return goodPassword;
	if (kind === 'number') return '1';
	if (/email/i.test(name) || kind === 'email') return 'jany@naryn.example';
	if (/(At|time)$/.test(name)) return '10:30';
	if (/(day|date|on|from|to|when|until|start|end|planned)$/i.test(name)) return '28.05.2014';
	if (/(count|place|position|number|\.(for|against|abstained|notVoting))$/i.test(name)) return '1';
	if (/slug$/i.test(name)) return '';
	return 'Таза суу маселеси';
}
