import { heading, paragraph, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { asOfDay, capital, type Pen } from '../pen.ts';
import { seatWords } from '../who.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';

/** Who sat on the council at the end of the year, person, office or words, as the record names them. */
export function compositionBlocks({ members, asOf }: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const title = heading(1, t('publishing.report.composition', { date: asOfDay(asOf, pen) }));
	if (members.length === 0) return [title, paragraph(t('publishing.composition.none'))];
	return [
		title,
		table({
			columns: [
				{ title: '№', align: 'right' },
				{ title: t('publishing.composition.member'), width: 6 },
				{ title: t('publishing.composition.category'), width: 3 },
				{ title: t('publishing.composition.role'), width: 2 }
			],
			rows: members.map((member, n) => [
				String(n + 1),
				seatWords(member, pen),
				t(`councils.category.${member.category}`),
				capital(t(`councils.seat.role.${member.role}`))
			])
		})
	];
}
