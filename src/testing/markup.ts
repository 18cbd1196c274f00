/** All values of an attribute, in the order of the page. */
const valuesOf = (html: string, attribute: string): string[] =>
	[...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/**
 * What on a page points nowhere: ids given twice, labels and descriptions of nothing, controls nobody labelled, links
 * to a place on the page that is not there. Empty when all is well.
 */
export function brokenTies(html: string): string[] {
	const ids = valuesOf(html, 'id');
	const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`);
	const named = ['for', 'aria-describedby', 'aria-labelledby', 'list'].flatMap((attribute) =>
		valuesOf(html, attribute).flatMap((value) => value.split(' ').map((id) => ({ attribute, id })))
	);
	const inside = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => ({ attribute: 'href', id }));
	const lost = [...named, ...inside].filter(({ id }) => !ids.includes(id)).map(({ attribute, id }) => `${attribute} of nothing: ${id}`);
	return [...twice, ...lost, ...unlabelled(html)];
}

function unlabelled(html: string): string[] {
	const labels = new Set(valuesOf(html, 'for'));
	const inLabels = [...html.matchAll(/<label[^>]*>.*?<\/label>/gs)].map(([label]) => label).join('');
	return [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
		.map(([control]) => control)
		.filter((control) => !control.includes('type="hidden"') && !inLabels.includes(control))
		.filter((control) => !labels.has(/ id="([^"]*)"/.exec(control)?.[1] ?? ''))
		.map((control) => `no label: ${control}`);
}
