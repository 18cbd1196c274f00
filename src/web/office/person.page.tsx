import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { Contacts } from './contacts.part.tsx';
import type { PersonKept } from './people.reading.server.ts';
import { GrantRole, RolesHeld } from './roles.part.tsx';

/** One person of the register: the name, how they are reached, what they hold and may do. */
export function PersonPage(reading: PersonKept, { t, language }: Page) {
	const { town, person, contacts, offices, roles } = reading;
	return (
		<OfficeLayout
			title={wordsOf(person.name, language)}
			breadcrumbs={[{ path: officePath.people, label: t('people.persons.title') }]}
			lead={<Link to={publicPath.person(town, person.slug)}>{t('people.register.public_page')}</Link>}
		>
			<Section title={t('people.person.correct')}>
				<Form name="correct-person" action={officePath.personDeed(person.id, 'correct')}>
					<Hidden name="version" value={person.version} />
					<MultilingualField name="name" label={t('people.person.name')} value={person.name} required />
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
			{offices.length > 0 && (
				<Section title={t('people.offices.title')}>
					<Offices offices={offices} />
				</Section>
			)}
			<Section title={t('people.roles.title')}>
				<RolesHeld personId={person.id} roles={roles} />
				<GrantRole {...reading} />
			</Section>
			<Section title={t('people.contacts.title')}>
				<Contacts
					contacts={contacts}
					add={officePath.personDeed(person.id, 'add-contact')}
					remove={officePath.personDeed(person.id, 'remove-contact')}
				/>
			</Section>
		</OfficeLayout>
	);
}

function Offices({ offices }: { offices: PersonKept['offices'] }) {
	const { t } = usePage();
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
					cell: ({ officeId, title }) => (
						<Link to={officePath.office(officeId)}>
							<Text of={title} />
						</Link>
					)
				},
				{ label: t('people.word.organization'), cell: ({ organization }) => <Text of={organization} /> },
				{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> }
			]}
		/>
	);
}
