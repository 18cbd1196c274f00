/**
 * Cases of a Kyrgyz noun that already carries the ending of belonging: «июну», «айы», «чейреги», «күнү». That is the
 * only kind of noun a date ends with, and its last vowel settles all that follows.
 */
export type KyrgyzCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'attributive';

type Endings = Readonly<Record<KyrgyzCase, string>>;

/** Vowel harmony: after ү everything is rounded and soft, after у only the genitive keeps the rounding. */
const endings: Readonly<Record<string, Endings>> = {
	ы: { nominative: '', genitive: 'нын', dative: 'на', accusative: 'н', locative: 'нда', ablative: 'нан', attributive: 'ндагы' },
	и: { nominative: '', genitive: 'нин', dative: 'не', accusative: 'н', locative: 'нде', ablative: 'нен', attributive: 'ндеги' },
	у: { nominative: '', genitive: 'нун', dative: 'на', accusative: 'н', locative: 'нда', ablative: 'нан', attributive: 'ндагы' },
	ү: { nominative: '', genitive: 'нүн', dative: 'нө', accusative: 'н', locative: 'ндө', ablative: 'нөн', attributive: 'ндөгү' }
};

/** Puts the noun into the case: «июну» → «июнунда». Throws when the noun does not end with ы, и, у or ү. */
export function declined(noun: string, wanted: KyrgyzCase): string {
	const row = endings[noun.at(-1) ?? ''];
	if (!row) throw new RangeError(`«${noun}» does not carry an ending of belonging`);
	return noun + row[wanted];
}

/** "At" after a number, by its last spoken word: бирде, экиде, үчтө … тогузда. */
const atUnits = ['де', 'де', 'тө', 'тө', 'те', 'да', 'де', 'де', 'да'];
/** … нөлдө, ондо, жыйырмада, отузда, кыркта, элүүдө. */
const atTens = ['дө', 'до', 'да', 'да', 'та', 'дө'];

/** «15:00дө», «9:30да»: the ending follows the minutes as they are spoken. Takes 'HH:MM'. */
export function atTime(time: string): string {
	const minutes = Number(time.slice(-2));
	const unit = minutes % 10;
	return time + (unit === 0 ? atTens[minutes / 10] : atUnits[unit - 1]);
}
