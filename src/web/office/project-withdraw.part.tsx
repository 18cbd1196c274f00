import type { FactKind } from '#domain/projects/facts.forms.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { ConfirmSubmit } from '#ui/forms/submit.tsx';
import { officePath } from '../../paths.ts';

/** What was written down by mistake is taken off, after a second look. */
export function Withdraw({ projectId, fact, factId }: { projectId: string; fact: FactKind; factId: string }) {
	const { t } = usePage();
	return (
		<Form name={`withdraw-${factId}`} action={officePath.projectDeed(projectId, 'withdraw')}>
			<Hidden name="fact" value={fact} />
			<Hidden name="factId" value={factId} />
			<ConfirmSubmit question={t('projects.fact.withdraw_sure')}>{t('projects.fact.withdraw')}</ConfirmSubmit>
		</Form>
	);
}
