import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { type Body, nameOn } from '#domain/councils/rules.ts';
import { organizationsNamed } from '#domain/people/queries.server.ts';
import { nameOn as nameAmong } from '#domain/people/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';

/** Whose paper it is: the body as it was called on the paper's day, and whom it stands under. */
export type Issuer = {
	readonly body: Body;
	readonly name: Text;
	/** As it is called in a sentence; its whole name where it has no shorter one. */
	readonly shortName: Text;
	/** From the top down, the body itself last: what stands over the paper's title. */
	readonly over: readonly Text[];
};

/** Five queries at most. @throws Refusal 404 there is no such body in this municipality */
export async function issuerOn(from: Db, municipalityId: Id, bodyId: Id, day: PlainDate): Promise<Issuer> {
	const body = insistFound((await bodiesNamed(from, municipalityId, [bodyId])).get(bodyId));
	const parent = body.parentId ? (await bodiesNamed(from, municipalityId, [body.parentId])).get(body.parentId) : undefined;
	const under = parent?.underOrganizationId ?? body.underOrganizationId;
	const organizations = await organizationsNamed(from, municipalityId, under ? [under] : []);
	const organization = nameAmong((under && organizations.get(under)?.names) || [], day)?.name;
	const { name, shortName } = insistFound(nameOn(body, day));
	return {
		body,
		name,
		shortName: shortName ?? name,
		over: [organization, parent && nameOn(parent, day)?.name, name].filter((each) => each !== undefined && each !== null)
	};
}
