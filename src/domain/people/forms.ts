import { z } from 'zod';
import { OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, isId, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { TypedLine } from '#platform/i18n/typed-text.ts';
import { contactKinds, grantableRoles, organizationKinds, placesOfRoles } from './rules.ts';

const Name = MultilingualLine({ max: 300 });
const ShortName = OptionalMultilingual({ max: 80 });
const Note = OptionalMultilingual({ max: 2000 });
const OrganizationKind = z.enum(organizationKinds, 'platform.form.unknown_choice');

/** Other ways a name is written in documents, one to a line. */
const Spellings = z.preprocess(
	(sent) =>
		typeof sent === 'string'
			? sent
					.split(/\r?\n/)
					.map((line) => line.trim())
					.filter(Boolean)
			: (sent ?? []),
	z.array(TypedLine({ max: 300 })).max(30, 'platform.form.too_many')
);

export const RegisterOrganizationForm = z.object({
	id: IdField,
	slug: OptionalSlug,
	kind: OrganizationKind,
	name: Name,
	shortName: ShortName,
	spellings: Spellings,
	from: OptionalPlainDate,
	note: Note
});
export type RegisterOrganizationForm = z.infer<typeof RegisterOrganizationForm>;

export const CorrectOrganizationForm = z.object({ organizationId: IdField, version: VersionField, kind: OrganizationKind, note: Note });
export type CorrectOrganizationForm = z.infer<typeof CorrectOrganizationForm>;

/** `from` is the first day of the new name; the old one ends the day before. */
export const RenameOrganizationForm = z.object({
	id: IdField,
	organizationId: IdField,
	name: Name,
	shortName: ShortName,
	spellings: Spellings,
	from: PlainDateField
});
export type RenameOrganizationForm = z.infer<typeof RenameOrganizationForm>;

export const CorrectOrganizationNameForm = z.object({
	organizationId: IdField,
	nameId: IdField,
	version: VersionField,
	name: Name,
	shortName: ShortName,
	spellings: Spellings
});
export type CorrectOrganizationNameForm = z.infer<typeof CorrectOrganizationNameForm>;

export const OpenOfficeForm = z.object({ id: IdField, organizationId: IdField, title: Name });
export type OpenOfficeForm = z.infer<typeof OpenOfficeForm>;

export const CorrectOfficeForm = z.object({ officeId: IdField, version: VersionField, title: Name });
export type CorrectOfficeForm = z.infer<typeof CorrectOfficeForm>;

/** Since when may be unknown: then they are taken to have held it always. */
export const AppointForm = z.object({ id: IdField, officeId: IdField, personId: IdField, from: OptionalPlainDate });
export type AppointForm = z.infer<typeof AppointForm>;

/** `to` is the last day in office. */
export const LeaveOfficeForm = z.object({ holdingId: IdField, to: PlainDateField });
export type LeaveOfficeForm = z.infer<typeof LeaveOfficeForm>;

export const RegisterPersonForm = z.object({ id: IdField, slug: OptionalSlug, name: Name, isDemo: Ticked });
export type RegisterPersonForm = z.infer<typeof RegisterPersonForm>;

export const CorrectPersonForm = z.object({ personId: IdField, version: VersionField, name: Name });
export type CorrectPersonForm = z.infer<typeof CorrectPersonForm>;

const reads = {
	email: z.email(),
	phone: z.string().regex(/^\+?[\d\s()-]{5,20}$/),
	address: z.string()
} as const;

/** Of a person or of an organization, never of both. A telephone is kept as it was told. */
export const AddContactForm = z
	.object({
		id: IdField,
		personId: OptionalId,
		organizationId: OptionalId,
		kind: z.enum(contactKinds, 'platform.form.unknown_choice'),
		value: TypedLine({ max: 200 })
	})
	.check(({ value: form, issues }) => {
		if ((form.personId === undefined) === (form.organizationId === undefined))
			issues.push({ code: 'custom', message: 'platform.form.unknown_id', path: ['personId'], input: form });
		if (!reads[form.kind].safeParse(form.value.trim()).success)
			issues.push({
				code: 'custom',
				message: form.kind === 'email' ? 'platform.form.not_an_email' : 'people.contact.not_a_phone',
				path: ['value'],
				input: form.value
			});
	});
export type AddContactForm = z.infer<typeof AddContactForm>;

export const RemoveContactForm = z.object({ contactId: IdField });
export type RemoveContactForm = z.infer<typeof RemoveContactForm>;

export const GrantRoleForm = z.object({
	id: IdField,
	personId: IdField,
	role: z.enum(grantableRoles, 'platform.form.unknown_choice'),
	atKind: z.enum(placesOfRoles, 'platform.form.unknown_choice'),
	atId: IdField,
	from: PlainDateField
});
export type GrantRoleForm = z.infer<typeof GrantRoleForm>;

/** A place as one choice of a list: `body:` and its id. */
export const RolePlaceField = z.string('platform.form.required').transform((chosen, { issues }) => {
	const [kind = '', id = ''] = chosen.split(':');
	const place = placesOfRoles.find((each) => each === kind);
	if (place && isId(id)) return { kind: place, id };
	issues.push({ code: 'custom', message: chosen === '' ? 'platform.form.required' : 'platform.form.unknown_choice', input: chosen });
	return z.NEVER;
});

/** The same as the office's form sends it, with the place as one choice. */
export const GrantRoleAtForm = GrantRoleForm.omit({ atKind: true, atId: true })
	.extend({ at: RolePlaceField })
	.transform(({ at, ...form }): GrantRoleForm => ({ ...form, atKind: at.kind, atId: at.id }));

/** `to` is the last day of the right. */
export const EndRoleForm = z.object({ holdingId: IdField, to: PlainDateField });
export type EndRoleForm = z.infer<typeof EndRoleForm>;
