import type { Member } from '#domain/councils/queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Correction } from '#domain/meetings/corrections.queries.server.ts';
import type { Guest } from '#domain/meetings/item-parts.queries.server.ts';
import type { RecordedVote } from '#domain/meetings/votes.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Section } from '#ui/words/section.tsx';
import { LanguageMark, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { changesOf, type Said, type Telling } from './correction-changes.ts';

/** What a correction may be about, by whose words it is told. */
export type CorrectedThings = {
	readonly seats: readonly Member[];
	readonly agenda: readonly AgendaItem[];
	readonly guests: readonly Guest[];
	readonly votes: readonly RecordedVote[];
	readonly decisions: readonly DecisionRow[];
};

type CorrectionsProps = { title: string; corrections: readonly Correction[]; things: CorrectedThings; talk: Telling['talk'] };

/** A closed meeting does not change: what was wrong is corrected beside it, what stood and what stands now, by whom and why. */
export function Corrections({ title, corrections, things, talk }: CorrectionsProps) {
	const { t, language } = usePage();
	if (corrections.length === 0) return null;
	const telling: Telling = { t, language, talk, seat: (id) => nameOf(things.seats.find((seat) => seat.id === id)) };
	return (
		<Section title={title} id="corrections">
			<Timeline
				happenings={corrections.map((correction) => ({
					key: correction.id,
					when: <Time at={correction.at} />,
					what: <Words of={subjectOf(correction, things)} otherwise={t(`public.correction.of.${kindOf(correction)}`)} />,
					more: (
						<>
							<ul>
								{changesOf(correction, telling).map(({ label, before, after, language: changed }) => (
									<li key={label}>
										{label}
										{changed && (
											<>
												{' '}
												<LanguageMark language={changed} />
											</>
										)}
										:{' '}
										{before.length + after.length > 0 ? (
											<>
												<Words of={before} otherwise={t('platform.value.not_recorded')} /> →{' '}
												<Words of={after} otherwise={t('platform.value.not_recorded')} />
											</>
										) : (
											t('public.correction.kept')
										)}
									</li>
								))}
							</ul>
							<p>
								{t('platform.word.reason')}: {correction.reason}
							</p>
							<p>{correction.by}</p>
						</>
					)
				}))}
			/>
		</Section>
	);
}

function Words({ of, otherwise }: { of: Said; otherwise: string }) {
	if (of.length === 0) return <>{otherwise}</>;
	return (
		<>
			{of.map((word, at) => (
				<span key={`word-${at}`}>
					{at > 0 && ', '}
					{typeof word === 'string' ? word : <Text of={word} named="above" />}
				</span>
			))}
		</>
	);
}

const kinds = ['agenda_item', 'attendance', 'guest', 'vote', 'membership', 'body', 'decision'] as const;
const kindOf = ({ subject }: Correction) => kinds.find((kind) => kind === subject.kind) ?? 'meeting';

/** Whose or which: the member, the item, the decision. Of the meeting as a whole nothing more is to say. */
function subjectOf({ subject: { kind, id } }: Correction, { seats, agenda, guests, votes, decisions }: CorrectedThings): Said {
	if (kind === 'attendance' || kind === 'membership') return nameOf(seats.find((seat) => seat.id === id));
	if (kind === 'agenda_item') return agenda.filter((item) => item.id === id).map(({ title }) => title);
	if (kind === 'guest') return guests.filter((guest) => guest.id === id).flatMap(({ named, described }) => named?.name ?? described ?? []);
	if (kind === 'decision') return decisions.filter((decision) => decision.id === id).map(({ text }) => text);
	if (kind !== 'vote') return [];
	const vote = votes.find((each) => each.id === id);
	return vote?.question ? [vote.question] : agenda.filter((item) => item.id === vote?.itemId).map(({ title }) => title);
}

function nameOf(seat: Member | undefined): Said {
	const name = seat && (seat.person?.name ?? seat.office?.title ?? seat.described);
	return name ? [name] : [];
}
