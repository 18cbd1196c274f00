import { tallyCounts } from '#domain/decisions/tally.rules.ts';
import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { number, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { tallyWord } from '../words.ts';
import { AddresseesPage } from './addressees.page.tsx';
import { type Addressees, addresseesReading } from './addressees.reading.server.ts';

export const addresseesDoors: Doors = (web) => {
	const page = publicPage(addresseesReading, AddresseesPage, { query: ['year'] });
	showList(web, publicPath.addressees(':municipality'), page, {
		name: 'addressees',
		title: 'web.menu.addressees',
		rows: ({ rows }) => rows,
		columns: ({ t, visit: { language } }) => [
			text(t('public.decisions.addressee'), ({ name }) => wordsOf(name, language), 50),
			...tallyCounts.map((count) => number(t(tallyWord(count)), ({ tally }: Addressees['rows'][number]) => tally[count]))
		]
	});
};
