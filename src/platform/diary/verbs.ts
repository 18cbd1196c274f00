import type { MessageKey } from '#platform/i18n/messages.ts';

type VerbIn<Key> = Key extends `diary.deed.${infer Verb}` ? Verb : never;

/** What a deed may be called in the diary, `noun.participle`: only what has words there in every language. */
export type Verb = VerbIn<MessageKey>;
