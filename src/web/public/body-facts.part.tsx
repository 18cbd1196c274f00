import type { ComponentChildren } from 'preact';
import type { Quorum, QuorumRule } from '#domain/councils/rules.ts';
import { usePage } from '#ui/context.ts';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import type { BodyReading } from './councils.reading.server.ts';
import { PaperLink } from './paper-link.part.tsx';

type Fact = { term: string; details: ComponentChildren };

/** What is known of a body beside who sits on it. */
export function BodyFacts({ town, body, under, parent, groups, earlier, quorum, papers, foundedBy }: BodyReading) {
	const { t } = usePage();
	const founding = body.foundedByDocumentId && papers.get(body.foundedByDocumentId);
	const facts: (Fact | null | '' | undefined | false)[] = [
		body.founded && {
			term: t('councils.word.founded'),
			details: (
				<>
					<Time at={body.founded} /> {founding && <PaperLink town={town} paper={founding} />}
				</>
			)
		},
		foundedBy && { term: t('councils.word.created_by'), details: <Founding town={town} decision={foundedBy} /> },
		body.endedOn && { term: t('councils.word.ended'), details: <Time at={body.endedOn} /> },
		under && { term: t('councils.word.under'), details: <NamedLink to={publicPath.organization(town, under.slug)} name={under.name} /> },
		parent && { term: t('councils.word.parent'), details: <NamedLink to={publicPath.body(town, parent.slug)} name={parent.name} /> },
		groups.length > 0 && {
			term: t('councils.word.groups'),
			details: groups.map((group) => <GroupLink key={group.slug} town={town} group={group} />)
		},
		earlier.length > 0 && { term: t('councils.word.earlier_names'), details: <EarlierNames town={town} names={earlier} papers={papers} /> },
		{ term: t('councils.word.quorum'), details: <QuorumFact quorum={quorum} rule={body.quorum} /> }
	];
	return <DescriptionList items={facts.filter((fact): fact is Fact => Boolean(fact))} />;
}

/** The decision that called a group into being, by its meeting and place. */
function Founding({ town, decision: { meeting, address } }: { town: string; decision: NonNullable<BodyReading['foundedBy']> }) {
	const { t } = usePage();
	return (
		<Link to={publicPath.decision(town, meeting.slug, address)}>
			{meeting.date && <Time at={meeting.date} />}, {t('public.decision.cited', { address })}
		</Link>
	);
}

const NamedLink = ({ to, name }: { to: string; name: BodyReading['body']['name'] }) => (
	<Link to={to}>
		<Text of={name} />
	</Link>
);

const GroupLink = ({ town, group }: { town: string; group: BodyReading['groups'][number] }) => (
	<p>
		<NamedLink to={publicPath.body(town, group.slug)} name={group.name} />
	</p>
);

function EarlierNames({ town, names, papers }: { town: string; names: BodyReading['earlier']; papers: BodyReading['papers'] }) {
	return (
		<>
			{names.map(({ id, name, from, to, documentId }) => {
				const paper = documentId && papers.get(documentId);
				return (
					<p key={id}>
						<Text of={name} /> — <Days from={from} to={to} />
						{paper && (
							<>
								, <PaperLink town={town} paper={paper} />
							</>
						)}
					</p>
				);
			})}
		</>
	);
}

/** The number where it can be counted, why not where it cannot, and whose rule it is. */
export function QuorumFact({ quorum, rule }: { quorum: Quorum; rule: QuorumRule }) {
	const { t } = usePage();
	return (
		<>
			<p>
				{quorum.is === 'computed' && t('councils.quorum.computed', { needed: quorum.needed, of: quorum.of })}
				{quorum.is === 'unknown' && t(`councils.quorum.unknown.${quorum.because}`)}
				{quorum.is === 'not_required' && t('councils.quorum.kind.none')}
			</p>
			{rule.kind !== 'none' && (
				<p>
					<small>
						{t('councils.quorum.rule', { rule: t(`councils.quorum.kind.${rule.kind}`) })}{' '}
						{rule.source ? (
							<>
								{t('councils.quorum.source')}: <Text of={rule.source} />
							</>
						) : (
							t('councils.quorum.default')
						)}
					</small>
				</p>
			)}
		</>
	);
}
