import { layerOf, type Shown } from '#platform/geo/layer.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { MessageKey, Translate } from '#platform/i18n/messages.ts';
import { csvOf } from '#platform/tables/csv.ts';
import type { Sheet } from '#platform/tables/sheet.ts';
import { xlsxOf } from '#platform/tables/xlsx.server.ts';
import type { Web } from './open.server.ts';
import type { PageOf } from './page.ts';
import { publicHeaders } from './security.server.ts';
import { show } from './show.server.ts';
import type { Visit } from './visit.ts';
import { visitOf } from './visiting.server.ts';

/** How a list is taken away: what each column is called and holds, of the very reading its page shows. */
export type SheetOf<V extends Visit, Reading, Row> = {
	/** The file's name without its ending, and the name of its sheet. */
	name: string;
	title: MessageKey;
	rows: (reading: Reading) => readonly Row[];
	columns: (words: { t: Translate; visit: V }) => Sheet<Row>['columns'];
};

/**
 * Hangs a list's page and, under the same address with an ending, the same list as `.csv` and `.xlsx`: exactly what its
 * filters show, columns named in the page's language.
 */
export function showList<V extends Visit, R, Row>(web: Web, path: string, shown: PageOf<V, R>, taken: SheetOf<V, R, Row>): void {
	web.get(path, show(shown));
	handOutList(web, path, shown, taken);
}

/** Only the files, where the page shows a part of what they hold. */
export function handOutList<V extends Visit, R, Row>(web: Web, path: string, shown: PageOf<V, R>, taken: SheetOf<V, R, Row>): void {
	const sheetFor = async (request: Parameters<typeof visitOf>[0]) => {
		const { visit } = await visitOf(request, shown.query);
		const admitted = shown.admit(visit);
		const t = translator(visit.language);
		const rows = taken.rows(await shown.read(admitted));
		return { language: visit.language, sheet: { name: t(taken.title), columns: taken.columns({ t, visit: admitted }), rows } };
	};
	web.get(`${path}.csv`, async (request, reply) => {
		const { language, sheet } = await sheetFor(request);
		return reply.headers(file(taken.name, 'csv')).type('text/csv; charset=utf-8').send(csvOf(sheet, language));
	});
	web.get(`${path}.xlsx`, async (request, reply) => {
		const { sheet } = await sheetFor(request);
		return reply
			.headers(file(taken.name, 'xlsx'))
			.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
			.send(Buffer.from(await xlsxOf(sheet)));
	});
}

/** What of a list lies somewhere, as a layer (GeoJSON) under the list's address with `.geojson`: exactly what its filters show. */
export function handOutLayer<V extends Visit, R>(
	web: Web,
	path: string,
	shown: PageOf<V, R>,
	name: string,
	shapes: (reading: R, visit: V) => readonly Shown[]
): void {
	web.get(`${path}.geojson`, async (request, reply) => {
		const { visit } = await visitOf(request, shown.query);
		const admitted = shown.admit(visit);
		const layer = layerOf(shapes(await shown.read(admitted), admitted));
		return reply.headers(file(name, 'geojson')).type('application/geo+json; charset=utf-8').send(layer);
	});
}

const file = (name: string, ending: string) => ({
	...publicHeaders,
	'cache-control': 'private, no-cache',
	'content-disposition': `attachment; filename="${name}.${ending}"`
});
