import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { officePath } from '../../paths.ts';
import type { VersionKept } from './versions.reading.server.ts';

/** What the keeper may do with a draft: lay it before the members, record its adoption, take it back. */
export function VersionDeeds({ reading: { version, articles, choices } }: { reading: VersionKept }) {
	const { t } = usePage();
	return (
		<>
			{version.state === 'draft' && articles.length > 0 && (
				<Form name="open-version" action={officePath.versionDeed(version.id, 'open')}>
					<Submit>{t('documents.office.open_remarks')}</Submit>
				</Form>
			)}
			<Fold label={t('documents.office.adopt')} form="adopt-version">
				<Form name="adopt-version" action={officePath.versionDeed(version.id, 'adopt')}>
					<Hidden name="version" value={version.version} />
					<p>{t('documents.office.adopt_final')}</p>
					<DateField name="adoptedOn" label={t('documents.office.adopted_on')} required />
					<Select
						name="decisionId"
						label={t('documents.office.decision')}
						options={choices}
						empty={t('documents.office.decision_unknown')}
					/>
					<DateField name="inForceFrom" label={t('documents.office.in_force_from')} />
					<Submit kind="second">{t('documents.office.adopt_submit')}</Submit>
				</Form>
			</Fold>
			<Form name="withdraw-version" action={officePath.versionDeed(version.id, 'withdraw')}>
				<ConfirmSubmit question={t('documents.office.withdraw_sure')}>{t('documents.office.withdraw')}</ConfirmSubmit>
			</Form>
		</>
	);
}
