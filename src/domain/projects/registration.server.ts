import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import { freeSlug, slugOfText } from '#platform/i18n/slug.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { factColumns, insistDatesInOrder, insistPlaces, writeDates, writePlaces } from './facts.server.ts';
import type { RegisterProjectForm } from './forms.ts';
import { mayKeepProjects } from './policy.ts';

/**
 * Writes a project down under every title the record has of it. None need be the right one.
 *
 * @throws Refusal 403 not a keeper of the registers; 409 this project is there already; 422 a place is unknown, an end
 *   lies before its beginning, or the address is taken
 */
export function registerProject(actor: Actor, form: RegisterProjectForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		await insistNew(tx, 'project', actor.municipalityId, form.id);
		insistDatesInOrder(form);
		await insistPlaces(tx, actor, form.places);

		const slug = await addressOf(tx, actor, form);
		await tx
			.insertInto('project')
			.values({ municipality_id: actor.municipalityId, id: form.id, slug, ...factColumns(form) })
			.execute();
		await writeTitles(tx, actor, form);
		await writeDates(tx, actor, form.id, form);
		await writePlaces(tx, actor, form.id, form.places);
		await record(tx, actor, 'project.registered', { kind: 'project', id: form.id }, { kind: form.kind, titles: form.titles.length });
		return { id: form.id, slug };
	});
}

async function addressOf(tx: Tx, { municipalityId }: Actor, { slug, titles }: RegisterProjectForm): Promise<string> {
	const named = insistFound(titles.find(({ isSettled }) => isSettled) ?? titles[0]);
	const wanted = slug ?? slugOfText(named.title);
	const rows = await tx
		.selectFrom('project')
		.select('slug')
		.where('municipality_id', '=', municipalityId)
		.where('slug', 'like', `${wanted}%`)
		.execute();
	const taken = rows.map((row) => row.slug);
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'projects.slug.taken');
	return freeSlug(wanted, taken);
}

async function writeTitles(tx: Tx, { municipalityId }: Actor, form: RegisterProjectForm): Promise<void> {
	const titles = form.titles.map(({ title, note, isSettled }, position) => ({
		municipality_id: municipalityId,
		id: newId(),
		project_id: form.id,
		title,
		note: note ?? null,
		is_settled: isSettled,
		position
	}));
	await tx.insertInto('project_title').values(titles).execute();
}
