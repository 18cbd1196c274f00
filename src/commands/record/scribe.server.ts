import type { z } from 'zod';
import { derivedId, type Id } from '#platform/db/id.ts';
import { readForm } from '#platform/errors/reading-forms.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { inWords } from '../sentences.server.ts';
import type { Kind } from './references.ts';

export type Deed<Form, Answer> = (actor: Actor, form: Form) => Promise<Answer>;

/** Writes a record down through the ordinary deeds, each under an id made from its own words: done before, it changes nothing. */
export type Scribe = {
	readonly municipalityId: Id;
	/** The id of the thing a key names: the same at every entering. */
	readonly idOf: (kind: Kind | 'decision', key: string) => Id;
	/** Remembers an id that a deed gave by itself. */
	readonly keep: (kind: Kind, key: string, id: Id) => void;
	/** An id for a thing that has no key of its own, from what is said of it. */
	readonly idFor: (what: string) => Id;
	/** Does a deed with what the record says, in the shape of its form. `what` names it, in the sentence of a refusal too. */
	readonly write: <Form, Answer>(
		what: string,
		deed: Deed<Form, Answer>,
		shape: z.ZodType<Form>,
		said: Record<string, unknown>
	) => Promise<Answer>;
};

type Pen = { readonly municipalityId: Id; readonly bodies: readonly string[]; readonly clock: () => Date };

/** A program, no person: it keeps the municipality's registers and the papers of the bodies its record founds. */
const name = 'Жазууну киргизүү';

export function scribeOf({ municipalityId, bodies, clock }: Pen): Scribe {
	const kept = new Map<string, Id>();
	const idFor = (what: string): Id => derivedId(municipalityId, what);
	const idOf = (kind: string, key: string): Id => kept.get(`${kind} ${key}`) ?? idFor(`${kind} ${key}`);
	const holdings = [
		{ role: 'administrator', at: municipalityId },
		...bodies.map((body) => ({ role: 'secretary', at: idOf('body', body) }))
	];
	const actor = { municipalityId, personId: null, name, holdings, language: 'ky' } as const;

	return {
		municipalityId,
		idOf,
		idFor,
		keep: (kind, key, id) => kept.set(`${kind} ${key}`, id),
		write: async (what, deed, shape, said) => {
			const inHand: Actor = { ...actor, now: clock(), deedId: idFor(`deed: ${what}`) };
			try {
				return await deed(inHand, readForm(shape, said));
			} catch (fault) {
				throw inWords(what, fault);
			}
		}
	};
}
