import { type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, text } from '#platform/tables/sheet.ts';
import { publicPath as path } from '../../paths.ts';
import { DocumentPage } from './document.page.tsx';
import { DifferencePage } from './document-difference.page.tsx';
import { VersionPage } from './document-version.page.tsx';
import { DocumentsPage } from './documents.page.tsx';
import { type DocumentsReading, readDifference, readDocument, readDocuments, readVersion } from './documents.reading.server.ts';

const asTable: SheetOf<PublicVisit, DocumentsReading, DocumentsReading['rows'][number]> = {
	name: 'documents',
	title: 'web.menu.documents',
	rows: ({ rows }) => rows,
	columns: ({ t, visit: { language } }) => [
		text(t('platform.word.kind'), ({ kind }) => t(`documents.kind.${kind}`), 16),
		text(t('platform.word.number'), ({ number }) => number, 12),
		date(t('platform.word.date'), ({ issuedOn }) => issuedOn),
		text(t('documents.field.title'), ({ title }) => wordsOf(title, language), 60),
		text(t('documents.field.issuer'), ({ issuer }) => issuer && wordsOf(issuer.name, language), 40),
		text(t('documents.field.note'), ({ note }) => note && wordsOf(note, language), 60)
	]
};

const [town, document, number] = [':municipality', ':document', '(^\\d{1,4}$)'] as const;

/** The register of papers, and the wordings of a regulation: each to read, any two to compare. */
export const documentsDoors: Doors = (web) => {
	const list = publicPage(readDocuments, DocumentsPage, { query: ['year', 'kind', 'issuer', 'page'] });
	showList(web, path.documents(town), list, asTable);
	web.get(path.document(town, document), show(publicPage(readDocument, DocumentPage)));
	web.get(path.documentVersion(town, document, `:position${number}`), show(publicPage(readVersion, VersionPage)));
	const difference = show(publicPage(readDifference, DifferencePage));
	web.get(path.documentDifference(town, document, ':before(^\\d{1,4})', ':after(^\\d{1,4}$)'), difference);
};
