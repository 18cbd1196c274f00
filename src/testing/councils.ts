import { FoundBodyForm, RenameBodyForm, SeatForm } from '#domain/councils/forms.ts';
import { foundBody } from '#domain/councils/founding.server.ts';
import { renameBody } from '#domain/councils/renaming.server.ts';
import type { BodyKind, Category, SeatRole } from '#domain/councils/rules.ts';
import { seatMember } from '#domain/councils/seating.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aMunicipality, anActor, type Town } from './factories.ts';
import { anAdministrator, aPerson, inKyrgyz, type Registered } from './people.ts';

/** A body with a secretary and a chair at hand who are in the register of persons, so that what they do can name them. */
export type Council = Registered & {
	readonly town: string;
	readonly parentId: Id | null;
	readonly secretaryId: Id;
	readonly chairId: Id;
};

type BodyDiffering = {
	town?: Town;
	kind?: BodyKind;
	name?: string | Text;
	slug?: string;
	founded?: string;
	parent?: Council;
	underOrganizationId?: Id;
	purpose?: Text;
	/** A decision or another thing that called it into being. */
	foundedBy?: { kind: string; id: Id };
};

/** A council in a municipality of its own, unless `town` or `parent` says where. Founded on 6 December 2010. */
export async function aCouncil(differing: BodyDiffering = {}): Promise<Council> {
	const {
		town = await aTownOf(differing.parent),
		kind = 'council',
		name = 'Координациялык кеңеш',
		founded = '2010-12-06',
		parent,
		...rest
	} = differing;
	const form = FoundBodyForm.parse({ id: newId(), kind, name: asText(name), founded, parentId: parent?.id, ...rest });
	const { id, slug } = await foundBody(anAdministrator(town), form);
	const [secretary, chair] = [await aPerson(town, 'Асанова Бермет'), await aPerson(town, 'Эркинов Талант')];
	const { municipalityId } = town;
	return { municipalityId, town: town.slug, id, slug, parentId: parent?.id ?? null, secretaryId: secretary.id, chairId: chair.id };
}

const aTownOf = async (parent: Council | undefined): Promise<Town> =>
	parent ? { municipalityId: parent.municipalityId, slug: parent.town } : aMunicipality();

/** The secretary of this body, with a new deed in hand. */
export const aSecretary = ({ municipalityId, id, secretaryId }: Council): Actor =>
	anActor({ municipalityId, personId: secretaryId, name: 'Катчы', holdings: [{ role: 'secretary', at: id }] });

export const aChair = ({ municipalityId, id, chairId }: Council): Actor =>
	anActor({ municipalityId, personId: chairId, name: 'Төрага', holdings: [{ role: 'chair', at: id }] });

/** Someone signed in who has nothing to do with this body. */
export const aStranger = ({ municipalityId }: { municipalityId: Id }): Actor => anActor({ municipalityId, name: 'Жат адам' });

type SeatDiffering = {
	name?: string;
	personId?: Id;
	officeId?: Id;
	described?: Text;
	category?: Category;
	onBehalfOfId?: Id;
	role?: SeatRole;
	hasVote?: boolean;
	from?: string;
	to?: string;
	documentId?: Id;
};

/** A seat as the record has it: an office or words, or a person made for the story. Answers the membership's id. */
export async function aSeat(body: Council, differing: SeatDiffering = {}): Promise<Id> {
	const { name, category = 'civil_society', role = 'member', hasVote = true, from = '2010-12-06', ...who } = differing;
	const isNobody = !who.personId && !who.officeId && !who.described;
	const personId = isNobody ? (await aPerson(body, name)).id : who.personId;
	const form = SeatForm.parse({ id: newId(), bodyId: body.id, category, role, hasVote, from, ...who, personId });
	const { id } = await seatMember(aSecretary(body), form);
	return id;
}

/** A member at work: sits on the body since its founding and holds a new deed. */
export async function aMember(
	body: Council,
	differing: Omit<SeatDiffering, 'officeId' | 'described'> = {}
): Promise<Actor & { personId: Id; membershipId: Id }> {
	const personId = differing.personId ?? (await aPerson(body, differing.name)).id;
	const membershipId = await aSeat(body, { ...differing, personId });
	const holdings = [{ role: 'member', at: body.id }];
	return { ...anActor({ municipalityId: body.municipalityId, name: differing.name ?? 'Мүчө', holdings }), personId, membershipId };
}

/** The body is called otherwise from this day on. */
export async function aRenaming(body: Council, from: string, name: string | Text, documentId?: Id): Promise<Id> {
	const form = RenameBodyForm.parse({ id: newId(), bodyId: body.id, name: asText(name), from, documentId });
	return (await renameBody(aSecretary(body), form)).id;
}

const asText = (name: string | Text): Text => (typeof name === 'string' ? inKyrgyz(name) : name);
