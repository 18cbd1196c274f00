import { placeKinds } from '#domain/places/rules.ts';
import { sortOf } from '#platform/geo/geometry.ts';
import { layerEndings } from '#platform/geo/layer.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { MapPicture } from '#ui/map/map-picture.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { ImportReading } from './place-import.reading.server.ts';

/** Many places from one file: first it is looked through, then what was chosen is taken. */
export const ImportPlacesPage = ({ opened }: ImportReading, { t }: Page) => (
	<OfficeLayout
		title={t('places.import.title')}
		lead={opened ? t('places.import.preview_lead') : t('places.import.lead')}
		breadcrumbs={[{ path: officePath.places, label: t('places.list.title') }]}
	>
		{opened ? <Preview opened={opened} /> : <AskForLayer />}
	</OfficeLayout>
);

function AskForLayer() {
	const { t } = usePage();
	const languages = (['ky', 'ru', 'en'] as const).map((value) => ({ value, label: t(`platform.language.name.${value}`) }));
	return (
		<Form name="open-layer" action={officePath.importPlaces} takes="files">
			<FileField name="file" label={t('places.import.file')} accept={layerEndings.map((ending) => `.${ending}`).join(',')} required />
			<TextField name="source" label={t('places.import.source')} hint={t('places.import.source_hint')} maxlength={300} required />
			<RadioGroup name="language" label={t('places.import.language')} options={languages} value="ky" required />
			<Submit>{t('places.import.look')}</Submit>
		</Form>
	);
}

type Opened = NonNullable<ImportReading['opened']>;

function Preview({ opened }: { opened: Opened }) {
	const { t, language, newId } = usePage();
	const { file, source, things, unreadable, drawing } = opened;
	const layer = { file, source, language: opened.language };
	const marks = things.map(({ at, name }, index) => ({
		id: String(at),
		number: index + 1,
		label: name ? wordsOf(name, language) : t('places.import.nameless_thing')
	}));
	return (
		<>
			{unreadable.map(({ why, n }) => (
				<Notice key={why} title={t('places.import.unreadable', { n, why: t(why) })} />
			))}
			{drawing && <MapPicture title={t('places.import.preview')} drawing={drawing} marks={marks} />}
			<Section title={t('places.import.preview')}>
				<Form name="take-layer" action={officePath.takeLayer(layer)}>
					<Hidden name="id" value={newId()} />
					{Object.entries(layer).map(([name, value]) => (
						<Hidden key={name} name={name} value={value} />
					))}
					<ol class="entries">
						{things.map((thing, index) => (
							<li key={thing.at} class="entry">
								<Thing thing={thing} index={index} isAgain={things.slice(0, index).some(({ same }) => same && same === thing.same)} />
							</li>
						))}
					</ol>
					<Submit>{t('places.import.take')}</Submit>
				</Form>
			</Section>
		</>
	);
}

/** One thing of the layer, and what shall become of it. A second thing of the same name waits for somebody to decide. */
function Thing({
	thing: { at, name, kind, same, geometry, offered },
	index,
	isAgain
}: {
	thing: Opened['things'][number];
	index: number;
	isAgain: boolean;
}) {
	const { t, language } = usePage();
	const guess = isAgain || (!same && !name) ? 'skip' : (same ?? 'new');
	return (
		<>
			<p>
				<span class="map-key">{index + 1}</span> <strong>{name ? wordsOf(name, language) : t('places.import.nameless_thing')}</strong> (
				{t(`places.sort.${sortOf(geometry)}`)})
			</p>
			<Hidden name={`things.${index}.at`} value={at} />
			<Select
				name={`things.${index}.as`}
				label={t('places.import.as')}
				value={guess}
				options={[
					{ value: 'skip', label: t('places.import.as_skip') },
					...(name ? [{ value: 'new', label: t('places.import.as_new') }] : []),
					...offered.map((place) => ({ value: place.id, label: t('places.import.as_shape_of', { name: place.name }) }))
				]}
				required
			/>
			<Select
				name={`things.${index}.kind`}
				label={t('platform.word.kind')}
				value={kind}
				options={placeKinds.map((each) => ({ value: each, label: t(`places.kind.${each}`) }))}
				required
			/>
		</>
	);
}
