import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, PersonName, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { AskedOf, InvitedTo, NamedIn } from './asked-of.part.tsx';
import type { OrganizationReading } from './organizations.reading.server.ts';
import { ProjectsHere } from './projects-here.part.tsx';
import { SeatTable } from './seat-table.part.tsx';

/** One organization through all its names, and its part in the council's work. */
export function OrganizationPage(
	{ town, organization, offices, seats, asked, named, invited, projects }: OrganizationReading,
	{ t, language }: Page
) {
	return (
		<PublicLayout
			title={wordsOf(organization.name, language)}
			heading={<Text of={organization.name} />}
			sort={t(`people.organization.kind.${organization.kind}`)}
			lead={organization.note && <Passage of={organization.note} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.organizations(town), label: t('people.organizations.title') }
			]}
		>
			<AskedOf town={town} addressee={organization.slug} count={asked} />
			{offices.length > 0 && (
				<Section title={t('people.offices.title')}>
					<DescriptionList
						items={offices.map((office) => ({
							term: wordsOf(office.title, language),
							details: <Holders town={town} office={office} />
						}))}
					/>
				</Section>
			)}
			{seats.length > 0 && (
				<Section title={t('people.seats.title')}>
					<SeatTable town={town} seats={seats} showing="who sits" />
				</Section>
			)}
			<ProjectsHere town={town} projects={projects} />
			<NamedIn town={town} decisions={named} />
			<InvitedTo town={town} invited={invited} />
			<Names names={organization.names} />
		</PublicLayout>
	);
}

/** Those who hold the office, then those who held it. Where nobody is named, that is said. */
function Holders({ town, office: { holders, former } }: { town: string; office: OrganizationReading['offices'][number] }) {
	const { t } = usePage();
	if (holders.length + former.length === 0) return <>{t('people.office.nobody_named')}</>;
	return (
		<>
			{[...holders, ...former].map(({ id, person, from, to }) => (
				<p key={id}>
					<Who name={<PersonName of={person.name} />} to={publicPath.person(town, person.slug)} office={<Days from={from} to={to} />} />{' '}
					{person.isDemo && <Tag>{t('platform.word.demo')}</Tag>}
				</p>
			))}
		</>
	);
}

type Names = OrganizationReading['organization']['names'];

/** Only where there is something to tell: another name in time, a short one, or another spelling in the record. */
function Names({ names }: { names: Names }) {
	const { t } = usePage();
	if (names.length < 2 && names.every(({ spellings, shortName }) => spellings.length === 0 && !shortName)) return null;
	return (
		<Section title={t('people.names.title')}>
			<Timeline
				happenings={names.map((name) => ({
					key: name.id,
					when: <Days from={name.from} to={name.to} />,
					what: <Text of={name.name} />,
					more: <OtherNames name={name} />
				}))}
			/>
		</Section>
	);
}

function OtherNames({ name: { shortName, spellings } }: { name: Names[number] }) {
	const { t } = usePage();
	return (
		<>
			{shortName && (
				<p>
					{t('people.names.short')}: <Text of={shortName} />
				</p>
			)}
			{spellings.length > 0 && (
				<p>
					{t('people.names.spellings')}: {spellings.map((each) => `«${each}»`).join(', ')}
				</p>
			)}
		</>
	);
}
