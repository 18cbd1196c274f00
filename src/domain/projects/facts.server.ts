import { isSurelyBefore } from '#platform/dates/doubtful-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { columnsOfDate } from './columns.ts';
import type { CorrectProjectForm, RegisterProjectForm } from './forms.ts';

type Facts = RegisterProjectForm | CorrectProjectForm;

/** What the project's own row holds; what nobody counted stays empty. */
export const factColumns = ({ kind, sector, note, women, men }: Facts) => ({
	kind,
	sector,
	note: note ?? null,
	women: women ?? null,
	men: men ?? null
});

const momentsIn = ({ plannedStart, plannedEnd, actualStart, actualEnd }: Facts) => [
	{ moment: 'planned_start' as const, when: plannedStart },
	{ moment: 'planned_end' as const, when: plannedEnd },
	{ moment: 'actual_start' as const, when: actualStart },
	{ moment: 'actual_end' as const, when: actualEnd }
];

/** Nothing ends surely before it begins: «2014» and «May 2014» may be either way. Refuses with 422. */
export function insistDatesInOrder({ plannedStart, plannedEnd, actualStart, actualEnd }: Facts): void {
	insistField(!plannedStart || !plannedEnd || !isSurelyBefore(plannedEnd, plannedStart), 'plannedEnd', 'projects.date.ends_before');
	insistField(!actualStart || !actualEnd || !isSurelyBefore(actualEnd, actualStart), 'actualEnd', 'projects.date.ends_before');
}

export async function insistPlaces(tx: Tx, { municipalityId }: Actor, places: readonly Id[]): Promise<void> {
	for (const place of places) await insistKnown(tx, 'place', municipalityId, 'places', place);
}

/** The dates as they are known now, in place of those that stood. */
export async function writeDates(tx: Tx, { municipalityId }: Actor, projectId: Id, form: Facts): Promise<void> {
	await tx.deleteFrom('project_date').where('municipality_id', '=', municipalityId).where('project_id', '=', projectId).execute();
	const known = momentsIn(form).flatMap(({ moment, when }) =>
		when ? [{ municipality_id: municipalityId, id: newId(), project_id: projectId, moment, ...columnsOfDate(when) }] : []
	);
	if (known.length > 0) await tx.insertInto('project_date').values(known).execute();
}

/** The places it lies in, in place of those that stood. */
export async function writePlaces(tx: Tx, { municipalityId }: Actor, projectId: Id, places: readonly Id[]): Promise<void> {
	await tx.deleteFrom('project_place').where('municipality_id', '=', municipalityId).where('project_id', '=', projectId).execute();
	const rows = places.map((place_id) => ({ municipality_id: municipalityId, id: newId(), project_id: projectId, place_id }));
	if (rows.length > 0) await tx.insertInto('project_place').values(rows).execute();
}
