import { wordsOf } from '#platform/i18n/text.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { BecauseField } from './because-field.part.tsx';
import type { NewSeat } from './councils.reading.server.ts';
import { SeatFields } from './seat-fields.part.tsx';

/** A seat for a person, for an office whoever holds it, or in words where the record names nobody. */
export const NewSeatPage = ({ body, persons, offices, organizations, papers }: NewSeat, { t, language, newId }: Page) => (
	<OfficeLayout
		title={t('councils.seat.title')}
		breadcrumbs={[
			{ path: officePath.bodies, label: t('councils.list.title') },
			{ path: officePath.body(body.id), label: wordsOf(body.shortName, language) }
		]}
	>
		<Form name="seat-member" action={officePath.bodyDeed(body.id, 'seat')}>
			<Hidden name="id" value={newId()} />
			<Fieldset legend={t('councils.seat.who')}>
				<p class="hint">{t('councils.seat.who_hint')}</p>
				<Select name="personId" label={t('people.word.person')} options={persons} empty={t('councils.seat.no_person')} />
				<Select name="officeId" label={t('people.word.office')} options={offices} empty={t('councils.seat.no_office')} />
				<MultilingualField name="described" label={t('councils.seat.described')} />
			</Fieldset>
			<SeatFields organizations={organizations} papers={papers} />
			<DateField name="to" label={t('councils.seat.to')} hint={t('councils.seat.to_hint')} />
			<BecauseField />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
