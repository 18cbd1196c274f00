const voiceless = new Set('пфктшщчцхс');

/** The four narrow vowels an ending takes, by the last vowel before it. */
const harmony: Readonly<Record<string, string>> = {
	...{ а: 'ы', ы: 'ы', я: 'ы', э: 'и', е: 'и', и: 'и' },
	...{ о: 'у', ё: 'у', у: 'у', ю: 'у', ө: 'ү', ү: 'ү' }
};

/**
 * A Kyrgyz name in the genitive: «мэриясы» → «мэриясынын», «кеңеш» → «кеңештин», «топ» → «топтун». Null when it does not
 * end in a Kyrgyz word, so that the sentence can be built another way: nobody declines «MSDSP KG» by guess.
 */
export function genitiveOf(name: string): string | null {
	const stem = name.replace(/ь$/u, '');
	const last = stem.at(-1)?.toLowerCase() ?? '';
	const word = /[а-яёөүң]+$/iu.exec(stem)?.[0].toLowerCase() ?? '';
	const vowel = [...word].findLast((letter) => harmony[letter]);
	if (!vowel || stem.length < 2) return null;
	const opening = harmony[last] ? 'н' : voiceless.has(last) ? 'т' : 'д';
	return `${stem}${opening}${harmony[vowel]}н`;
}
