import { usePage } from '../context.ts';

type MovingMapProps = {
	/** The island that moves it. */
	does: 'move' | 'draw';
	/** What stands on the button. */
	label: string;
	/** Where the places come from (GeoJSON). */
	layer: string;
	/** Words the island needs beside those of every map. */
	words?: Readonly<Record<string, string>> | undefined;
};

/** A button that fetches the moving map; hidden until the island that answers it is there. */
export function MovingMap({ does, label, layer, words = {} }: MovingMapProps) {
	const { t, link } = usePage();
	const ofEveryMap = {
		'NavigationControl.ZoomIn': t('ui.map.zoom_in'),
		'NavigationControl.ZoomOut': t('ui.map.zoom_out'),
		'ScaleControl.Meters': t('ui.map.unit_metres'),
		'ScaleControl.Kilometers': t('ui.map.unit_kilometres'),
		'CooperativeGesturesHandler.WindowsHelpText': t('ui.map.with_key'),
		'CooperativeGesturesHandler.MacHelpText': t('ui.map.with_command'),
		'CooperativeGesturesHandler.MobileHelpText': t('ui.map.with_fingers'),
		'Map.Title': label
	};
	return (
		<div
			hidden
			data-map={does}
			data-layer={layer}
			data-locale={JSON.stringify(ofEveryMap)}
			data-words={JSON.stringify(words)}
			data-prefix={link('/').replace(/\/$/, '')}
		>
			<button type="button" class="button" data-kind="second">
				{label}
			</button>
		</div>
	);
}
