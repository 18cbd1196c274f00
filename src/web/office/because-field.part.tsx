import { usePage } from '#ui/context.ts';
import { TextArea } from '#ui/forms/text-fields.tsx';

/** Asked where something may reach back to the day of a closed meeting: then it becomes a correction of that meeting. */
export function BecauseField() {
	const { t } = usePage();
	return <TextArea name="because" label={t('councils.because.label')} hint={t('councils.because.hint')} rows={2} />;
}
