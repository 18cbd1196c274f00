import { isPlainDate } from '#platform/dates/plain-date.ts';
import { writeShort } from '#platform/dates/writing-dates.ts';
import { coordinatesText } from '#platform/geo/coordinates.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import { usePage } from '#ui/context.ts';
import { FileLink } from '#ui/ways/file-link.tsx';
import { officePath } from '../../paths.ts';
import { FileShown, type ShownFile } from '../file-shown.part.tsx';

type KeptFile = ShownFile & { readonly takenAt: string | null; readonly takenWhere: Geometry | null };

/** A file as the office has it: a picture is seen small, and under it stands the original with what its camera said. */
export function KeptFile({ id, file }: { id: string; file: KeptFile }) {
	const original = <FileLink path={officePath.file(id)} name={file.name} type={file.mediaType} size={file.size} />;
	if (file.width === null) return original;
	const at = { file: officePath.file(id), picture: (size: string) => officePath.picture(id, size) };
	return (
		<FileShown
			file={file}
			at={at}
			title={
				<>
					{original} <Taken file={file} />
				</>
			}
		/>
	);
}

/** By the camera's own clock: it is told as it stands, with its offset where the camera knew one. */
function Taken({ file: { takenAt, takenWhere } }: { file: KeptFile }) {
	const { t, language } = usePage();
	const [day = '', time = ''] = takenAt?.split('T') ?? [];
	const when =
		isPlainDate(day) && t('web.picture.taken', { when: `${writeShort(day, language)}, ${time.slice(0, 5)} ${time.slice(8)}`.trim() });
	const where = takenWhere?.type === 'Point' && t('web.picture.where', { where: coordinatesText(takenWhere.coordinates) });
	return <small>{[when, where].filter(Boolean).join(', ')}</small>;
}
