import type { ComponentChildren } from 'preact';
import { writeFileSize } from '#platform/i18n/file-sizes.ts';
import { usePage } from '../context.ts';

type FileLinkProps = {
	path: string;
	name: string;
	/** What somebody called it; without it, it goes by the name of the file. */
	title?: ComponentChildren | undefined;
	/** Media type, as found in the file itself. */
	type: string;
	/** Bytes. */
	size: number;
};

/** A file to open or keep, with its kind and weight told before it is fetched: many read on costly megabytes. */
export function FileLink({ path, name, title, type, size }: FileLinkProps) {
	const { language } = usePage();
	return (
		<span class="file">
			<a href={path}>{title ?? name}</a>{' '}
			<small>
				{title && `${name}, `}
				{kindOf(type, name)}, {writeFileSize(size, language)}
			</small>
		</span>
	);
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
