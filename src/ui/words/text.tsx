import type { Language } from '#platform/i18n/languages.ts';
import { type ReadText, readText, type Text as TextInLanguages } from '#platform/i18n/text.ts';
import { usePage } from '../context.ts';

type TextProps = {
	of: ReadText | TextInLanguages;
	/** `above` where the page has named the language of a whole text already: then it is only marked for a reading voice. */
	named?: 'above' | undefined;
};

/** Words of the record in the reader's language, or in the one there is: then it is named, and marked for a reading voice. */
export function Text({ of, named }: TextProps) {
	const { language } = usePage();
	const read = asRead(of, language);
	if (read.language === language) return <>{read.text}</>;
	return (
		<>
			<span lang={read.language}>{read.text}</span>
			{!named && (
				<>
					{' '}
					<LanguageMark language={read.language} />
				</>
			)}
		</>
	);
}

/** A person's name is a name in every language: nobody is told which one it was written in, but for a reading voice. */
export const PersonName = ({ of }: { of: TextInLanguages }) => <Text of={of} named="above" />;

/** A text of several paragraphs, line breaks kept as they were typed. */
export function Passage({ of, named }: TextProps) {
	const { language } = usePage();
	const read = asRead(of, language);
	const foreign = read.language !== language;
	return (
		<div class="passage">
			{foreign && !named && (
				<p>
					<LanguageMark language={read.language} />
				</p>
			)}
			<div lang={foreign ? read.language : undefined}>
				{read.text.split(/\n\s*\n/).map((paragraph) => (
					<p key={paragraph}>{paragraph}</p>
				))}
			</div>
		</div>
	);
}

/** Says which language the words beside it are in, apart from them: in brackets. */
export function LanguageMark({ language }: { language: Language }) {
	const { t } = usePage();
	return <small class="language-mark">({t(`platform.language.in.${language}`)})</small>;
}

const asRead = (of: ReadText | TextInLanguages, wanted: Language): ReadText => ('original' in of ? readText(of, wanted) : of);
