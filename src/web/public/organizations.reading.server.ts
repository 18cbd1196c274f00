import { bodiesNamed, type Member, seatsOfOrganization } from '#domain/councils/queries.server.ts';
import { type Body, isInOffice, nameOn } from '#domain/councils/rules.ts';
import { decisionsNaming } from '#domain/decisions/mentions.queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { invitedOf } from '#domain/meetings/guest.queries.server.ts';
import {
	calledOn,
	type Office,
	type Organization,
	officesOf,
	organizationAt,
	organizationsOf
} from '#domain/people/organizations.server.ts';
import { byTime, lasts, toldOn } from '#domain/people/rules.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { byWords } from '#platform/i18n/collation.ts';
import type { Text } from '#platform/i18n/text.ts';

export type OrganizationsReading = Awaited<ReturnType<typeof readOrganizations>>;

/** The register of organizations as a stranger reads it: today's names in the reader's alphabet. */
export async function readOrganizations({ municipality, query, today, language }: PublicVisit) {
	const [organizations, offices] = await Promise.all([organizationsOf(db, municipality.id), officesOf(db, municipality.id)]);
	const rows = organizations
		.filter(({ kind }) => !query.kind || kind === query.kind)
		.map((organization) => ({
			slug: organization.slug,
			kind: organization.kind,
			name: calledOn(organization, today),
			offices: offices.filter(({ organizationId }) => organizationId === organization.id).map(({ title }) => title)
		}))
		.toSorted(byWords(({ name }) => name, language));
	return { town: municipality.slug, organizations: rows };
}

export type OrganizationReading = Awaited<ReturnType<typeof readOrganization>>;

/** One organization: its names in time, its offices with those who held them, and where it sits. */
export async function readOrganization({ municipality, params, today }: PublicVisit) {
	const organization = await organizationAt(db, municipality.id, params.organization ?? '');
	const [offices, seats] = await Promise.all([
		officesOf(db, municipality.id, organization.id),
		seatsOfOrganization(db, municipality.id, organization.id, today)
	]);
	const bodyIds = seats.map(({ bodyId }) => bodyId);
	const officeIds = offices.map(({ id }) => id);
	const [bodies, asked, naming, invited, projects] = await Promise.all([
		bodiesNamed(db, municipality.id, bodyIds),
		decisionsOf(db, municipality.id, { addresseeId: organization.id }, today),
		decisionsNaming(db, municipality.id, namesOf(organization), today),
		invitedOf(db, municipality.id, organization.id, officeIds),
		projectsOf(db, municipality.id)
	]);
	const askedIds = new Set(asked.map(({ id }) => id));
	return {
		town: municipality.slug,
		asked: asked.length,
		/** Those that ask something of it stand in a list of their own. */
		named: naming.filter(({ id, isContainer }) => !isContainer && !askedIds.has(id)),
		invited,
		projects: projects.flatMap((project) => {
			const roles = project.parties.filter(({ organizationId }) => organizationId === organization.id).map(({ role }) => role);
			return roles.length > 0 ? [{ project, roles: [...new Set(roles)] }] : [];
		}),
		organization: { ...organization, name: calledOn(organization, today), names: organization.names.toSorted(byTime).toReversed() },
		offices: offices.map((office) => officeToday(office, today)),
		seats: seats.flatMap((seat) => seatToday(seat, bodies.get(seat.bodyId), today))
	};
}

/** Everything it is or was called by; other spellings are those of Kyrgyz papers. */
const namesOf = ({ names }: Organization): Text[] =>
	names.flatMap(({ name, shortName, spellings }) => [
		name,
		...(shortName ? [shortName] : []),
		...spellings.map((ky): Text => ({ original: 'ky', ky }))
	]);

const officeToday = ({ id, title, holders }: Office, today: PlainDate) => ({
	id,
	title,
	holders: holders.filter((holder) => lasts(holder, today)),
	former: holders.filter((holder) => !lasts(holder, today))
});

export type SeatShown = {
	id: string;
	body: { slug: string; name: Text };
	who: Pick<Member, 'person' | 'office' | 'described'>;
	role: Member['role'];
	from: PlainDate | null;
	to: PlainDate | null;
	isHeld: boolean;
};

/** A seat with the name of its body: today's, or that of the seat's last day. */
export function seatToday(seat: Member, body: Body | undefined, today: PlainDate): SeatShown[] {
	const { id, person, office, described, role, fromDay: from, toDay: to } = seat;
	const name = body && nameOn(body, toldOn({ from, to }, today))?.name;
	if (!body || !name) return [];
	return [{ id, body: { slug: body.slug, name }, who: { person, office, described }, role, from, to, isHeld: isInOffice(seat, today) }];
}
