import { adoptVersion } from '#domain/documents/adoption.server.ts';
import { editVersion, openForRemarks } from '#domain/documents/drafting.server.ts';
import {
	AdoptVersionForm,
	AnswerRemarkForm,
	EditVersionForm,
	OpenForRemarksForm,
	RemarkForm,
	WithdrawVersionForm
} from '#domain/documents/forms.ts';
import { answerVersionRemark, remarkOnVersion } from '#domain/documents/remarks.server.ts';
import { withdrawVersion } from '#domain/documents/withdrawal.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { VersionPage } from './version.page.tsx';
import { VersionDifferencePage } from './version-difference.page.tsx';
import { VersionTextPage } from './version-text.page.tsx';
import { readVersion, readVersionDifference, readVersionText } from './versions.reading.server.ts';

const one = officePage(readVersion, VersionPage);
const text = officePage(readVersionText, VersionTextPage);

const deed = (word: Parameters<typeof path.versionDeed>[1]) => path.versionDeed(':versionId', word);
const toIt = (_form: unknown, { params }: Visit) => path.documentVersion(params.versionId ?? '');

/** A version on its way: written, laid before the members, remarked on, answered, adopted or taken back. */
export const officeVersionsDoors: Doors = (web) => {
	web.get(path.documentVersion(':versionId'), show(one));
	web.get(path.versionText(':versionId'), show(text));
	web.post(
		path.versionText(':versionId'),
		perform(EditVersionForm, editVersion, { page: text, then: toIt, done: 'documents.office.edited.done' })
	);
	web.get(path.versionDifference(':versionId'), show(officePage(readVersionDifference, VersionDifferencePage)));
	web.post(deed('open'), perform(OpenForRemarksForm, openForRemarks, { page: one, then: toIt, done: 'documents.office.opened.done' }));
	web.post(deed('remark'), perform(RemarkForm, remarkOnVersion, { page: one, then: toIt, done: 'documents.remarks.sent.done' }));
	web.post(
		deed('answer'),
		perform(AnswerRemarkForm, answerVersionRemark, { page: one, then: toIt, done: 'documents.remarks.answered.done' })
	);
	web.post(deed('adopt'), perform(AdoptVersionForm, adoptVersion, { page: one, then: toIt, done: 'documents.office.adopted.done' }));
	web.post(
		deed('withdraw'),
		perform(WithdrawVersionForm, withdrawVersion, { page: one, then: toIt, done: 'documents.office.withdrawn.done' })
	);
};
