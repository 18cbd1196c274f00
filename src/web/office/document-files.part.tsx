import { usePage } from '#ui/context.ts';
import { FileField } from '#ui/forms/file-field.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { DocumentKept } from './documents.reading.server.ts';
import { KeptFile } from './kept-file.part.tsx';

/** Scans and other files of a paper. One that was the wrong one is taken away from the public and stays here. */
export function Files({ reading: { document, files, may } }: { reading: DocumentKept }) {
	const { t } = usePage();
	return (
		<Section title={t('documents.files.title')}>
			{files.length === 0 && <EmptyState>{t('documents.files.none')}</EmptyState>}
			<ul class="entries">
				{files.map((file) => (
					<li key={file.id} class="entry">
						{file.title && (
							<p>
								<Text of={file.title} />
							</p>
						)}
						<KeptFile id={file.fileId} file={file} />
						<p class="entry-facts">
							<Time at={file.attachedAt} />
							{!file.isPublic && <Tag>{t('documents.files.withdrawn')}</Tag>}
						</p>
						{may.keep && file.isPublic && (
							<Form name={`withdraw-file-${file.id}`} action={officePath.documentDeed(document.id, 'withdraw-file')}>
								<Hidden name="attachmentId" value={file.id} />
								<ConfirmSubmit question={t('documents.office.file_withdraw_sure')}>{t('documents.office.file_withdraw')}</ConfirmSubmit>
							</Form>
						)}
					</li>
				))}
			</ul>
			{may.keep && (
				<Fold label={t('documents.office.file_add')} form="add-file">
					<Form name="add-file" action={officePath.documentDeed(document.id, 'add-file')} takes="files">
						<FileField name="file" label={t('documents.field.file')} required />
						<MultilingualField name="title" label={t('documents.field.file_title')} />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}
