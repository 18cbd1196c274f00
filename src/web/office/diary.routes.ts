import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath } from '../../paths.ts';
import { DiaryPage } from './diary.page.tsx';
import { diaryReading } from './diary.reading.server.ts';

export const diaryDoors: Doors = (web) => web.get(officePath.diary, show(officePage(diaryReading, DiaryPage, { query: ['before'] })));
