import type { ArticleDifference } from '#domain/documents/rules.ts';
import { usePage } from '#ui/context.ts';
import type { Standing } from '#ui/signs/glyph.tsx';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Difference, DifferenceKey } from '#ui/words/difference.tsx';
import { Section } from '#ui/words/section.tsx';
import { LanguageMark } from '#ui/words/text.tsx';

const looks: Readonly<Record<ArticleDifference['kind'], Standing>> = {
	same: 'neutral',
	changed: 'waiting',
	added: 'good',
	removed: 'closed'
};

/** Two wordings of a text, article by article: how many of each sort, then each with what went out and what came in. */
export function Differences({ difference }: { difference: readonly ArticleDifference[] }) {
	const { t, language } = usePage();
	const [foreign] = difference.map((each) => each.language).filter((each) => each !== language);
	const count = (kind: ArticleDifference['kind']) => difference.filter((each) => each.kind === kind).length;
	const counts = { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed') };
	return (
		<>
			{counts.same === difference.length ? (
				<Notice kind="info" title={t('documents.difference.none')} />
			) : (
				<div>
					<p>
						{t('documents.difference.counts', counts)} {foreign && <LanguageMark language={foreign} />}
					</p>
					<DifferenceKey />
				</div>
			)}
			{difference.map((each) => (
				<ArticleCompared key={each.label} article={each} />
			))}
		</>
	);
}

/** What did not change is folded away: one comes to this page for what did. */
function ArticleCompared({ article: { label, kind, heading, body, language } }: { article: ArticleDifference }) {
	const { t } = usePage();
	const words = <Difference stretches={body} lang={language} />;
	return (
		<Section
			title={
				<>
					{label} {heading.length > 0 && <Difference stretches={heading} lang={language} />}
				</>
			}
			action={<Status is={looks[kind]}>{t(`documents.difference.kind.${kind}`)}</Status>}
		>
			{kind === 'same' ? (
				<details>
					<summary>{t('documents.difference.show_same')}</summary>
					<p>{words}</p>
				</details>
			) : (
				<p>{words}</p>
			)}
		</Section>
	);
}
