import { z } from 'zod';
import { isId } from '#platform/db/id.ts';
import { OptionalMultilingual } from '#platform/i18n/multilingual.ts';

/** Someone known as a person, an office or an organization, or only in words where the record names nobody. */
export type Who = {
	readonly personId: string | null;
	readonly officeId: string | null;
	readonly organizationId: string | null;
};

const whoKinds = ['person', 'office', 'organization'] as const;

/** One choice among all three, as a select sends it: `office:0190…`. */
export const asChoice = ({ personId, officeId, organizationId }: Who): string => {
	if (personId) return `person:${personId}`;
	if (officeId) return `office:${officeId}`;
	return organizationId ? `organization:${organizationId}` : '';
};

const Choice = z
	.string()
	.refine((choice) => {
		const [kind, id] = choice.split(':');
		return choice === '' || (whoKinds.some((known) => known === kind) && isId(id));
	}, 'platform.form.unknown_id')
	.transform((choice): Who => {
		const [kind, id = null] = choice.split(':');
		return {
			personId: kind === 'person' ? id : null,
			officeId: kind === 'office' ? id : null,
			organizationId: kind === 'organization' ? id : null
		};
	});

/** `who` chosen from the registers, or `described` in words; both may stand together («өкүлү» of an organization). */
const whoFields = {
	who: Choice.default({ personId: null, officeId: null, organizationId: null }),
	described: OptionalMultilingual({ max: 500 })
};

export const Somebody = z.object(whoFields);
export type Somebody = z.infer<typeof Somebody>;

export const isSomebody = ({ who, described }: Somebody): boolean =>
	described !== undefined || who.personId !== null || who.officeId !== null || who.organizationId !== null;

/** A list from which rows left empty are dropped: a form without script shows a few spare ones. */
export const Everybody = z
	.array(Somebody)
	.max(40)
	.default([])
	.transform((rows) => rows.filter(isSomebody));
