import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { type Column, Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { Contacts } from './contacts.part.tsx';
import { KindField } from './organization-fields.part.tsx';
import type { OrganizationKept } from './organizations.reading.server.ts';

/** What the register says of one organization, and every way to put it right. */
export function OrganizationPage({ town, organization, offices, contacts }: OrganizationKept, { t, language }: Page) {
	const { id, name, names, kind, note, version, slug } = organization;
	return (
		<OfficeLayout
			title={wordsOf(name, language)}
			breadcrumbs={[{ path: officePath.organizations, label: t('people.organizations.title') }]}
			lead={<Link to={publicPath.organization(town, slug)}>{t('people.register.public_page')}</Link>}
		>
			<Section
				title={t('people.names.title')}
				action={<Link to={officePath.organizationDeed(id, 'rename')}>{t('people.rename.title')}</Link>}
			>
				<Names organizationId={id} names={names} />
			</Section>
			<Section title={t('people.offices.title')}>
				<Offices offices={offices} />
				<Form name="open-office" action={officePath.organizationDeed(id, 'open-office')}>
					<NewId />
					<MultilingualField name="title" label={t('people.office.new')} required />
					<Submit kind="second">{t('platform.button.add')}</Submit>
				</Form>
			</Section>
			<Section title={t('people.contacts.title')}>
				<Contacts
					contacts={contacts}
					add={officePath.organizationDeed(id, 'add-contact')}
					remove={officePath.organizationDeed(id, 'remove-contact')}
				/>
			</Section>
			<Section title={t('people.register.about')}>
				<Form name="correct-organization" action={officePath.organizationDeed(id, 'correct')}>
					<Hidden name="version" value={version} />
					<KindField value={kind} />
					<MultilingualField name="note" label={t('platform.word.note')} value={note} rows={3} />
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
		</OfficeLayout>
	);
}

function NewId() {
	const { newId } = usePage();
	return <Hidden name="id" value={newId()} />;
}

function Names({ organizationId, names }: { organizationId: string; names: OrganizationKept['organization']['names'] }) {
	const { t } = usePage();
	const spelled: Column<OrganizationKept['organization']['names'][number]> = {
		label: t('people.names.spellings'),
		cell: ({ spellings }) => spellings.join('; ') || '—'
	};
	return (
		<Table
			caption={t('people.names.title')}
			captioned="spoken"
			rows={names}
			rowKey={({ id }) => id}
			columns={[
				{
					label: t('platform.word.name'),
					as: 'head',
					cell: ({ id, name }) => (
						<Link to={officePath.organizationName(organizationId, id)}>
							<Text of={name} />
						</Link>
					)
				},
				{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> },
				...(names.some(({ spellings }) => spellings.length > 0) ? [spelled] : [])
			]}
		/>
	);
}

function Offices({ offices }: { offices: OrganizationKept['offices'] }) {
	const { t, language } = usePage();
	if (offices.length === 0) return <EmptyState>{t('people.offices.none')}</EmptyState>;
	return (
		<Table
			caption={t('people.offices.title')}
			captioned="spoken"
			rows={offices}
			rowKey={({ id }) => id}
			columns={[
				{
					label: t('people.word.office'),
					as: 'head',
					cell: ({ id, title }) => (
						<Link to={officePath.office(id)}>
							<Text of={title} />
						</Link>
					)
				},
				{
					label: t('people.word.holder'),
					cell: ({ holders }) => holders.map(({ person }) => wordsOf(person.name, language)).join(', ') || t('people.office.nobody_named')
				}
			]}
		/>
	);
}
