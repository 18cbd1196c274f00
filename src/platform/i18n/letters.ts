/**
 * Letters that look like ө, ү and ң but are not: old fonts, Old Slavonic letters and the keyboards
 * of neighbours left them in documents. Used to suggest and to search; the record itself is never changed by it.
 */
const lookAlikes: Readonly<Record<string, string>> = {
	ɵ: 'ө',
	Ɵ: 'Ө',
	ѳ: 'ө',
	Ѳ: 'Ө',
	ӫ: 'ө',
	Ӫ: 'Ө',
	ӧ: 'ө',
	Ӧ: 'Ө',
	ӊ: 'ң',
	Ӊ: 'Ң',
	ӈ: 'ң',
	Ӈ: 'Ң',
	ҥ: 'ң',
	Ҥ: 'Ң',
	ұ: 'ү',
	Ұ: 'Ү',
	ӱ: 'ү',
	Ӱ: 'Ү'
};

/** Latin letters that pass for Cyrillic ones in the middle of a Cyrillic word. */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
	Array.from('aceopxyöüABCEHKMOPTXYÖÜ', (letter, index) => [letter, Array.from('асеорхуөүАВСЕНКМОРТХҮӨҮ')[index] ?? letter])
);

const wrongLetter = /[ɵƟѳѲӫӪӧӦӊӉӈӇҥҤұҰӱӰ]/gu;
const latinAmongCyrillic =
	/(?<=\p{Script=Cyrillic})[aceopxyöüABCEHKMOPTXYÖÜ]+(?!\p{Script=Latin})|(?<!\p{Script=Latin})[aceopxyöüABCEHKMOPTXYÖÜ]+(?=\p{Script=Cyrillic})/gu;

/** One place where another letter was probably meant; `at` counts UTF-16 units from the start, as fields do. */
export type LetterSuggestion = { readonly at: number; readonly written: string; readonly meant: string };

/** Every doubtful letter of a text, in order. Empty when nothing is to be suggested. */
export function suggestLetters(text: string): LetterSuggestion[] {
	const alone = Array.from(text.matchAll(wrongLetter), ({ 0: written, index: at }) => ({
		at,
		written,
		meant: lookAlikes[written] ?? written
	}));
	const strays = Array.from(text.matchAll(latinAmongCyrillic), ({ 0: written, index: at }) => ({
		at,
		written,
		meant: Array.from(written, (letter) => latin[letter] ?? letter).join('')
	}));
	return [...alone, ...strays].toSorted((a, b) => a.at - b.at);
}

/** The text as it was probably meant. For a suggestion beside the field and for reading; never stored in its place unasked. */
export const mendedLetters = (text: string): string =>
	suggestLetters(text).reduceRight(
		(mended, { at, written, meant }) => mended.slice(0, at) + meant + mended.slice(at + written.length),
		text
	);

const plain: Readonly<Record<string, string>> = { ө: 'о', ү: 'у', ң: 'н', ё: 'е' };

/** For searching only: what a hurried hand types for it, «кеңеш» as «кенеш». Look-alikes, case and marks make no difference. */
export const folded = (text: string): string =>
	mendedLetters(text.normalize('NFC'))
		.toLowerCase()
		.replace(/[өүңё]/g, (letter) => plain[letter] ?? letter)
		.replace(/\s+/g, ' ')
		.trim();
