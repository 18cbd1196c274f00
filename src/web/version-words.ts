import type { DecisionNamed } from '#domain/decisions/naming.queries.server.ts';
import type { VersionState } from '#domain/documents/rules.ts';
import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { type Text, wordsOf } from '#platform/i18n/text.ts';
import type { Page } from '#ui/page.ts';
import type { Standing } from '#ui/signs/glyph.tsx';

type Words = Pick<Page, 't' | 'language'>;

/** A version by its own name, else by its number: «2-редакция». */
export const versionName = ({ label, position }: { label: Text | null; position: number }, { t, language }: Words): string =>
	label ? wordsOf(label, language) : t('documents.version.name', { position });

/** «2014-жылдын 11-июнундагы отурумдун 1-чечими менен». */
export const byDecision = ({ address, meeting }: DecisionNamed, { t, language }: Words): string =>
	t('documents.version.by_decision', { address, date: meeting.date ? writeDoubtful(meeting.date, language, 'of') : meeting.slug });

/** How a version's state looks. */
export const versionLook: Readonly<Record<VersionState, Standing>> = {
	draft: 'neutral',
	remarks: 'waiting',
	adopted: 'good',
	withdrawn: 'closed'
};
