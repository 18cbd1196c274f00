/**
 * Lets a map be moved, or a place be drawn on it: the picture and the fields drawn on the server are there at once, the
 * moving map is fetched when somebody asks for it. Where the device cannot show one, nothing is offered.
 */
const canShow = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

async function bring(offer: HTMLElement): Promise<void> {
	if (offer.dataset.map === 'draw') await (await import('./drawing.part.ts')).drawIn(offer);
	else await (await import('./moving-map.part.ts')).moveIn(offer);
}

for (const offer of document.querySelectorAll<HTMLElement>('[data-map]')) {
	const press = offer.querySelector('button');
	if (!press || !canShow()) continue;
	offer.hidden = false;
	press.addEventListener('click', () => {
		press.disabled = true;
		bring(offer).then(
			() => press.remove(),
			() => {
				press.disabled = false;
			}
		);
	});
}
