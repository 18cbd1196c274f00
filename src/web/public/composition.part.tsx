import type { Member } from '#domain/councils/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { type Column, Table } from '#ui/lists/table.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { Days } from '#ui/words/days.tsx';
import { Text } from '#ui/words/text.tsx';
import type { BodyReading, Papers } from './councils.reading.server.ts';
import { PaperLink } from './paper-link.part.tsx';
import { SeatHolder } from './seat-table.part.tsx';

type Shown = { town: string; papers: Papers };

/** The members of one category. Only columns that tell something are there. */
export function Composition({ town, part, papers }: Shown & { part: BodyReading['composition'][number] }) {
	const { t } = usePage();
	const columns = useColumns({ town, papers });
	const tells = (column: keyof typeof columns, told: boolean) => (told ? [columns[column]] : []);
	return (
		<Table
			caption={t(`councils.category.${part.category}`)}
			rows={part.members}
			rowKey={({ id }) => id}
			columns={[
				columns.who,
				...tells(
					'role',
					part.members.some(({ role, hasVote }) => role !== 'member' || !hasVote)
				),
				...tells(
					'onBehalfOf',
					part.members.some(({ onBehalfOf }) => onBehalfOf)
				),
				columns.days,
				...tells(
					'paper',
					part.members.some(({ byDocumentId }) => byDocumentId && papers.has(byDocumentId))
				)
			]}
		/>
	);
}

/** Those who left, with their days: nobody vanishes from the record. */
export function FormerMembers({ town, members, papers }: Shown & { members: readonly Member[] }) {
	const { t } = usePage();
	const { who, category, role, days, lastPaper } = useColumns({ town, papers });
	return (
		<Table
			caption={t('councils.former.title')}
			captioned="spoken"
			rows={members}
			rowKey={({ id }) => id}
			columns={[who, category, role, days, lastPaper]}
		/>
	);
}

function useColumns({ town, papers }: Shown) {
	const { t } = usePage();
	const paper = (id: Member['byDocumentId']) => {
		const found = id && papers.get(id);
		return found ? <PaperLink town={town} paper={found} /> : '—';
	};
	const named = (label: string, cell: Column<Member>['cell']): Column<Member> => ({ label, cell });
	const who: Column<Member> = {
		label: t('councils.word.who'),
		as: 'head',
		cell: (seat) => (
			<>
				<SeatHolder town={town} seat={seat} /> {seat.person?.isDemo && <Tag>{t('platform.word.demo')}</Tag>}
			</>
		)
	};
	return {
		who,
		category: named(t('councils.word.category'), (seat) => t(`councils.category.${seat.category}`)),
		role: named(
			t('councils.word.role'),
			(seat) => t(`councils.seat.role.${seat.role}`) + (seat.hasVote ? '' : ` (${t('councils.seat.no_vote')})`)
		),
		onBehalfOf: named(t('councils.word.on_behalf_of'), (seat) => (seat.onBehalfOf ? <Text of={seat.onBehalfOf.name} /> : '—')),
		days: named(t('councils.word.days'), (seat) => <Days from={seat.fromDay} to={seat.toDay} />),
		paper: named(t('councils.word.paper'), (seat) => paper(seat.byDocumentId)),
		lastPaper: named(t('councils.word.paper'), (seat) => paper(seat.endedByDocumentId))
	};
}
