import { isAnyAccountHere } from '#platform/auth/account-queries.server.ts';
import { isFirstAdministratorLink, spendFirstAdministratorLink } from '#platform/auth/first-administrator.server.ts';
import { passwordProblem } from '#platform/auth/password.ts';
import { hashOf, makeUser } from '#platform/auth/user.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { insist, insistField, insistFound } from '#platform/errors/refusal.ts';
import { foundMunicipality } from '#platform/municipalities/founding.server.ts';
import { municipalitiesHere, municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Guest } from './account-acceptance.server.ts';
import { takeUp } from './account-opening.server.ts';
import type { FirstAdministratorForm } from './accounts.forms.ts';

/**
 * The first account of an installation, by the link the program printed: whoever started the program reads it, nobody
 * else. Founds the town where there is none yet, and makes its administrator.
 *
 * @throws Refusal 409 the link is spent, too old, or somebody has an account; 422 the password is too easy, or the town is not named
 */
export async function becomeFirstAdministrator(guest: Guest, form: FirstAdministratorForm) {
	const problem = passwordProblem(form.password, [form.email, form.name]);
	if (problem) insistField(false, 'password', problem);
	const isOpen = (await isFirstAdministratorLink(db, form.token, guest.now)) && !(await isAnyAccountHere(db));
	const municipalityId = isOpen ? await townFor(guest, form) : await townOfThose(form);
	const passwordHash = await hashOf(form.password);
	const actor = actorOf(guest, form, municipalityId);

	return inTransaction(actor, async (tx) => {
		await spendFirstAdministratorLink(tx, form.token, guest.now);
		insist(!(await isAnyAccountHere(tx)), 'accounts.invitation.spent');
		const userId = await makeUser(tx, { ...form, passwordHash }, guest.now);
		const at = { kind: 'municipality', id: municipalityId } as const;
		const taking = {
			userId,
			personId: null,
			newPersonId: insistFound(actor.personId),
			language: guest.language,
			role: 'administrator',
			at
		} as const;
		return { id: await takeUp(tx, actor, { ...taking, name: form.name }) };
	});
}

/** The one chosen, the only one there is, or one founded now. */
async function townFor({ now, language }: Guest, { municipalityId, townName, townAddress }: FirstAdministratorForm): Promise<Id> {
	const [first, another] = await municipalitiesHere(db);
	if (first && another) {
		const chosen = municipalityId && (await municipalityById(db, municipalityId));
		insistField(chosen, 'municipalityId', 'platform.form.required');
		return chosen.id;
	}
	if (first) return first.id;
	insistField(townName, 'townName', 'platform.form.required');
	insistField(townAddress, 'townAddress', 'platform.form.required');
	return foundMunicipality({ slug: townAddress, name: { original: language, [language]: townName }, now });
}

/** The link is spent: either this very form was sent before and is answered again, or it is refused in that town's name. */
async function townOfThose({ municipalityId }: FirstAdministratorForm): Promise<Id> {
	const [first, another] = await municipalitiesHere(db);
	const town = another ? municipalityId : first?.id;
	insist(town && (await municipalityById(db, town)), 'accounts.invitation.spent');
	return town;
}

/** The form's own id becomes the person's: sent twice, it is the same person. */
const actorOf = ({ now, language }: Guest, { name, _deed }: FirstAdministratorForm, municipalityId: Id): Actor => ({
	municipalityId,
	personId: _deed,
	name,
	holdings: [],
	language,
	now,
	deedId: _deed
});
