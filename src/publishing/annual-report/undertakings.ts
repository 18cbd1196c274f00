import type { Asked } from '#domain/decisions/asked.queries.server.ts';
import { standingInWords } from '#domain/decisions/standing.rules.ts';
import type { Span, Words } from '../paper/runs.ts';
import { dated, type Pen, said } from '../pen.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';

/** Everybody a decision asks, each with how far they are; nobody where the record names nobody. */
export function askedWords(asked: readonly Asked[], reading: AnnualReading, pen: Pen): Words {
	if (asked.length === 0) return pen.t('publishing.not_recorded');
	return asked.flatMap((each, n) => [...(n > 0 ? [{ text: '; ' }] : []), ...undertakingWords(each, reading, pen)]);
}

/** «Таза-Нарын» – аткарылды деп билдирилди, 2014-жылдын 1-сентябры («…»): who was asked, how far they are, and their last word on it. */
function undertakingWords(asked: Asked, { decisions, issuer }: AnnualReading, pen: Pen): Span[] {
	const { t } = pen;
	const { id, addressee, name, state } = asked;
	const isItself = addressee.kind === 'body' && addressee.id === issuer.body.id;
	if (isItself && state === 'addressed') return [{ text: t('publishing.decision.council_itself') }];
	const last = (decisions.steps.get(id) ?? []).findLast(({ to }) => to === state);
	return [
		isItself ? { text: t('publishing.decision.council_itself') } : said(name, pen),
		{ text: ` – ${standingInWords(asked, t)}` },
		...(last ? [{ text: `, ${dated(last.happenedOn, pen)}` }] : []),
		...(last?.sentence ? [{ text: ' («' }, said(last.sentence, pen), { text: '»)' }] : [])
	];
}
