import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Picture, type PictureProps } from './picture.tsx';

type Side = PictureProps & { readonly words: ComponentChildren };

/**
 * The same place twice, before and after: side by side, which is also how it is printed, and, for those who open it, one
 * over the other. The upper one is drawn aside by scrolling, with a finger, a wheel or the arrow keys: no script is asked.
 */
export function PicturePair({ before, after }: { before: Side; after: Side }) {
	const { t } = usePage();
	return (
		<div class="pair">
			<div class="pair-sides">
				{[before, after].map(({ words, ...picture }) => (
					<figure key={picture.alt} class="picture">
						<Picture {...picture} sizes="(min-width: 48rem) 24rem, 50vw" />
						<figcaption>{words}</figcaption>
					</figure>
				))}
			</div>
			<details class="pair-over">
				<summary>{t('ui.pair.over')}</summary>
				<p class="hint">{t('ui.pair.hint')}</p>
				<div class="pair-stack">
					<Picture {...without(after)} />
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
					<section class="pair-curtain" tabIndex={0} aria-label={t('ui.pair.over')}>
						<div>
							<Picture {...without(before)} />
						</div>
					</section>
				</div>
			</details>
		</div>
	);
}

/** Both have been named above: here they are only laid over each other. */
const without = ({ words: _, ...picture }: Side): PictureProps => ({ ...picture, alt: '' });
