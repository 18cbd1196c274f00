/**
 * Lets a place be drawn instead of typed: the drawing is written into the form's own fields, which stay what is sent. The
 * map itself is fetched when somebody asks for it.
 */
for (const offer of document.querySelectorAll<HTMLElement>('[data-draw]')) {
	const press = offer.querySelector('button');
	offer.hidden = false;
	press?.addEventListener('click', () => {
		press.disabled = true;
		void import('./drawing.part.ts').then(({ drawIn }) => drawIn(offer)).then(() => press.remove());
	});
}
