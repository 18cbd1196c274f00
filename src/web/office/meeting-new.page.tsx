import { wordsOf } from '#platform/i18n/text.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DoubtfulDateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { KindFields } from './meeting-fields.part.tsx';
import type { NewMeeting } from './meetings.reading.server.ts';

/** A meeting enters the year: its day, or as much of it as is known. */
export function NewMeetingPage({ bodies, earlier }: NewMeeting, { t, language, newId }: Page) {
	const options = bodies.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) }));
	return (
		<OfficeLayout
			title={t('meetings.plan.title')}
			lead={t('meetings.plan.lead')}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }]}
		>
			<Form name="plan-meeting" action={officePath.newMeeting}>
				<Hidden name="id" value={newId()} />
				<Select
					name="bodyId"
					label={t('meetings.word.body')}
					options={options}
					value={bodies.length === 1 ? bodies[0]?.id : undefined}
					required
				/>
				<DoubtfulDateField name="when" label={t('meetings.plan.when')} required />
				<KindFields earlier={earlier} />
				<Submit>{t('meetings.plan.submit')}</Submit>
			</Form>
		</OfficeLayout>
	);
}
