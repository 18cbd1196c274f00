import type { MessageKey } from '../../../messages/keys.ts';

export type { MessageKey };
export type MessageArgs = Readonly<Record<string, string | number>>;
/** Says a message in the reader's language. */
export type Translate = (key: MessageKey, args?: MessageArgs) => string;
