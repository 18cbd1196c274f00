import type { OfficeVisit } from '#platform/doors/visit.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { Option, OptionGroup } from '#ui/forms/choices.tsx';
import { officeChoices, organizationChoices, personChoices } from './choices.server.ts';

const as = (kind: string, options: readonly Option[]): Option[] =>
	options.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));

/** Whoever may speak or be invited, in one list: persons, offices under their organizations, organizations. */
export async function whoChoices(visit: OfficeVisit): Promise<OptionGroup[]> {
	const t = translator(visit.language);
	const [persons, offices, organizations] = await Promise.all([personChoices(visit), officeChoices(visit), organizationChoices(visit)]);
	return [
		{ label: t('meetings.who.persons'), options: as('person', persons) },
		...offices.map(({ label, options }) => ({ label: t('meetings.who.offices', { organization: label }), options: as('office', options) })),
		{ label: t('meetings.who.organizations'), options: as('organization', organizations) }
	].filter(({ options }) => options.length > 0);
}
