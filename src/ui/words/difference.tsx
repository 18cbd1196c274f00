import type { Language } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';

/** Words that two wordings have in common, or only the earlier one, or only the later one. */
type Stretch = { readonly words: string; readonly stands: 'both' | 'before' | 'after' };

/**
 * What was put into a text and what was taken out of it, in the text itself. Shown by a line under and a line through,
 * never by colour alone; a reading voice, which passes over both lines, is told in words where each begins and ends.
 */
export function Difference({ stretches, lang }: { stretches: readonly Stretch[]; lang: Language }) {
	const { language } = usePage();
	return (
		<span class="difference" lang={lang === language ? undefined : lang}>
			{stretches.map(({ words, stands }, at) => (
				<Stretched key={at} words={words} stands={stands} />
			))}
		</span>
	);
}

function Stretched({ words, stands }: Stretch) {
	if (stands === 'both') return <>{words}</>;
	const said = stands === 'after' ? 'added' : 'removed';
	const shown = (
		<>
			<Spoken said={`ui.difference.${said}`} />
			{words}
			<Spoken said={`ui.difference.${said}_end`} />
		</>
	);
	return stands === 'after' ? <ins>{shown}</ins> : <del>{shown}</del>;
}

function Spoken({ said }: { said: `ui.difference.${'added' | 'removed'}${'' | '_end'}` }) {
	const { t, language } = usePage();
	return (
		<span class="visually-hidden" lang={language}>
			{' '}
			[{t(said)}]{' '}
		</span>
	);
}

/** How the two are shown, before the first difference on a page. */
export function DifferenceKey() {
	const { t } = usePage();
	return (
		<p>
			<ins>{t('ui.difference.shown_added')}</ins>, <del>{t('ui.difference.shown_removed')}</del>
		</p>
	);
}
