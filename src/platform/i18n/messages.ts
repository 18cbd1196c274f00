import type { MessageKey } from '../../../messages/keys.ts';

export type { MessageKey };
export type MessageArgs = Readonly<Record<string, string | number>>;
/** Says a message in the reader's language. */
export type Translate = (key: MessageKey, args?: MessageArgs) => string;

/** The few messages an island was given in its props, in the reader's language already. */
export type Sayings = Readonly<Partial<Record<MessageKey, string>>>;

/** Says one of an island's messages, in the browser. What was not given stays visible: the key, or the argument in its braces. */
export function say(sayings: Sayings, key: MessageKey, args: MessageArgs = {}): string {
	const pattern = sayings[key] ?? key;
	return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole));
}
