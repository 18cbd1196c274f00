import type { Text as TextInLanguages } from '#platform/i18n/text.ts';
import { Text } from '#ui/words/text.tsx';

/** The settled spelling, or all of them side by side: none passes for the right one unasked. */
export const PlaceName = ({ names }: { names: readonly TextInLanguages[] }) => (
	<>
		{names.map((name, at) => (
			<span key={name[name.original]}>
				{at > 0 && ' / '}
				<Text of={name} />
			</span>
		))}
	</>
);
