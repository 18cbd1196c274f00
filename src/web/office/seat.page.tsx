import { wordsOf } from '#platform/i18n/text.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { BecauseField } from './because-field.part.tsx';
import type { SeatKept } from './councils.reading.server.ts';
import { SeatFields } from './seat-fields.part.tsx';
import { seatTitle } from './seat-title.part.tsx';

/** One seat: what was written down wrong is mended, and whoever leaves is let go with a day and a paper. */
export const SeatPage = ({ seat, body, organizations, papers }: SeatKept, { t, language }: Page) => (
	<OfficeLayout
		title={seatTitle(seat, language)}
		lead={<Days from={seat.fromDay} to={seat.toDay} />}
		breadcrumbs={[
			{ path: officePath.bodies, label: t('councils.list.title') },
			{ path: officePath.body(body.id), label: wordsOf(body.shortName, language) }
		]}
	>
		{seat.toDay === null && (
			<Section title={t('councils.unseat.title')}>
				<Form name="unseat-member" action={officePath.seatDeed(seat.id, 'unseat')}>
					<Hidden name="version" value={seat.version} />
					<DateField name="to" label={t('councils.unseat.to')} required />
					<Select name="documentId" label={t('councils.unseat.paper')} options={papers} empty={t('platform.value.not_determined')} />
					<BecauseField />
					<Submit kind="second">{t('councils.unseat.submit')}</Submit>
				</Form>
			</Section>
		)}
		<Section title={t('councils.seat.correct')}>
			<Form name="correct-seat" action={officePath.seatDeed(seat.id, 'correct')}>
				<Hidden name="version" value={seat.version} />
				<SeatFields organizations={organizations} papers={papers} value={seat} />
				<BecauseField />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Section>
	</OfficeLayout>
);
