import type { Asked } from '#domain/decisions/asked.queries.server.ts';
import type { Step } from '#domain/decisions/steps.queries.server.ts';
import type { Span } from '../paper/runs.ts';
import { dated, type Pen, said } from '../pen.ts';

/** «Таза-Нарын» – аткарылды деп билдирилди, 2014-жылдын 1-сентябры: «…»: who was asked, how far they are, and their last word on it. */
export function undertakingWords({ name, state, overdue }: Asked, steps: readonly Step[], pen: Pen): Span[] {
	const { t } = pen;
	const last = steps.findLast(({ to }) => to === state);
	const word = state === 'addressed' ? t('publishing.undertaking.addressed') : t(`decisions.undertaking.state.${state}`);
	return [
		said(name, pen),
		{ text: ` – ${word}` },
		...(last ? [{ text: `, ${dated(last.happenedOn, pen)}` }] : []),
		...(overdue ? [{ text: `, ${t('platform.term.overdue')}` }] : []),
		...(last?.sentence ? [{ text: ' («' }, said(last.sentence, pen), { text: '»)' }] : [])
	];
}
