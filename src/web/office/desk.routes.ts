import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath } from '../../paths.ts';
import { DeskPage } from './desk.page.tsx';
import { deskReading } from './desk.reading.server.ts';

export const deskDoors: Doors = (web) => web.get(officePath.desk, show(officePage(deskReading, DeskPage)));
