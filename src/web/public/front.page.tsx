import type { Municipality } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { publicPath } from '../../paths.ts';

/** Which municipalities keep their council's record here. */
export function FrontPage(municipalities: Municipality[], { t, language }: Page) {
	return (
		<BareLayout title={t('web.front.title')}>
			<p>{t(municipalities.length > 0 ? 'web.front.choose' : 'web.front.nobody')}</p>
			<ul>
				{municipalities.map(({ id, slug, name }) => (
					<li key={id}>
						<Link to={publicPath.home(slug)}>{wordsOf(name, language)}</Link>
					</li>
				))}
			</ul>
		</BareLayout>
	);
}
