import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { agendasOf, backlogOf } from '#domain/meetings/agenda.queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Option, OptionGroup } from '#ui/forms/choices.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import { bodyChoices, officeChoices, organizationChoices, paperChoices, personChoices, projectChoices } from './choices.server.ts';

const as = (kind: string, options: readonly Option[]): Option[] =>
	options.map(({ value, label }) => ({ value: `${kind}:${value}`, label }));

const filled = (groups: readonly OptionGroup[]): OptionGroup[] => groups.filter(({ options }) => options.length > 0);

/** Whoever a decision may speak to, in one list: organizations, councils and groups, offices, persons. */
export async function addresseeChoices(visit: OfficeVisit): Promise<OptionGroup[]> {
	const t = translator(visit.language);
	const [organizations, bodies, offices, persons] = await Promise.all([
		organizationChoices(visit),
		bodyChoices(visit),
		officeChoices(visit),
		personChoices(visit)
	]);
	return filled([
		{ label: t('decisions.choice.organizations'), options: as('organization', organizations) },
		{ label: t('decisions.choice.bodies'), options: as('body', bodies) },
		...offices.map(({ label, options }) => ({
			label: t('decisions.choice.offices', { organization: label }),
			options: as('office', options)
		})),
		{ label: t('decisions.choice.persons'), options: as('person', persons) }
	]);
}

/** What a decision may have brought about: groups, projects, meetings of its body, items of its own meeting and of those ahead, papers. */
export async function thingChoices(
	visit: OfficeVisit,
	{ bodyId, meeting: own }: Pick<DecisionRow, 'bodyId' | 'meeting'>
): Promise<OptionGroup[]> {
	const { municipality, today, language } = visit;
	const t = translator(language);
	const [bodies, projects, meetings, papers, waiting] = await Promise.all([
		bodyChoices(visit),
		projectChoices(visit),
		meetingsOf(db, municipality.id, { bodyId }),
		paperChoices(visit),
		backlogOf(db, municipality.id, bodyId, today)
	]);
	const near = meetings.filter(({ id, state }) => id === own.id || (state !== 'closed' && state !== 'cancelled'));
	const agendas = await agendasOf(db, municipality.id, near, today);
	const items = [...[...agendas.values()].flat(), ...waiting];
	return filled([
		{ label: t('decisions.choice.bodies'), options: as('body', bodies) },
		{ label: t('decisions.choice.projects'), options: as('project', projects) },
		{
			label: t('decisions.choice.items'),
			options: as(
				'agenda_item',
				items.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) }))
			)
		},
		{
			label: t('decisions.choice.meetings'),
			options: as(
				'meeting',
				meetings.map((meeting) => ({ value: meeting.id, label: meetingTitle(meeting, { t, language }) }))
			)
		},
		{
			label: t('decisions.choice.papers'),
			options: as('document', papers)
		}
	]);
}
