import { hindrance, wrongUse } from '#platform/config/hindrance.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';

const t = translator('en');

/**
 * What to throw for a fault of a deed, so that the terminal tells one sentence: what was asked, and the rule that refuses
 * it. What names nothing, or is not of the right form, is wrong use; what the rules forbid is a hindrance.
 */
export function inWords(doing: string, fault: unknown): unknown {
	if (!(fault instanceof Refusal)) return fault;
	const [problem] = Object.entries(fault.problems);
	const why = problem ? `${problem[0]}: ${t(problem[1].key, problem[1].args)}` : t(fault.key, fault.args);
	const sentence = `Cannot ${doing}: ${why}`;
	return fault.status === 404 || fault.status === 422 ? wrongUse(sentence) : hindrance(sentence, fault);
}
