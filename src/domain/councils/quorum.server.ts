import type { PlainDate } from '#platform/dates/plain-date.ts';
import { dayIn, homeZone } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ChangeQuorumForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf } from './queries.server.ts';
import { type Body, quorumRuleOn } from './rules.ts';

/**
 * Sets how many must be present for the body to decide, since when, and where that is written. Days before keep the rule
 * they had; a rule of the same day is written anew. Of a meeting already closed under another rule the upper room asks why.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 changed meanwhile
 */
export function changeQuorum(actor: Actor, form: ChangeQuorumForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyOf(tx, actor.municipalityId, form.bodyId);
		insistAllowed(mayKeepBody(actor, body));
		insistFresh(body, form.version, standing(body, actor));

		const from = form.from ?? null;
		const rule = { kind: form.kind, number: form.kind === 'number' ? (form.number ?? null) : null, source: form.source ?? null };
		await writeRule(tx, actor, body, from, rule);
		const reach = { from, until: nextRule(body, from), because: form.because ?? null };
		const { kind, number } = quorumRuleOn(body, from);
		const change = { was: { kind, number }, kind: rule.kind, number: rule.number, ...reach };
		await record(tx, actor, 'quorum.changed', { kind: 'body', id: body.id }, change);
		return { id: body.id };
	});
}

function standing(body: Body, { language, now }: Actor): Record<string, string> {
	const { kind, number, source, from } = quorumRuleOn(body, dayIn(homeZone, now));
	return {
		kind: translator(language)(`councils.quorum.kind.${kind}`),
		number: number?.toString() ?? '',
		from: from ?? '',
		...fieldsOf('source', source)
	};
}

const nextRule = ({ quorumRules }: Body, day: PlainDate | null): PlainDate | null =>
	quorumRules.find(({ from }) => from !== null && (day === null || from > day))?.from ?? null;

type Rule = Omit<Body['quorumRules'][number], 'from'>;

async function writeRule(
	tx: Tx,
	{ municipalityId }: Actor,
	{ id: bodyId, version }: Body,
	from: PlainDate | null,
	rule: Rule
): Promise<void> {
	await tx
		.deleteFrom('quorum_rule')
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', bodyId)
		.where('valid_from', from === null ? 'is' : '=', from)
		.execute();
	await tx
		.insertInto('quorum_rule')
		.values({ municipality_id: municipalityId, id: newId(), body_id: bodyId, valid_from: from, ...rule })
		.execute();
	await tx
		.updateTable('body')
		.set({ version: version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', bodyId)
		.execute();
}
