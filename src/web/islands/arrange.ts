/**
 * Lets an agenda be put in order by dragging: dropping an item sends the form its own buttons send, with the place it
 * was dropped at. Items whose place a decision fixed stay where they are.
 */
let dragged: HTMLElement | null = null;

const itemAt = (target: EventTarget | null): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>('[data-arrange] > [data-item]') : null;

function moveTo(item: HTMLElement, place: string): void {
	const form = item.querySelector<HTMLFormElement>('form[id^="move-"]');
	if (!form) return;
	const to = document.createElement('input');
	to.type = 'hidden';
	to.name = 'to';
	to.value = place;
	form.append(to);
	form.submit();
}

for (const item of document.querySelectorAll<HTMLElement>('[data-arrange] > [data-item]:not([data-fixed])')) {
	item.draggable = true;
	item.addEventListener('dragstart', (event) => {
		dragged = item;
		event.dataTransfer?.setData('text/plain', item.dataset.item ?? '');
		if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
	});
	item.addEventListener('dragend', () => {
		dragged = null;
	});
}

document.addEventListener('dragover', (event) => {
	if (dragged && itemAt(event.target)) event.preventDefault();
});

document.addEventListener('drop', (event) => {
	const onto = itemAt(event.target);
	if (!dragged || !onto || onto === dragged || !onto.dataset.place) return;
	event.preventDefault();
	moveTo(dragged, onto.dataset.place);
});
