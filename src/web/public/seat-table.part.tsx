import { usePage } from '#ui/context.ts';
import { type Column, Table } from '#ui/lists/table.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Days } from '#ui/words/days.tsx';
import { PersonName, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import type { SeatShown } from './organizations.reading.server.ts';

type SeatTableProps = {
	town: string;
	seats: readonly SeatShown[];
	/** On a person's own page who sits is known already. */
	showing: 'who sits' | 'bodies only';
};

/** Seats on bodies, held today or given up. */
export function SeatTable({ town, seats, showing }: SeatTableProps) {
	const { t } = usePage();
	const body: Column<SeatShown> = {
		label: t('councils.word.body'),
		as: 'head',
		cell: ({ body: { slug, name } }) => (
			<Link to={publicPath.body(town, slug)}>
				<Text of={name} />
			</Link>
		)
	};
	const who: Column<SeatShown> = { label: t('councils.word.who'), cell: (seat) => <SeatHolder town={town} seat={seat.who} /> };
	const role: Column<SeatShown> = { label: t('councils.word.role'), cell: (seat) => t(`councils.seat.role.${seat.role}`) };
	const days: Column<SeatShown> = { label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> };
	return (
		<Table
			caption={t('people.seats.title')}
			captioned="spoken"
			rows={seats}
			rowKey={({ id }) => id}
			columns={showing === 'who sits' ? [body, who, role, days] : [body, role, days]}
		/>
	);
}

/** The person, else the office whoever holds it, else the words of the record. */
export function SeatHolder({ town, seat: { person, office, described } }: { town: string; seat: SeatShown['who'] }) {
	const title = office && <Text of={office.title} />;
	if (person) {
		return <Who name={<PersonName of={person.name} />} to={publicPath.person(town, person.slug)} office={title ?? undefined} />;
	}
	if (office) return <Who name={title} office={office.organization ? <Text of={office.organization} /> : undefined} />;
	return described ? <Who name={<Text of={described} />} /> : null;
}
