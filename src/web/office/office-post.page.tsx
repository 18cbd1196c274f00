import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { OfficeKept } from './organizations.reading.server.ts';

/** One office of an organization: who held it and holds it, if the record names anybody. */
export function OfficePostPage({ office, organization, persons }: OfficeKept, { t, language, newId }: Page) {
	return (
		<OfficeLayout
			title={wordsOf(office.title, language)}
			breadcrumbs={[
				{ path: officePath.organizations, label: t('people.organizations.title') },
				{ path: officePath.organization(organization.id), label: wordsOf(organization.name, language) }
			]}
		>
			<Section title={t('people.office.holders')}>
				{office.holders.length === 0 ? <EmptyState>{t('people.office.nobody_named')}</EmptyState> : <Holders office={office} />}
			</Section>
			<Section title={t('people.appoint.title')}>
				<Form name="appoint" action={officePath.officeDeed(office.id, 'appoint')}>
					<Hidden name="id" value={newId()} />
					<Select name="personId" label={t('people.word.person')} options={persons} required />
					<DateField name="from" label={t('people.appoint.from')} hint={t('people.appoint.from_hint')} />
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
			<Section title={t('people.office.correct')}>
				<Form name="correct-office" action={officePath.officeDeed(office.id, 'correct')}>
					<Hidden name="version" value={office.version} />
					<MultilingualField name="title" label={t('people.word.office')} value={office.title} required />
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
		</OfficeLayout>
	);
}

function Holders({ office: { id: officeId, holders } }: { office: OfficeKept['office'] }) {
	const { t } = usePage();
	return (
		<Table
			caption={t('people.office.holders')}
			captioned="spoken"
			rows={holders}
			rowKey={({ id }) => id}
			columns={[
				{ label: t('people.word.person'), as: 'head', cell: ({ person }) => <Text of={person.name} /> },
				{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> },
				{ label: t('people.leave.title'), cell: ({ id, to }) => (to ? '—' : <Leave officeId={officeId} holdingId={id} />) }
			]}
		/>
	);
}

function Leave({ officeId, holdingId }: { officeId: string; holdingId: string }) {
	const { t } = usePage();
	return (
		<Form name={`leave-${holdingId}`} action={officePath.officeDeed(officeId, 'leave')}>
			<Hidden name="holdingId" value={holdingId} />
			<DateField name="to" label={t('people.leave.to')} required />
			<Submit kind="second">{t('people.leave.title')}</Submit>
		</Form>
	);
}
