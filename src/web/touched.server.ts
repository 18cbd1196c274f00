import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import type { EffectRow } from '#domain/documents/effects.queries.server.ts';
import { documentsNamed, type Eyes } from '#domain/documents/queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

/** What a paper does, with the name of the thing it does it to. */
export type EffectToShow = EffectRow & { readonly thing: { readonly slug: string; readonly name: Text } };

/**
 * Names what papers act on; a body by the name of the paper's own day. What is not for these eyes is left out with its
 * effect: that an order amends a paper nobody may see would tell of that paper.
 */
export async function withThings(
	municipalityId: Id,
	effects: readonly EffectRow[],
	{ eyes, day, today }: { eyes: Eyes; day: PlainDate; today: PlainDate }
): Promise<EffectToShow[]> {
	const ids = (kind: string) => effects.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);
	const [bodies, documents] = await Promise.all([
		bodiesNamed(db, municipalityId, ids('body')),
		documentsNamed(db, municipalityId, ids('document'), eyes, today)
	]);
	return effects.flatMap((effect) => {
		const body = bodies.get(effect.subject.id);
		const name = body ? nameOn(body, day)?.name : documents.get(effect.subject.id)?.title;
		const slug = body?.slug ?? documents.get(effect.subject.id)?.slug;
		return name && slug ? [{ ...effect, thing: { slug, name } }] : [];
	});
}
