import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { number, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { AddresseesPage } from './addressees.page.tsx';
import { addresseesReading } from './addressees.reading.server.ts';

export const addresseesDoors: Doors = (web) => {
	const page = publicPage(addresseesReading, AddresseesPage, { query: ['year'] });
	showList(web, publicPath.addressees(':municipality'), page, {
		name: 'addressees',
		title: 'web.menu.addressees',
		rows: ({ rows }) => rows,
		columns: ({ t, visit: { language } }) => [
			text(t('public.decisions.addressee'), ({ name }) => wordsOf(name, language), 50),
			number(t('public.tally.of'), ({ tally }) => tally.of),
			number(t('public.tally.confirmed'), ({ tally }) => tally.confirmed),
			number(t('public.tally.claimed'), ({ tally }) => tally.claimed),
			number(t('public.tally.open'), ({ tally }) => tally.open),
			number(t('public.tally.waiting'), ({ tally }) => tally.waiting),
			number(t('public.tally.declined'), ({ tally }) => tally.declined),
			number(t('public.tally.not_done'), ({ tally }) => tally.notDone),
			number(t('public.tally.overdue'), ({ tally }) => tally.overdue)
		]
	});
};
