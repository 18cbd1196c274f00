import type { ComponentChildren } from 'preact';
import type { Asked } from '#domain/decisions/asked.queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { daysLeftInWords } from '#domain/decisions/standing.rules.ts';
import type { UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { PersonName, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { TermWords } from './term-words.part.tsx';

/** «2014-жылдын 21-августу, 1.4»: the day and the true place, by which a decision is cited. */
export function Cited({ decision }: { decision: Pick<DecisionRow, 'meeting' | 'address'> }) {
	const { t } = usePage();
	return (
		<>
			<Time at={decision.meeting.day} />, {t('public.decision.cited', { address: decision.address })}
		</>
	);
}

/** One decision in a list: when, what, of how many parts where those are not listed beside it, who was asked and how far they are. */
export function DecisionEntry({ town, decision, parts = 0 }: { town: string; decision: DecisionRow; parts?: number }) {
	const { t } = usePage();
	return (
		<Entry
			mark={<Cited decision={decision} />}
			title={<Text of={decision.text} />}
			to={publicPath.decision(town, decision.meeting.slug, decision.address)}
			facts={[...(parts > 0 ? [t('public.decision.of_parts', { n: parts })] : []), ...decisionFacts(town, decision, t)]}
		/>
	);
}

/** What stands under a decision in any list: whom it speaks to, how far they are, until when. */
export const decisionFacts = (town: string, { addedAfterwards, asked, term }: DecisionRow, t: Translate): ComponentChildren[] => [
	...(addedAfterwards ? [<Tag key="added">{t('public.decision.added_afterwards')}</Tag>] : []),
	...asked.map((each) => <AskedShort key={each.id} town={town} asked={each} />),
	...(term
		? [
				<span key="term">
					{t('public.decisions.term')}: <TermWords term={term} />
				</span>
			]
		: [])
];

/** Whom it was said to and how that stands, in one line. */
export function AskedShort({ town, asked }: { town: string; asked: Asked }) {
	return (
		<>
			<Who name={<AskedName of={asked} />} to={addresseePath(town, asked)} /> <AskedStatus asked={asked} />
		</>
	);
}

/** What an addressee is called; a person by a name that has no language. */
export const AskedName = ({ of: { addressee, name } }: { of: Pick<Asked, 'addressee' | 'name'> }) =>
	addressee.kind === 'person' ? <PersonName of={name} /> : <Text of={name} />;

/** One thing asked of somebody, as lists of the open and the late show it. */
export function UndertakingEntry({ town, asked }: { town: string; asked: UndertakingRow }) {
	const { t, today } = usePage();
	const { decision } = asked;
	const left = daysLeftInWords(asked, decision.term, plainDate(today), t);
	return (
		<Entry
			mark={
				<Link to={addresseePath(town, asked) ?? publicPath.addressees(town)}>
					<AskedName of={asked} />
				</Link>
			}
			title={<Text of={decision.text} />}
			to={publicPath.decision(town, decision.meeting.slug, decision.address)}
			status={<AskedStatus asked={asked} />}
			facts={[
				<Cited key="cited" decision={decision} />,
				...(decision.term ? [<TermWords key="term" term={decision.term} />] : []),
				...(left ? [left] : [])
			]}
		/>
	);
}

/** A decision past its term with everybody who has yet to act on it: one entry, however many they are. */
export function PastTermEntry({ town, asked }: { town: string; asked: readonly UndertakingRow[] }) {
	const { t, today } = usePage();
	const [first] = asked;
	if (!first) return null;
	const { decision } = first;
	const late = asked.map((each) => daysLeftInWords(each, decision.term, plainDate(today), t)).find(Boolean);
	return (
		<Entry
			mark={<Cited decision={decision} />}
			title={<Text of={decision.text} />}
			to={publicPath.decision(town, decision.meeting.slug, decision.address)}
			facts={[
				...asked.map((each) => <AskedShort key={each.id} town={town} asked={each} />),
				...(decision.term ? [<TermWords key="term" term={decision.term} />] : []),
				...(late ? [late] : [])
			]}
		/>
	);
}

/** Where somebody who was asked has their page; an office has its organization's. */
export function addresseePath(town: string, { addressee: { kind }, slug }: Pick<Asked, 'addressee' | 'slug'>): string | null {
	if (!slug) return null;
	if (kind === 'body') return publicPath.body(town, slug);
	return kind === 'person' ? publicPath.person(town, slug) : publicPath.organization(town, slug);
}
