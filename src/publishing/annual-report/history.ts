import { nameOn } from '#domain/councils/rules.ts';
import type { DocumentRow } from '#domain/documents/queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Text } from '#platform/i18n/text.ts';
import { dashed, heading, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Span } from '../paper/runs.ts';
import { capital, dated, type Pen, said, whose, woven } from '../pen.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';

/** Something that was done to the council, with its day: none that is not in the register. */
type Happening = { readonly day: PlainDate | null; readonly words: readonly Span[] };

/** How the council came about, by which papers it was composed and named, and what it adopted for itself: until the year was over, and nothing later. */
export function historyBlocks(reading: AnnualReading, pen: Pen): Block[] {
	const { body } = reading.issuer;
	const happenings = [...byPapers(reading, pen), ...renamings(reading, pen), ...adoptions(reading, pen)];
	return [
		heading(1, pen.t('publishing.report.history')),
		...foundingBlocks(reading, pen),
		...(body.purpose ? [paragraph(pen.t('publishing.history.purpose'), said(body.purpose, pen))] : []),
		dashed(happenings.toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9')).map(({ words }) => words))
	];
}

function foundingBlocks({ issuer: { body } }: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	if (!body.founded) return [paragraph(t('publishing.history.founding_unrecorded'))];
	const first = nameOn(body, body.founded.from)?.name;
	const when = dated(body.founded, pen, 'on');
	return [
		paragraph(
			first
				? woven((name) => t('publishing.history.founded_as', { when, name }), first, pen)
				: capital(t('publishing.history.founded', { when }))
		)
	];
}

function byPapers({ issuer: { body }, touches, asOf }: AnnualReading, pen: Pen): Happening[] {
	const { t } = pen;
	const until = touches.filter(({ document }) => document.issuedOn === null || document.issuedOn <= asOf);
	return until.map(({ effect, document }) => {
		const name = effect === 'renames' ? body.names.find(({ documentId }) => documentId === document.id)?.name : undefined;
		const paper = documentWords(document, pen);
		return {
			day: document.issuedOn,
			words: name
				? woven((called) => t('publishing.history.renames_to', { paper, name: called }), name, pen)
				: [{ text: capital(t(`publishing.history.${effect}`, { paper })) }]
		};
	});
}

/** A later name whose paper the register does not hold, or does not say that it renames. */
function renamings({ issuer: { body }, touches, asOf }: AnnualReading, pen: Pen): Happening[] {
	const told = new Set(touches.filter(({ effect }) => effect === 'renames').map(({ document }) => document.id));
	return body.names
		.slice(1)
		.filter(({ from, documentId }) => from !== null && from <= asOf && !(documentId && told.has(documentId)))
		.map(({ from, name }) => ({
			day: from,
			words: woven((called) => pen.t('publishing.history.named', { since: from ? dated(from, pen, 'from') : '', name: called }), name, pen)
		}));
}

/** Regulations and other texts that a decision of the year adopted. */
function adoptions({ decisions: { decisions, effects } }: AnnualReading, pen: Pen): Happening[] {
	return decisions.flatMap(({ id, meeting }) =>
		(effects.get(id) ?? []).flatMap(({ effect, thing }) =>
			effect === 'adopted' && thing.name
				? [
						{
							day: meeting.day,
							words: adoptedWords(thing.name, meeting.day, pen)
						}
					]
				: []
		)
	);
}

const adoptedWords = (thing: Text, day: PlainDate, pen: Pen): Span[] =>
	woven((name) => pen.t('publishing.history.adopted', { when: dated(day, pen, 'on'), name }), thing, pen);

/** «Нарын шаардык мэриясынын 2010-жылдын 6-декабрындагы №425-б буйругу»: of what is not known nothing stands there. */
function documentWords({ kind, number, issuedOn, issuer }: DocumentRow, pen: Pen): string {
	const words = pen.t(`publishing.document.${kind}`, {
		issuer: issuer ? whose(issuer.name, pen) : '',
		number: number ?? '',
		date: issuedOn ? dated(issuedOn, pen, 'dated') : ''
	});
	return words.replace(/\s+/g, ' ').replace(/^[\s,]+|\s+$/g, '');
}
