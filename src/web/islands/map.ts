/**
 * Lets a map be moved and enlarged: the picture drawn on the server is there at once, the moving one is fetched when
 * somebody asks for it.
 */
for (const offer of document.querySelectorAll<HTMLElement>('[data-map]')) {
	const press = offer.querySelector('button');
	offer.hidden = false;
	press?.addEventListener('click', () => {
		press.disabled = true;
		void import('./moving-map.part.ts').then(({ moveIn }) => moveIn(offer)).then(() => press.remove());
	});
}
