import type { Article } from '#domain/documents/rules.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { readText } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Section } from '#ui/words/section.tsx';
import { LanguageMark, Passage, Text } from '#ui/words/text.tsx';

/** A text article by article, each under its printed number; other pages can point at one: `#article-3`. */
export function Articles({ articles }: { articles: readonly Article[] }) {
	const { language } = usePage();
	const foreign = foreignLanguage(articles, language);
	const named = foreign ? 'above' : undefined;
	return (
		<>
			{foreign && (
				<p>
					<LanguageMark language={foreign} />
				</p>
			)}
			{articles.map(({ id, label, heading, body }, at) => (
				<Section
					key={id}
					id={`article-${at + 1}`}
					title={
						<>
							{label} {heading && <Text of={heading} named={named} />}
						</>
					}
				>
					<Passage of={body} named={named} />
				</Section>
			))}
		</>
	);
}

/** The one language of the whole text, when it is not the reader's: it is named once, not at every article. */
function foreignLanguage(articles: readonly Article[], language: Language): Language | null {
	const [first, ...others] = new Set(articles.map(({ body }) => readText(body, language).language));
	return first && others.length === 0 && first !== language ? first : null;
}
