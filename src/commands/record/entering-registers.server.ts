import { draftVersion } from '#domain/documents/drafting.server.ts';
import { recordDocumentEffect } from '#domain/documents/effects.server.ts';
import { DraftVersionForm, EffectForm, RegisterDocumentForm } from '#domain/documents/forms.ts';
import { registerDocument } from '#domain/documents/registration.server.ts';
import { appoint, openOffice } from '#domain/people/appointment.server.ts';
import { AppointForm, OpenOfficeForm, RegisterOrganizationForm, RegisterPersonForm } from '#domain/people/forms.ts';
import { registerOrganization, registerPerson } from '#domain/people/registration.server.ts';
import { RegisterPlaceForm } from '#domain/places/forms.ts';
import { registerPlace } from '#domain/places/registration.server.ts';
import { enterProject } from './entering-projects.server.ts';
import type { TownRecord } from './record.ts';
import type { Organization, Paper, Person, Place } from './registers.ts';
import type { Scribe } from './scribe.server.ts';

/** Who and what the record speaks of, before anything happens: what has a key has its address by it. */
export async function enterRegisters(scribe: Scribe, { organizations, people, places, projects }: TownRecord): Promise<void> {
	for (const organization of organizations) await enterOrganization(scribe, organization);
	for (const person of people) await enterPerson(scribe, person);
	for (const place of places) await enterPlace(scribe, place);
	for (const project of projects) await enterProject(scribe, project);
}

async function enterOrganization({ write, idOf }: Scribe, { key, offices, ...said }: Organization): Promise<void> {
	const id = idOf('organization', key);
	await write(`register the organization ${key}`, registerOrganization, RegisterOrganizationForm, { id, slug: key, ...said });
	for (const office of offices) {
		const opened = { id: idOf('office', office.key), organizationId: id, title: office.title };
		await write(`open the office ${office.key}`, openOffice, OpenOfficeForm, opened);
	}
}

async function enterPerson({ write, idOf, idFor }: Scribe, { key, name, holds }: Person): Promise<void> {
	const id = idOf('person', key);
	await write(`register the person ${key}`, registerPerson, RegisterPersonForm, { id, slug: key, name });
	for (const { office, from } of holds) {
		const what = `appoint ${key} to ${office} from ${from ?? 'the beginning'}`;
		await write(what, appoint, AppointForm, { id: idFor(what), officeId: idOf('office', office), personId: id, from });
	}
}

async function enterPlace({ write, idOf }: Scribe, { key, kind, parent, spellings }: Place): Promise<void> {
	await write(`register the place ${key}`, registerPlace, RegisterPlaceForm, {
		id: idOf('place', key),
		slug: key,
		kind,
		parentId: parent && idOf('place', parent),
		spellings: spellings.map(({ preferred, ...spelling }) => ({ ...spelling, isPreferred: preferred }))
	});
}

/** A paper with its versions; what it does is entered when those it does it to are there. Its number makes its address. */
export async function enterPaper({ write, idOf }: Scribe, { key, issuer, versions, effects: _, ...said }: Paper): Promise<void> {
	const id = idOf('document', key);
	const issuerId = issuer && idOf('organization', issuer);
	const slug = said.number === undefined ? key : undefined;
	await write(`register the document ${key}`, registerDocument, RegisterDocumentForm, { id, slug, issuerId, isPublic: true, ...said });
	for (const version of versions) {
		const drafted = { ...version, id: idOf('version', version.key), documentId: id };
		await write(`draft the version ${version.key}`, draftVersion, DraftVersionForm, drafted);
	}
}

export async function enterEffects({ write, idOf, idFor }: Scribe, { key, effects }: Paper): Promise<void> {
	for (const { effect, body, document } of effects) {
		const subject = body ? `body:${idOf('body', body)}` : `document:${idOf('document', document ?? '')}`;
		const what = `record that ${key} ${effect} ${body ?? document}`;
		await write(what, recordDocumentEffect, EffectForm, { id: idFor(what), documentId: idOf('document', key), effect, subject });
	}
}
