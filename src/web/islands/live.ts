/**
 * Keeps a meeting's screen up to date: hears that something changed, reads the page anew and puts its content in place.
 * Everything shown is the server's; when the line breaks the browser takes it up again by itself.
 */
const address = document.querySelector<HTMLScriptElement>('script[data-changes]')?.dataset.changes;
let reading = false;
let again = false;

async function readAnew(): Promise<void> {
	again = reading;
	if (reading) return;
	reading = true;
	try {
		const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
		const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
		if (answer.ok && fresh) document.querySelector('main')?.replaceWith(fresh);
	} finally {
		reading = false;
		if (again) await readAnew();
	}
}

if (address) {
	const line = new EventSource(address);
	line.addEventListener('edition', () => void readAnew());
	// Whatever happened while the line was down is in the page by now.
	line.addEventListener('open', () => void readAnew());
}
