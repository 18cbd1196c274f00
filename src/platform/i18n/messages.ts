import type { MessageKey } from '../../../messages/keys.ts';

export type { MessageKey };
export type MessageArgs = Readonly<Record<string, string | number>>;
/** Says a message in the reader's language. */
export type Translate = (key: MessageKey, args?: MessageArgs) => string;

/** The few messages an island was given in its props, in the reader's language already. */
export type Sayings<Key extends MessageKey = MessageKey> = Readonly<Record<Key, string>>;

/** Says one of an island's messages, in the browser. An argument that was not given stays visible in its braces. */
export function say<Key extends MessageKey>(sayings: Sayings<Key>, key: Key, args: MessageArgs = {}): string {
	return sayings[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole));
}
