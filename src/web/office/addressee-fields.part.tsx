import { usePage } from '#ui/context.ts';
import { type OptionGroup, Select } from '#ui/forms/choices.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { MoreRows } from '#ui/forms/more-rows.tsx';
import { rowsOf } from '#ui/forms/rows.ts';

/** Whom a decision speaks to, named as it is typed: a few rows, and more when asked. Empty ones name nobody. */
export function AddresseeFields({ form, action, options }: { form: string; action: string; options: readonly OptionGroup[] }) {
	const page = usePage();
	const { t } = page;
	const rows = rowsOf(page, form, 'addressees', 0);
	return (
		<Fieldset legend={t('decisions.asked.title')}>
			{Array.from({ length: rows }, (_, at) => (
				<div key={`addressees-${at}`} id={`addressees-${at}`}>
					<Select
						name={`addressees.${at}.who`}
						label={t('decisions.address.row', { n: at + 1 })}
						options={options}
						empty={t('platform.value.none')}
					/>
				</div>
			))}
			<MoreRows list="addressees" action={action} rows={rows}>
				{t('decisions.address.more')}
			</MoreRows>
		</Fieldset>
	);
}
