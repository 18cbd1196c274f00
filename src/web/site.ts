import type { Caller } from '#platform/doors/house.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Site, Way } from '#ui/page.ts';
import { accountPath, officePath, publicPath } from '../paths.ts';

/** The names and menus around every page, for the one who looks. */
export function siteOf({ municipality, language }: Visit, caller: Caller | null, t: Translate): Site {
	const town = municipality?.slug;
	return {
		name: municipality ? wordsOf(municipality.name, language) : t('platform.name.short'),
		home: town ? publicPath.home(town) : publicPath.front,
		motto: municipality ? t('web.motto') : null,
		navigation: town ? navigation(town, t) : [],
		desk: caller ? desk(caller, t) : [],
		footer: town ? footer(town, caller !== null, t) : [],
		announcement: announcement(municipality, caller, t),
		signOut: accountPath.signOut
	};
}

/** What somebody has to mend goes before what everybody is told. */
function announcement(municipality: Visit['municipality'], caller: Caller | null, t: Translate): string | null {
	if (caller?.first) return t(caller.first.told);
	return municipality?.isDemo ? t('web.demo') : null;
}

/** Seven stand in one line of a desk's screen; the registers are in the foot. */
const navigation = (town: string, t: Translate): Way[] => [
	{ path: publicPath.home(town), label: t('platform.page.home') },
	{ path: publicPath.meetings(town), label: t('web.menu.meetings') },
	{ path: publicPath.decisions(town), label: t('web.menu.decisions') },
	{ path: publicPath.addressees(town), label: t('web.menu.addressees') },
	{ path: publicPath.bodies(town), label: t('web.menu.councils') },
	{ path: publicPath.projects(town), label: t('web.menu.projects') },
	{ path: publicPath.reports(town), label: t('web.menu.reports') }
];

const footer = (town: string, isSignedIn: boolean, t: Translate): Way[] => [
	{ path: publicPath.documents(town), label: t('web.menu.documents') },
	{ path: publicPath.organizations(town), label: t('web.menu.organizations') },
	{ path: publicPath.people(town), label: t('web.menu.people') },
	{ path: publicPath.places(town), label: t('web.menu.places') },
	{ path: publicPath.about(town), label: t('web.menu.about') },
	isSignedIn ? { path: officePath.desk, label: t('web.menu.office') } : { path: accountPath.signIn, label: t('web.sign_in') }
];

/** What each role opens; the pages themselves ask again who may. */
const desks: readonly { path: string; label: Parameters<Translate>[0]; roles: readonly string[] }[] = [
	{ path: officePath.desk, label: 'web.menu.desk', roles: [] },
	{ path: officePath.meetings, label: 'web.menu.meetings', roles: ['secretary', 'chair', 'member', 'press', 'monitor'] },
	{ path: officePath.decisions, label: 'web.menu.decisions', roles: ['secretary', 'chair', 'member', 'press', 'monitor'] },
	{ path: officePath.undertakings, label: 'web.menu.undertakings', roles: ['secretary', 'chair', 'responsible', 'monitor'] },
	{ path: officePath.unresolved, label: 'web.menu.unresolved', roles: ['secretary', 'chair', 'member', 'press'] },
	{ path: officePath.reports, label: 'web.menu.reports', roles: ['secretary', 'chair', 'member', 'monitor', 'press', 'administrator'] },
	{ path: officePath.bodies, label: 'web.menu.councils', roles: ['secretary', 'chair', 'administrator'] },
	{ path: officePath.documents, label: 'web.menu.documents', roles: ['secretary', 'chair', 'member', 'press', 'administrator'] },
	{ path: officePath.projects, label: 'web.menu.projects', roles: ['secretary', 'administrator', 'responsible'] },
	{ path: officePath.organizations, label: 'web.menu.organizations', roles: ['secretary', 'administrator'] },
	{ path: officePath.people, label: 'web.menu.people', roles: ['secretary', 'administrator'] },
	{ path: officePath.places, label: 'web.menu.places', roles: ['secretary', 'administrator'] },
	{ path: officePath.accounts, label: 'web.menu.accounts', roles: ['administrator'] },
	{ path: officePath.diary, label: 'web.menu.diary', roles: ['administrator', 'secretary'] },
	{ path: officePath.account, label: 'web.menu.account', roles: [] }
];

function desk({ holdings }: Caller, t: Translate): Way[] {
	const held = new Set(holdings.map(({ role }) => role));
	return desks
		.filter(({ roles }) => roles.length === 0 || roles.some((role) => held.has(role)))
		.map(({ path, label }) => ({ path, label: t(label) }));
}
