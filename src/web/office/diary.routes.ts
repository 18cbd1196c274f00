import { writeDateTime, writeDoubtful } from '#platform/dates/writing-dates.ts';
import { handOutList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { number, text } from '#platform/tables/sheet.ts';
import { officePath } from '../../paths.ts';
import { DiaryPage } from './diary.page.tsx';
import { diaryReading, wholeDiary } from './diary.reading.server.ts';

const filters = ['kind', 'who', 'day'] as const;

/** The diary sheet by sheet, and whole as a file: there each line carries the hash that chains it to the one before. */
export const diaryDoors: Doors = (web) => {
	web.get(officePath.diary, show(officePage(diaryReading, DiaryPage, { query: [...filters, 'before'] })));
	handOutList(web, officePath.diary, officePage(wholeDiary, DiaryPage, { query: filters }), {
		name: 'diary',
		title: 'web.menu.diary',
		rows: ({ lines }) => lines,
		columns: ({ t, visit: { language, municipality } }) => [
			number(t('diary.number'), (line) => line.number),
			text(t('diary.when'), ({ at }) => writeDateTime(at, language, municipality.timeZone), 30),
			text(t('diary.who'), ({ actorName }) => actorName),
			text(t('diary.what'), ({ words }) => words, 40),
			text(
				t('diary.about'),
				({ subject }) => (subject.when ? writeDoubtful(subject.when, language) : subject.name && wordsOf(subject.name, language)),
				60
			),
			text(t('diary.hash'), ({ hash }) => hash, 64)
		]
	});
};
