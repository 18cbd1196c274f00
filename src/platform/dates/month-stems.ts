/**
 * Words for months as documents spell them in Kyrgyz, Russian and English, in any case and shortened; lower case, letters
 * already mended. Whole words only: «марказ» is not March.
 */
const stems: readonly RegExp[] = [
	/^(янв(ар\p{L}*)?|jan(uary)?)$/u,
	/^(фев(р(ал\p{L}*)?)?|feb(ruary)?)$/u,
	/^(мар(т\p{L}*)?|mar(ch)?)$/u,
	/^(апр(ел\p{L}*)?|apr(il)?)$/u,
	/^(май\p{L}*|мая|мае|маю|may)$/u,
	/^(июн\p{L}*|june?)$/u,
	/^(июл\p{L}*|july?)$/u,
	/^(авг(уст\p{L}*)?|aug(ust)?)$/u,
	/^(сен(т(ябр\p{L}*)?)?|sept?(ember)?)$/u,
	/^(окт(ябр\p{L}*)?|oct(ober)?)$/u,
	/^(ноя(б(р\p{L}*)?)?|nov(ember)?)$/u,
	/^(дек(абр\p{L}*)?|dec(ember)?)$/u
];

/** Names of the herders' year, still met in letters. Read on import, never printed. Source: usage on sites of .gov.kg bodies. */
const traditional: readonly RegExp[] = [
	/[үу]чт[үу]н\s+ай\p{L}*/gu,
	/бирдин\s+ай\p{L}*/gu,
	/жалган\s+куран\p{L}*(\s+ай\p{L}*)?/gu,
	/чын\s+куран\p{L}*(\s+ай\p{L}*)?/gu,
	/бугу\p{L}*(\s+ай\p{L}*)?/gu,
	/кулжа\p{L}*(\s+ай\p{L}*)?/gu,
	/теке\p{L}*(\s+ай\p{L}*)?/gu,
	/баш\s+оона\p{L}*(\s+ай\p{L}*)?/gu,
	/аяк\s+оона\p{L}*(\s+ай\p{L}*)?/gu,
	/тогузд[уү]н\s+ай\p{L}*/gu,
	/жетинин\s+ай\p{L}*/gu,
	/бештин\s+ай\p{L}*/gu
];

const plainNames = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

/** 1 to 12 when the word names a month, else null. */
export function monthNamedBy(word: string): number | null {
	const found = stems.findIndex((stem) => stem.test(word));
	return found < 0 ? null : found + 1;
}

/** The text with traditional months called by their usual names. */
export const withUsualMonths = (text: string): string =>
	traditional.reduce((read, name, index) => read.replace(name, ` ${plainNames[index]} `), text);
