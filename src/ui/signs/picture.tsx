import type { ComponentChildren } from 'preact';

/** A picture in one width, in both of its formats. */
export type PictureSource = { readonly width: number; readonly avif: string; readonly jpg: string };

export type PictureProps = {
	/** What is seen on it, for those who do not see it. */
	alt: string;
	/** From the narrowest. */
	sources: readonly PictureSource[];
	/** How large it is itself, so that the page keeps its place free. */
	width: number;
	height: number;
	/** How wide it will stand, in the words of CSS. */
	sizes?: string | undefined;
};

/** A picture as small as the screen allows: fetched when it comes near, and its place is kept free until then. */
export function Picture({ alt, sources, width, height, sizes = '(min-width: 36rem) 30rem, 100vw' }: PictureProps) {
	const setOf = (format: 'avif' | 'jpg') => sources.map((source) => `${source[format]} ${source.width}w`).join(', ');
	return (
		<picture>
			<source type="image/avif" srcset={setOf('avif')} sizes={sizes} />
			<img
				src={sources[0]?.jpg}
				srcset={setOf('jpg')}
				sizes={sizes}
				width={width}
				height={height}
				alt={alt}
				loading="lazy"
				decoding="async"
			/>
		</picture>
	);
}

/** A picture with its words under it; it leads to the large one. */
export const Figure = ({ to, children, ...picture }: PictureProps & { to: string; children: ComponentChildren }) => (
	<figure class="picture">
		<a href={to}>
			<Picture {...picture} />
		</a>
		<figcaption>{children}</figcaption>
	</figure>
);
