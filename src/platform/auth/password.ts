import type { MessageKey } from '#platform/i18n/messages.ts';

/** Length is what makes a password hard to guess; nothing is asked about its letters. In characters. */
export const passwordLength = { min: 10, max: 128 } as const;

/** Long enough and yet among the first that are tried, here and elsewhere. Compared without case. */
const known = new Set(
	`1234567890 12345678910 123456789012 0123456789 0987654321 9876543210 1111111111 0000000000 1212121212 1122334455 1q2w3e4r5t
	1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 qwertyqwerty asdfghjkl; zxcvbnm123 1qaz2wsx3edc password12 password123
	password1234 passwordpassword administrator admin12345 admin123456 letmein1234 iloveyou123 welcome1234 changeme123
	йцукенгшщз йцукен12345 парольпароль пароль1234 пароль12345 сырсөз1234 кыргызстан kyrgyzstan kyrgyzstan1 kyrgyzstan996
	бишкек2014 bishkek996 bishkek2024 bishkek2025 bishkek2026 naryn12345 naryn722900 нарын12345 нарынмэрия kenesh1234 kenesh12345`
		.split(/\s+/)
		.filter(Boolean)
);

/**
 * What is wrong with a password somebody wants, or null. `about` is what others know of them (e-mail, name): a password
 * made of it is guessed first.
 */
export function passwordProblem(password: string, about: readonly string[] = []): MessageKey | null {
	const length = [...password].length;
	if (length < passwordLength.min) return 'accounts.password.too_short';
	if (password.length > passwordLength.max) return 'accounts.password.too_long';
	const folded = password.toLowerCase();
	if (known.has(folded) || new Set(folded).size < 4) return 'accounts.password.too_common';
	return isMadeOf(folded, wordsOf(about)) ? 'accounts.password.about_you' : null;
}

/** Are there hardly any letters left beside these words? Digits and signs around a name do not hide it. */
function isMadeOf(password: string, words: string[]): boolean {
	const rest = words.reduce((left, word) => left.replaceAll(word, ''), password);
	return rest !== password && rest.replace(/[^\p{L}]/gu, '').length < 3;
}

/** Each thing itself and its parts of four letters and more, the longest first. */
const wordsOf = (about: readonly string[]): string[] =>
	[...about, 'kenesh', 'кеңеш']
		.flatMap((thing) => [thing, ...thing.split(/[^\p{L}\p{N}]+/u)].map((word) => word.toLowerCase()))
		.filter((word) => word.length >= 4)
		.sort((a, b) => b.length - a.length);
