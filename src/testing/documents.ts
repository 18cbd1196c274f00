import { adoptVersion } from '#domain/documents/adoption.server.ts';
import { draftVersion, openForRemarks } from '#domain/documents/drafting.server.ts';
import { AdoptVersionForm, DraftVersionForm, RegisterDocumentForm, RemarkForm } from '#domain/documents/forms.ts';
import { registerDocument } from '#domain/documents/registration.server.ts';
import { remarkOnVersion } from '#domain/documents/remarks.server.ts';
import type { DocumentKind } from '#domain/documents/rules.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { again, moment } from './factories.ts';
import { anAdministrator, inKyrgyz, type Registered } from './people.ts';

type Of = { municipalityId: Id };

type Differing = {
	kind?: DocumentKind;
	number?: string;
	issuedOn?: string;
	issuerId?: Id;
	title?: string | Text;
	isPublic?: boolean;
	slug?: string;
};

/** A paper of the register: the order that approved the council's composition, unless the story says otherwise. */
export async function aDocument(town: Of, differing: Differing = {}): Promise<Registered> {
	const { kind = 'order', title = 'Координациялык кеңештин курамын бекитүү жөнүндө', isPublic = true, ...rest } = differing;
	const form = RegisterDocumentForm.parse({ id: newId(), kind, title: asText(title), isPublic, ...rest });
	return { municipalityId: town.municipalityId, ...(await registerDocument(anAdministrator(town), form)) };
}

/** A regulation, the kind of paper that has versions. */
export const aRegulation = (town: Of, differing: Differing = {}): Promise<Registered> =>
	aDocument(town, { kind: 'regulation', title: 'Координациялык кеңештин Жобосу', ...differing });

/** Articles as a test writes them down: label → words in Kyrgyz. */
export type Words = Readonly<Record<string, string>>;

export const articlesFrom = (words: Words) => Object.entries(words).map(([label, body]) => ({ label, body: inKyrgyz(body) }));

/** A draft of a new version of a text. Without words its text is unknown. */
export async function aDraft(document: { municipalityId: Id; id: Id }, words: Words = { '1.': 'Кеңеш чогулат.' }): Promise<Id> {
	const form = DraftVersionForm.parse({ id: newId(), documentId: document.id, articles: articlesFrom(words) });
	return (await draftVersion(anAdministrator(document), form)).id;
}

/** A draft laid before the members. */
export async function aDraftInDiscussion(document: { municipalityId: Id; id: Id }, words?: Words): Promise<Id> {
	const versionId = await aDraft(document, words);
	await openForRemarks(anAdministrator(document), { versionId });
	return versionId;
}

/** A version in force as it was adopted, written down on that very day. */
export async function anAdoptedVersion(document: { municipalityId: Id; id: Id }, words?: Words, adoptedOn = '2014-06-11'): Promise<Id> {
	const versionId = await aDraft(document, words);
	const onThatDay = { ...anAdministrator(document), now: moment(adoptedOn) };
	await adoptVersion(onThatDay, AdoptVersionForm.parse({ versionId, version: 1, adoptedOn }));
	return versionId;
}

export async function aVersionRemark(member: Actor, versionId: Id, body = 'Мөөнөтү көрсөтүлсүн.'): Promise<Id> {
	return (await remarkOnVersion(again(member), RemarkForm.parse({ id: newId(), versionId, body }))).id;
}

const asText = (title: string | Text): Text => (typeof title === 'string' ? inKyrgyz(title) : title);
