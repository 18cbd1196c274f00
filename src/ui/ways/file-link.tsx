import type { Translate } from '#platform/i18n/messages.ts';
import { usePage } from '../context.ts';

type FileLinkProps = {
	path: string;
	name: string /** Media type, as found in the file itself. */;
	type: string /** Bytes. */;
	size: number;
};

/** A file to open or keep, with its kind and weight told before it is fetched: many read on costly megabytes. */
export function FileLink({ path, name, type, size }: FileLinkProps) {
	const { t } = usePage();
	return (
		<span class="file">
			<a href={path}>{name}</a>{' '}
			<small>
				{kindOf(type, name)}, {weightOf(size, t)}
			</small>
		</span>
	);
}

/** Bytes as people say them: 39 kB, 1.2 MB. */
export function weightOf(size: number, t: Translate): string {
	if (size < 1000) return t('ui.file.bytes', { n: size });
	if (size < 999_500) return t('ui.file.kilobytes', { n: Math.round(size / 1000) });
	return t('ui.file.megabytes', { n: Math.round(size / 100_000) / 10 });
}

const known: Readonly<Record<string, string>> = {
	'application/pdf': 'PDF',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
	'image/jpeg': 'JPEG',
	'image/png': 'PNG',
	'text/csv': 'CSV'
};

const kindOf = (type: string, name: string): string => known[type] ?? (/\.(\w{1,5})$/.exec(name)?.[1] ?? type).toUpperCase();
