import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { groundUnder } from './ground.part.ts';

type Sort = 'point' | 'linestring' | 'polygon';

/** Opens the map under the offer's button; the last thing drawn is the place. */
export async function drawIn(offer: HTMLElement): Promise<void> {
	const { box, view } = groundUnder(offer);
	const draw = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map: view }),
		modes: [new TerraDrawPointMode(), new TerraDrawLineStringMode(), new TerraDrawPolygonMode()]
	});
	box.before(toolsFor(JSON.parse(offer.dataset.words ?? '{}'), (sort) => draw.setMode(sort)));
	await new Promise((resolve) => view.once('load', resolve));
	draw.start();
	draw.setMode('point');
	draw.on('finish', (id) => {
		const drawn = draw.getSnapshot();
		draw.removeFeatures(drawn.flatMap((each) => (each.id === id || each.id === undefined ? [] : [each.id])));
		const last = drawn.find((each) => each.id === id);
		if (last) writeDown(offer, last.geometry);
	});
}

/** One kind of shape at a time; which one is pressed is said, not only shown. */
function toolsFor(labels: Readonly<Record<Sort, string>>, choose: (sort: Sort) => void): HTMLElement {
	const tools = document.createElement('p');
	const buttons = (['point', 'linestring', 'polygon'] as const).map((sort) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.dataset.kind = 'second';
		button.textContent = labels[sort];
		button.setAttribute('aria-pressed', String(sort === 'point'));
		button.addEventListener('click', () => {
			for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
			choose(sort);
		});
		return button;
	});
	tools.append(...buttons);
	return tools;
}

type Drawn = { type: string; coordinates: unknown };

/** A point is written as its coordinates, latitude first; anything else as its shape. */
function writeDown(offer: HTMLElement, { type, coordinates }: Drawn): void {
	const form = offer.closest('form');
	const field = (name: string) => form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
	const [typed, shape] = [field('coordinates'), field('shape')];
	if (!typed || !shape) return;
	const isPoint = type === 'Point' && Array.isArray(coordinates);
	typed.value = isPoint ? `${Number(coordinates[1]).toFixed(6)}, ${Number(coordinates[0]).toFixed(6)}` : '';
	shape.value = isPoint ? '' : JSON.stringify({ type, coordinates });
}
