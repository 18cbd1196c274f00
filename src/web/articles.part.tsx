import type { Article } from '#domain/documents/rules.ts';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';

/** A text article by article, each under its printed number; other pages can point at one: `#article-3`. */
export const Articles = ({ articles }: { articles: readonly Article[] }) => (
	<>
		{articles.map(({ id, label, heading, body }, at) => (
			<Section
				key={id}
				id={`article-${at + 1}`}
				title={
					<>
						{label}
						{heading && (
							<>
								{' '}
								<Text of={heading} />
							</>
						)}
					</>
				}
			>
				<Passage of={body} />
			</Section>
		))}
	</>
);
