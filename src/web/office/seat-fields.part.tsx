import type { Member } from '#domain/councils/queries.server.ts';
import { categories, seatRoles } from '#domain/councils/rules.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { type Option, Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';

type SeatFieldsProps = { organizations: readonly Option[]; papers: readonly Option[]; value?: Member };

/** As whom somebody sits, with or without a vote, since when and by which paper. */
export function SeatFields({ organizations, papers, value }: SeatFieldsProps) {
	const { t } = usePage();
	return (
		<>
			<Select
				name="category"
				label={t('councils.word.category')}
				options={categories.map((category) => ({ value: category, label: t(`councils.category.${category}`) }))}
				value={value?.category}
				required
			/>
			<Select
				name="onBehalfOfId"
				label={t('councils.word.on_behalf_of')}
				options={organizations}
				value={value?.onBehalfOf?.id}
				empty={t('platform.value.none')}
			/>
			<Select
				name="role"
				label={t('councils.word.role')}
				options={seatRoles.map((role) => ({ value: role, label: t(`councils.seat.role.${role}`) }))}
				value={value?.role ?? 'member'}
				required
			/>
			<Checkbox name="hasVote" label={t('councils.word.vote')} checked={value?.hasVote ?? true} />
			<DateField name="from" label={t('councils.seat.from')} hint={t('councils.seat.from_hint')} value={value?.fromDay} />
			<Select
				name="documentId"
				label={t('councils.seat.paper')}
				options={papers}
				value={value?.byDocumentId}
				empty={t('platform.value.not_determined')}
			/>
		</>
	);
}
