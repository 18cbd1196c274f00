import { addressDecision } from '#domain/decisions/addressing.server.ts';
import { adoptDecision } from '#domain/decisions/adoption.server.ts';
import { answerUndertaking } from '#domain/decisions/answering.server.ts';
import { AnswerForm, BringBackForm } from '#domain/decisions/answers.forms.ts';
import { draftDecision } from '#domain/decisions/drafting.server.ts';
import { AddressForm, AdoptForm, DraftForm, SendForm } from '#domain/decisions/forms.ts';
import type { Addressee, AnswerState } from '#domain/decisions/rules.ts';
import { sendDecision } from '#domain/decisions/sending.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { anActor, moment } from './factories.ts';
import { aSecretaryAt, type Meeting } from './meetings.ts';
import { anOrganization, aPerson, inKyrgyz, type Registered } from './people.ts';

/** A decision of a meeting, by which the next thing finds both. */
export type Taken = { readonly municipalityId: Id; readonly id: Id; readonly meeting: Meeting };

type Differing = Partial<Omit<DraftForm, 'id' | 'meetingId' | 'text' | 'term'>> & { text?: string | Text; term?: unknown };

/** As a form sends it; the sentence is the council's own of 11 June 2014, in short. */
export const aDraftForm = (meeting: Meeting, { text = 'Жаңы Жобо кабыл алынсын', ...differing }: Differing = {}): DraftForm =>
	DraftForm.parse({ id: newId(), meetingId: meeting.id, text: typeof text === 'string' ? inKyrgyz(text) : text, ...differing });

/** Typed while its meeting is open, and not yet taken. */
export async function aDraft(meeting: Meeting, differing: Differing = {}): Promise<Taken> {
	const { id } = await draftDecision(aSecretaryAt(meeting), aDraftForm(meeting, differing));
	return { municipalityId: meeting.municipalityId, id, meeting };
}

/** Typed and adopted. */
export async function aDecision(meeting: Meeting, differing: Differing = {}): Promise<Taken> {
	const draft = await aDraft(meeting, differing);
	if (!differing.parentId) await adopted(draft);
	return draft;
}

export const adopted = (decision: Taken, voteId?: Id): Promise<{ id: Id }> =>
	adoptDecision(aSecretaryAt(decision.meeting), AdoptForm.parse({ decisionId: decision.id, voteId }));

/** One thing asked of somebody. */
export type Undertaken = { readonly municipalityId: Id; readonly id: Id; readonly decision: Taken; readonly addressee: Addressee };

/** Addressed, and nothing sent yet. Of an enterprise of its own, unless told whom. */
export async function anAddressee(decision: Taken, addressee?: Addressee): Promise<Undertaken> {
	const asked = addressee ?? { kind: 'organization' as const, id: (await anOrganization(decision)).id };
	const form = AddressForm.parse({ id: newId(), decisionId: decision.id, addressee: `${asked.kind}:${asked.id}` });
	const { id } = await addressDecision(aSecretaryAt(decision.meeting), form);
	return { municipalityId: decision.municipalityId, id, decision, addressee: asked };
}

/** Addressed, and sent on the day of the meeting. */
export async function anUndertaking(decision: Taken, addressee?: Addressee): Promise<Undertaken> {
	const undertaking = await anAddressee(decision, addressee);
	await sent(decision);
	return undertaking;
}

export const sent = (decision: Taken, sentOn = decision.meeting.day): Promise<{ id: Id }> =>
	sendDecision(aSecretaryAt(decision.meeting), SendForm.parse({ decisionId: decision.id, sentOn }));

/** Somebody in the register of persons who holds a role at a body or an organization, a month after most meetings. */
export async function aHolder(
	at: Pick<Registered, 'municipalityId' | 'id'>,
	role: string,
	day = '2014-07-11'
): Promise<Actor & { personId: Id }> {
	const { id: personId } = await aPerson(at, 'Жооптуу адам');
	const actor = anActor({ municipalityId: at.municipalityId, name: 'Жооптуу', holdings: [{ role, at: at.id }], now: moment(day) });
	return { ...actor, personId };
}

/** Whoever is responsible for the addressee, an organization or a body. */
export const aResponsible = ({ municipalityId, addressee }: Undertaken): Promise<Actor & { personId: Id }> =>
	aHolder({ municipalityId, id: addressee.id }, 'responsible');

/** As a form sends an answer of 1 July. */
export const anAnswerForm = (undertaking: Undertaken, state: AnswerState, differing: Record<string, unknown> = {}): AnswerForm =>
	AnswerForm.parse({ undertakingId: undertaking.id, state, happenedOn: '01.07.2014', ...differing });

/** As a form sends it: the refusal as an item of a meeting, or of the backlog. */
export const aBringBackForm = (undertaking: Undertaken, differing: Record<string, unknown> = {}): BringBackForm =>
	BringBackForm.parse({ undertakingId: undertaking.id, id: newId(), title: inKyrgyz('Баш тартуу жөнүндө'), ...differing });

/** The addressee has said so. Answers whoever said it, with the next deed in hand. */
export async function answered(
	undertaking: Undertaken,
	state: AnswerState,
	differing: Record<string, unknown> = {},
	by?: Actor & { personId: Id }
) {
	const responsible = by ?? (await aResponsible(undertaking));
	await answerUndertaking(responsible, anAnswerForm(undertaking, state, differing));
	return { ...responsible, deedId: newId() };
}
