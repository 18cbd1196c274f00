import type { Member } from '#domain/councils/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import type { Happened } from './body-history.ts';
import type { Papers } from './councils.reading.server.ts';
import { PaperLink } from './paper-link.part.tsx';
import { SeatHolder } from './seat-table.part.tsx';

type BodyHistoryProps = { town: string; history: readonly Happened[]; papers: Papers };

/** Founded, named, filled, left and ended: each with its day and its paper, the latest first. */
export function BodyHistory({ town, history, papers }: BodyHistoryProps) {
	const { t } = usePage();
	return (
		<Timeline
			happenings={history.map((happened) => {
				const paper = happened.documentId && papers.get(happened.documentId);
				return {
					key: happened.key,
					when: <Time at={happened.when} />,
					what: t(`councils.history.${happened.what}`),
					more: (
						<>
							{'name' in happened && (
								<p>
									<Text of={happened.name.name} />
								</p>
							)}
							{'seats' in happened && <Holders town={town} seats={happened.seats} />}
							{paper && (
								<p>
									<PaperLink town={town} paper={paper} />
								</p>
							)}
						</>
					)
				};
			})}
		/>
	);
}

const Holders = ({ town, seats }: { town: string; seats: readonly Member[] }) => (
	<ul>
		{seats.map((seat) => (
			<li key={seat.id}>
				<SeatHolder town={town} seat={seat} />
			</li>
		))}
	</ul>
);
