import { draftVersion } from '#domain/documents/drafting.server.ts';
import { recordDocumentEffect, withdrawDocumentEffect } from '#domain/documents/effects.server.ts';
import { fileDocument, withdrawFile } from '#domain/documents/filing.server.ts';
import {
	CorrectDocumentForm,
	DraftVersionForm,
	EffectForm,
	FileForm,
	RegisterDocumentForm,
	WithdrawEffectForm,
	WithdrawFileForm
} from '#domain/documents/forms.ts';
import { correctDocument, registerDocument } from '#domain/documents/registration.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath as path } from '../../paths.ts';
import { DocumentPage } from './document.page.tsx';
import { NewDocumentPage } from './document-new.page.tsx';
import { DocumentsPage } from './documents.page.tsx';
import { readDocument, readDocuments, readNewDocument, readNewVersion } from './documents.reading.server.ts';
import { NewVersionPage } from './version-new.page.tsx';

const fresh = officePage(readNewDocument, NewDocumentPage);
const one = officePage(readDocument, DocumentPage);
const version = officePage(readNewVersion, NewVersionPage);

const deed = (word: Parameters<typeof path.documentDeed>[1]) => path.documentDeed(':documentId', word);
const toIt = ({ documentId }: { documentId: string }) => path.document(documentId);

/** The register of papers: their entries, what they do, their files, and the beginning of a new version. */
export const officeDocumentsDoors: Doors = (web) => {
	web.get(path.documents, show(officePage(readDocuments, DocumentsPage, { query: ['year', 'kind'] })));
	web.get(path.newDocument, show(fresh));
	web.post(
		path.newDocument,
		perform(RegisterDocumentForm, registerDocument, {
			page: fresh,
			then: ({ id }) => path.document(id),
			done: 'documents.office.registered.done'
		})
	);
	web.get(path.document(':documentId'), show(one));
	web.post(
		deed('correct'),
		perform(CorrectDocumentForm, correctDocument, { page: one, then: toIt, done: 'documents.office.corrected.done' })
	);
	web.post(
		deed('say-effect'),
		perform(EffectForm, recordDocumentEffect, { page: one, then: toIt, done: 'documents.office.effect_recorded.done' })
	);
	web.post(
		deed('withdraw-effect'),
		perform(WithdrawEffectForm, withdrawDocumentEffect, { page: one, then: toIt, done: 'documents.office.effect_withdrawn.done' })
	);
	web.post(deed('add-file'), perform(FileForm, fileDocument, { page: one, then: toIt, done: 'documents.office.filed.done' }));
	web.post(
		deed('withdraw-file'),
		perform(WithdrawFileForm, withdrawFile, { page: one, then: toIt, done: 'documents.office.file_withdrawn.done' })
	);
	web.get(path.newVersion(':documentId'), show(version));
	web.post(
		path.newVersion(':documentId'),
		perform(DraftVersionForm, draftVersion, {
			page: version,
			then: ({ id }) => path.documentVersion(id),
			done: 'documents.office.drafted.done'
		})
	);
};
