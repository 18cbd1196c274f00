import { FoundBodyForm, RenameBodyForm, SeatForm } from '#domain/councils/forms.ts';
import { foundBody } from '#domain/councils/founding.server.ts';
import { renameBody } from '#domain/councils/renaming.server.ts';
import { seatMember } from '#domain/councils/seating.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Body, Member, Name } from './councils.ts';
import type { Scribe } from './scribe.server.ts';

type Creation = { readonly decisionId: Id; readonly day: PlainDate };

/** Founds a body under its first name: as far as its founding is told, or by the decision that created it. */
export async function enterBody({ write, idOf }: Scribe, body: Body, created?: Creation): Promise<void> {
	const [first] = body.names;
	await write(`found the body ${body.key}`, foundBody, FoundBodyForm, {
		id: idOf('body', body.key),
		slug: body.key,
		kind: body.kind,
		name: first?.name,
		shortName: first?.shortName,
		nameFrom: first?.from,
		nameDocumentId: first?.by && idOf('document', first.by),
		purpose: body.purpose,
		parentId: body.parent && idOf('body', body.parent),
		underOrganizationId: body.under && idOf('organization', body.under),
		founded: created?.day ?? body.founded,
		foundedBy: created && { kind: 'decision', id: created.decisionId }
	});
}

export async function enterName({ write, idOf, idFor }: Scribe, { key }: Body, { name, shortName, from, by }: Name): Promise<void> {
	await write(`rename the body ${key} from ${from}`, renameBody, RenameBodyForm, {
		id: idFor(`name of ${key} from ${from}`),
		bodyId: idOf('body', key),
		name,
		shortName,
		from,
		documentId: by && idOf('document', by)
	});
}

/** With a vote, as every member has unless something says otherwise. */
export async function enterSeat({ write, idOf, idFor }: Scribe, { key }: Body, member: Member): Promise<void> {
	const { person, office, described, onBehalfOf, by, ...said } = member;
	const who = person ?? office ?? `"${described?.[described.original]}"`;
	const what = `seat ${who} on the body ${key} from ${said.from ?? 'the beginning'}`;
	await write(what, seatMember, SeatForm, {
		id: idFor(what),
		bodyId: idOf('body', key),
		personId: person && idOf('person', person),
		officeId: office && idOf('office', office),
		described,
		onBehalfOfId: onBehalfOf && idOf('organization', onBehalfOf),
		hasVote: true,
		documentId: by && idOf('document', by),
		...said
	});
}
