/** Kyrgyz opens by default and has no prefix in addresses; Russian and English have one. */
export const languages = ['ky', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);
