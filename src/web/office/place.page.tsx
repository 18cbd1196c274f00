import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { MapPicture } from '#ui/map/map-picture.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { PlaceName } from '../public/place-name.part.tsx';
import { PlaceFields, SpellingFields } from './place-fields.part.tsx';
import { LocationFields } from './place-location.part.tsx';
import type { PlaceKept, SpellingKept } from './places.reading.server.ts';

/** One place: its spellings, which of them is right, and where it lies. */
export const PlacePage = ({ town, place, names, wider, location, map }: PlaceKept, { t, language, newId, asset }: Page) => (
	<OfficeLayout
		head={<script type="module" src={asset('src/web/islands/map.ts')} />}
		title={names.map((name) => wordsOf(name, language)).join(' / ')}
		heading={<PlaceName names={names} />}
		breadcrumbs={[{ path: officePath.places, label: t('places.list.title') }]}
		lead={<Link to={publicPath.place(town, place.slug)}>{t('people.register.public_page')}</Link>}
	>
		<Section title={t('places.spelling.title')}>
			<ul>
				{place.spellings.map(({ id, name }) => (
					<li key={id}>
						<Link to={officePath.placeSpelling(place.id, id)}>
							<Text of={name} />
						</Link>
					</li>
				))}
			</ul>
			{place.spellings.length > 1 && <Settling place={place} />}
		</Section>
		<Section title={t('places.spelling.add')}>
			<Form name="add-spelling" action={officePath.placeDeed(place.id, 'add-spelling')}>
				<Hidden name="id" value={newId()} />
				<SpellingFields />
				<Submit kind="second">{t('platform.button.add')}</Submit>
			</Form>
		</Section>
		<Section title={t('places.location.title')}>
			{map && <MapPicture title={t('places.location.title')} drawing={map} marks={[{ id: place.id, label: t('places.location.title') }]} />}
			<Form name="locate-place" action={officePath.placeDeed(place.id, 'locate')}>
				<Hidden name="version" value={place.version} />
				<LocationFields town={town} place={place} location={location} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Section>
		<Section title={t('people.register.about')}>
			<Form name="correct-place" action={officePath.placeDeed(place.id, 'correct')}>
				<Hidden name="version" value={place.version} />
				<PlaceFields wider={wider} value={place} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Section>
	</OfficeLayout>
);

/** Which spelling is right is chosen by people, or left open. */
function Settling({ place }: { place: PlaceKept['place'] }) {
	const { t, language } = usePage();
	const preferred = place.spellings.find(({ isPreferred }) => isPreferred);
	return (
		<Form name="settle-spelling" action={officePath.placeDeed(place.id, 'settle')}>
			<Hidden name="version" value={place.version} />
			<RadioGroup
				name="spellingId"
				label={t('places.spelling.which')}
				value={preferred?.id ?? ''}
				options={[
					...place.spellings.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) })),
					{ value: '', label: t('places.spelling.unsettled') }
				]}
				required
			/>
			<Submit kind="second">{t('platform.button.save')}</Submit>
		</Form>
	);
}

/** A spelling taken down wrong is mended here. */
export const SpellingPage = ({ place, names, spelling }: SpellingKept, { t, language }: Page) => (
	<OfficeLayout
		title={t('places.spelling.correct')}
		breadcrumbs={[
			{ path: officePath.places, label: t('places.list.title') },
			{ path: officePath.place(place.id), label: names.map((name) => wordsOf(name, language)).join(' / ') }
		]}
	>
		<Form name="correct-spelling" action={officePath.placeSpelling(place.id, spelling.id)}>
			<Hidden name="version" value={place.version} />
			<SpellingFields value={spelling} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
