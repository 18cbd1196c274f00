import type { Meeting } from '#domain/meetings/queries.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import { letterhead } from './paper/compose.ts';
import type { Letterhead } from './paper/paper.ts';
import { dated, type Pen, plainly } from './pen.ts';

/** The head of a paper: from whom, which paper, of what. */
export const headOf = (over: readonly Text[], word: string, about: string, pen: Pen): Letterhead =>
	letterhead(
		over.map((name) => plainly(name, pen)),
		word,
		about
	);

/** «2014-жылдын 11-июнундагы кезексиз отурум» · «внеочередное заседание 11 июня 2014 г.» */
export const meetingWords = ({ kind, date }: Pick<Meeting, 'kind' | 'date'>, pen: Pen): string =>
	pen.t(`publishing.meeting.${kind}`, { date: dated(date, pen, 'of') });

/** The same as whose something is: «…кезексиз отурумдун», «внеочередного заседания …». */
export const ofMeeting = ({ kind, date }: Pick<Meeting, 'kind' | 'date'>, pen: Pen): string =>
	pen.t(`publishing.of_meeting.${kind}`, { date: dated(date, pen, 'of') });
