import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { ItemKept } from './items.reading.server.ts';

/** Files laid before the members for one item; those not public are for the office only. */
export function Materials({ reading: { item, may } }: { reading: ItemKept }) {
	const { t } = usePage();
	return (
		<>
			{item.materials.length === 0 && <p>{t('meetings.materials.none')}</p>}
			<ul class="entries">
				{item.materials.map((material) => (
					<li key={material.id} class="entry">
						{material.title && (
							<p>
								<Text of={material.title} />
							</p>
						)}
						<p class="entry-facts">
							<FileLink path={officePath.file(material.fileId)} name={material.name} type={material.mediaType} size={material.size} />
							{!material.isPublic && <Tag>{t('meetings.materials.private')}</Tag>}
						</p>
						{may.removeMaterial && (
							<Form name={`remove-${material.id}`} action={officePath.itemDeed(item.id, 'remove-material')}>
								<Hidden name="materialId" value={material.id} />
								<Submit kind="second">{t('platform.button.remove')}</Submit>
							</Form>
						)}
					</li>
				))}
			</ul>
			{may.addMaterial && <AddForm itemId={item.id} />}
		</>
	);
}

function AddForm({ itemId }: { itemId: string }) {
	const { t } = usePage();
	return (
		<Fold label={t('meetings.materials.add')} form="add-material">
			<Form name="add-material" action={officePath.itemDeed(itemId, 'add-material')} takes="files">
				<FileField name="file" label={t('platform.word.file')} required />
				<MultilingualField name="title" label={t('platform.word.name')} />
				<Checkbox name="isPublic" label={t('meetings.materials.public')} checked />
				<Submit kind="second">{t('platform.button.add')}</Submit>
			</Form>
		</Fold>
	);
}
