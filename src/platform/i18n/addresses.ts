import type { Language } from './languages.ts';

/** The same address in a language: Kyrgyz opens by default and has no prefix. ('ru', '/naryn') → '/ru/naryn', ('en', '/') → '/en'. */
export function inLanguage(language: Language, path: string): string {
	if (language === 'ky' || !path.startsWith('/')) return path;
	const isFront = path === '/' || path.startsWith('/?') || path.startsWith('/#');
	return `/${language}${isFront ? path.slice(1) : path}`;
}
