import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type OrganizationNamed, organizationsNamed } from './queries.server.ts';

/** The organizations that nobody can write to: no e-mail is on record. Two queries. */
export async function organizationsWithoutEmail(from: Db, municipalityId: Id): Promise<OrganizationNamed[]> {
	const rows = await from
		.selectFrom('organization')
		.select('organization.id')
		.where('organization.municipality_id', '=', municipalityId)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('contact')
						.select('contact.id')
						.where('contact.municipality_id', '=', municipalityId)
						.whereRef('contact.organization_id', '=', 'organization.id')
						.where('contact.kind', '=', 'email')
				)
			)
		)
		.execute();
	const named = await organizationsNamed(
		from,
		municipalityId,
		rows.map(({ id }) => id)
	);
	return [...named.values()];
}
