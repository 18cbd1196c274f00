import type { z } from 'zod';
import { isMessageKey } from '#platform/i18n/messages.server.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { Refusal } from './refusal.ts';

/** Shape at the door: refuses with 422 and a problem for each field. Our schemas name message keys as their messages. */
export function readForm<F>(Form: z.ZodType<F>, values: Record<string, unknown>): F {
	const read = Form.safeParse(values);
	if (read.success) return read.data;
	const problems = read.error.issues.map((issue) => [issue.path.join('.'), { key: keyOf(issue), args: argsOf(issue) }] as const);
	throw new Refusal(422, 'platform.form.refused', {}, { problems: Object.fromEntries(problems.toReversed()) });
}

function keyOf(issue: z.core.$ZodIssue): MessageKey {
	if (isMessageKey(issue.message)) return issue.message;
	if (issue.code === 'too_big') return 'platform.form.too_long';
	if (issue.code === 'too_small' || issue.code === 'invalid_type') return 'platform.form.required';
	return 'platform.form.unknown_choice';
}

const argsOf = (issue: z.core.$ZodIssue): Record<string, number> =>
	issue.code === 'too_big' ? { max: Number(issue.maximum) } : issue.code === 'too_small' ? { min: Number(issue.minimum) } : {};
