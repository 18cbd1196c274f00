import type { Municipality } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { OutsideLink } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { publicPath } from '../../paths.ts';

const parts = ['what', 'whose', 'unknown', 'private', 'licence', 'error', 'access', 'readers', 'program'] as const;

/** What this site is, whose, how its data may be used, how an error is mended, and what it does not know of its readers. */
export function AboutPage({ slug, name }: Municipality, { t, language }: Page) {
	return (
		<PublicLayout
			title={t('web.menu.about')}
			breadcrumbs={[{ path: publicPath.home(slug), label: t('platform.page.home') }]}
			description={t('about.what.text')}
		>
			{parts.map((part) => (
				<Section key={part} id={part} title={t(`about.${part}.title`)}>
					<p>{t(`about.${part}.text`, { name: wordsOf(name, language) })}</p>
					{part === 'licence' && (
						<p>
							{t('about.licence.terms')}:{' '}
							<OutsideLink href="https://creativecommons.org/licenses/by/4.0/">
								<span lang="en">Creative Commons Attribution 4.0 (CC BY 4.0)</span>
							</OutsideLink>
						</p>
					)}
				</Section>
			))}
		</PublicLayout>
	);
}
