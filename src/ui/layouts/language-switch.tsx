import { languages } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';
import { Link } from '../ways/link.tsx';

/** This same page in the other languages. Not offered where a form came back: the other page would not have what was typed. */
export function LanguageSwitch() {
	const { t, language, here, refused } = usePage();
	if (refused) return null;
	return (
		<nav class="language-switch" aria-label={t('platform.language.choose')}>
			<ul>
				{languages.map((each) => (
					<li key={each}>
						<Link to={here} language={each} current={each === language && 'true'}>
							{t(`platform.language.name.${each}`)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
