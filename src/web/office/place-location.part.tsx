import { usePage } from '#ui/context.ts';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { TextArea, TextField } from '#ui/forms/text-fields.tsx';
import { MovingMap } from '#ui/map/moving-map.tsx';
import { publicPath } from '../../paths.ts';
import type { PlaceKept } from './places.reading.server.ts';

/** Where a place lies: typed as a person has it, drawn or pasted, and in words. */
export function LocationFields({ town, place, location }: Pick<PlaceKept, 'town' | 'place' | 'location'>) {
	const { t } = usePage();
	return (
		<>
			<MovingMap
				does="draw"
				label={t('places.location.draw')}
				layer={`${publicPath.places(town)}.geojson`}
				words={{ point: t('places.sort.point'), linestring: t('places.sort.line'), polygon: t('places.sort.area') }}
			/>
			<TextField
				name="coordinates"
				label={t('places.location.coordinates')}
				hint={t('places.location.coordinates_hint')}
				value={location.coordinates}
				maxlength={500}
			/>
			<TextArea name="shape" label={t('places.location.shape')} hint={t('places.location.shape_hint')} value={location.shape} rows={3} />
			<TextField
				name="source"
				label={t('places.location.source')}
				hint={t('places.import.source_hint')}
				value={location.source}
				maxlength={300}
			/>
			<MultilingualField
				name="whereabouts"
				label={t('places.location.whereabouts')}
				hint={t('places.location.whereabouts_hint')}
				value={place.whereabouts}
			/>
		</>
	);
}
