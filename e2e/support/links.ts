/** Where the first link of a mail leads, without the name of the house: a visitor stands in it already. */
export const linkIn = (text: string | undefined): string => new URL(/https?:\S+/.exec(text ?? '')?.[0] ?? 'about:blank').pathname;
