import { groundUnder } from './ground.part.ts';

/** Puts the moving map where the picture was. What is pressed leads to its page, as its line in the list does. */
export async function moveIn(offer: HTMLElement): Promise<void> {
	const { prefix = '' } = offer.dataset;
	const { view } = groundUnder(offer);
	await new Promise((resolve) => view.once('load', resolve));
	document.querySelector('figure.map')?.remove();
	for (const id of ['points', 'lines', 'areas']) {
		view.on('click', id, ({ features }) => {
			const page: unknown = features?.[0]?.properties.page;
			if (typeof page === 'string') location.assign(`${prefix}${page}`);
		});
		view.on('mouseenter', id, () => view.getCanvas().style.setProperty('cursor', 'pointer'));
		view.on('mouseleave', id, () => view.getCanvas().style.removeProperty('cursor'));
	}
}
