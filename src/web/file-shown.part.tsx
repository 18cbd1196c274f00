import type { ComponentChildren } from 'preact';
import { sizesOf } from '#platform/pictures/sizes.ts';
import { Figure } from '#ui/signs/picture.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { publicPath } from '../paths.ts';

export type ShownFile = {
	readonly name: string;
	readonly mediaType: string;
	readonly size: number;
	readonly width: number | null;
	readonly height: number | null;
};

/** Where a file lies, and the pictures made from it. */
type Place = { readonly file: string; readonly picture: (size: string) => string };

export const inPublic = (town: string, id: string): Place => ({
	file: publicPath.file(town, id),
	picture: (size) => publicPath.picture(town, id, size)
});

type FileShownProps = {
	file: ShownFile;
	at: Place;
	/** What somebody called it, as words and as drawn. */
	title?: ComponentChildren | undefined;
	alt?: string | undefined;
};

/** A file on a page: a picture is seen, small, and leads to the large one; any other is a link. */
export function FileShown({ file, at, title, alt }: FileShownProps) {
	const { name, mediaType, size, width, height } = file;
	if (width === null || height === null) return <FileLink path={at.file} name={name} title={title} type={mediaType} size={size} />;
	const sizes = sizesOf({ width, height });
	const large = sizes.at(-1);
	return (
		<Figure
			to={at.picture(`${large?.asked}.jpg`)}
			alt={alt ?? name}
			sources={sizes.map(({ asked, width: wide }) => ({
				width: wide,
				avif: at.picture(`${asked}.avif`),
				jpg: at.picture(`${asked}.jpg`)
			}))}
			width={large?.width ?? width}
			height={large?.height ?? height}
		>
			{title ?? name}
		</Figure>
	);
}
