import { translator } from '#platform/i18n/messages.server.ts';
import type { Page, Refused, Site } from '#ui/page.ts';

const site: Site = {
	name: 'Нарын шаары',
	home: '/naryn',
	motto: 'Координациялык кеңеш',
	navigation: [
		{ path: '/naryn', label: 'Башкы бет' },
		{ path: '/naryn/meetings', label: 'Отурумдар' },
		{ path: '/naryn/decisions', label: 'Чечимдер' }
	],
	desk: [{ path: '/office/agenda', label: 'Күн тартиби' }],
	footer: [{ path: '/naryn/about', label: 'Долбоор жөнүндө' }],
	announcement: null,
	signOut: '/sign-out'
};

/** What a page is given beside its reading, without a door: for tests of components and of pages. */
export function aPage({ site: frame, ...differing }: Partial<Omit<Page, 'site'>> & { site?: Partial<Site> } = {}): Page {
	const language = differing.language ?? 'ky';
	let ids = 0;
	return {
		t: translator(language),
		language,
		link: (path) => (language === 'ky' ? path : `/${language}${path}`),
		here: '/naryn/decisions',
		origin: 'https://kenesh.example',
		today: '2014-08-21',
		timeZone: 'Asia/Bishkek',
		newId: () => `deed-${++ids}`,
		refused: null,
		done: null,
		site: { ...site, ...frame },
		asset: (source) => `/assets/${source.split('/').at(-1)}`,
		viewer: null,
		...differing
	};
}

/** A form that came back. */
export const aRefusal = (differing: Partial<Refused> & { form: string }): Refused => ({
	deedId: 'deed-kept',
	message: { key: 'platform.form.refused' },
	values: {},
	problems: {},
	standing: {},
	...differing
});
