import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath as path } from '../../paths.ts';
import { AttendancePage } from './attendance.page.tsx';
import { readAttendance } from './attendance.reading.server.ts';

/** Attendance over a year; that of one meeting is written down where the meeting is conducted. */
export const officeAttendanceDoors: Doors = (web) => {
	web.get(path.attendance(':bodyId'), show(officePage(readAttendance, AttendancePage, { query: ['year'] })));
};
