import 'maplibre-gl/dist/maplibre-gl.css';
import { type FilterSpecification, GeoJSONSource, Map as MapView, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);

/** Colours of the house, as the page's own style sheet has them. */
const inkOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * A map whose ground is nothing but our own places: no tiles of anybody else's are asked for. Gestures leave the page's
 * scrolling alone: one finger scrolls, two move the map.
 */
export function groundUnder(offer: HTMLElement): { box: HTMLElement; view: MapView } {
	const { layer = '', locale = '{}' } = offer.dataset;
	const box = document.createElement('div');
	box.className = 'map-moving';
	offer.append(box);
	const view = new MapView({
		container: box,
		locale: JSON.parse(locale),
		cooperativeGestures: true,
		attributionControl: false,
		center: [75.99, 41.43],
		zoom: 11,
		style: {
			version: 8,
			sources: { places: { type: 'geojson', data: layer } },
			layers: [
				{ id: 'ground', type: 'background', paint: { 'background-color': inkOf('--paper-shade') } },
				{ id: 'areas', type: 'fill', source: 'places', filter: ofShape('Polygon'), paint: { 'fill-color': inkOf('--told-shade') } },
				{
					id: 'edges',
					type: 'line',
					source: 'places',
					filter: ofShape('Polygon'),
					paint: { 'line-color': inkOf('--way'), 'line-width': 2 }
				},
				{
					id: 'lines',
					type: 'line',
					source: 'places',
					filter: ofShape('LineString'),
					paint: { 'line-color': inkOf('--way'), 'line-width': 4 }
				},
				{
					id: 'points',
					type: 'circle',
					source: 'places',
					filter: ofShape('Point'),
					paint: { 'circle-radius': 8, 'circle-color': inkOf('--way'), 'circle-stroke-color': inkOf('--paper'), 'circle-stroke-width': 2 }
				},
				{
					id: 'names',
					type: 'symbol',
					source: 'places',
					layout: {
						'text-field': ['coalesce', ['get', `name:${document.documentElement.lang}`], ['get', 'name']],
						'text-font': ['sans-serif'],
						'text-size': 14,
						'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
						'text-radial-offset': 0.8
					},
					paint: { 'text-color': inkOf('--ink'), 'text-halo-color': inkOf('--paper'), 'text-halo-width': 2 }
				}
			]
		}
	});
	view.addControl(new NavigationControl({ showCompass: false }));
	view.addControl(new ScaleControl());
	view.once('load', () => void showWhole(view));
	return { box, view };
}

const ofShape = (type: 'Point' | 'LineString' | 'Polygon'): FilterSpecification => ['==', ['geometry-type'], type];

/** Everything that lies somewhere, at once; with nothing there the town itself. */
async function showWhole(view: MapView): Promise<void> {
	view.resize();
	const source = view.getSource('places');
	if (!(source instanceof GeoJSONSource)) return;
	const bounds = await source.getBounds();
	if (!bounds.isEmpty()) view.fitBounds(bounds, { padding: 40, maxZoom: 16, animate: false });
}
