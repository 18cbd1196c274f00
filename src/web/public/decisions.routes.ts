import { standingInWords } from '#domain/decisions/standing.rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { forceWord, kindWord } from '../words.ts';
import { DecisionsPage } from './decisions.page.tsx';
import { decisionsReading } from './decisions.reading.server.ts';

export const decisionsDoors: Doors = (web) => {
	const page = publicPage(decisionsReading, DecisionsPage, { query: ['year', 'body', 'addressee', 'state', 'kind'] });
	showList(web, publicPath.decisions(':municipality'), page, {
		name: 'decisions',
		title: 'web.menu.decisions',
		rows: ({ rows }) => rows,
		columns: ({ t, visit: { language } }) => [
			date(t('platform.word.date'), ({ meeting }) => meeting.day),
			text(t('public.decisions.address'), ({ address }) => address, 8),
			text(t('public.decisions.label'), ({ label }) => label, 10),
			text(t('public.decisions.text'), (decision) => wordsOf(decision.text, language), 80),
			text(t('platform.word.kind'), ({ kinds }) => kinds.map((kind) => t(kindWord(kind))).join(', ') || null),
			text(t('public.decisions.force'), ({ force }) => t(forceWord(force))),
			text(t('public.decisions.addressees'), ({ asked }) => asked.map(({ name }) => wordsOf(name, language)).join('; ') || null, 40),
			text(t('public.decisions.states'), ({ asked }) => asked.map((one) => standingInWords(one, t)).join('; ') || null),
			text(t('public.decisions.term'), ({ term }) => term && termInWords(term, language, t))
		]
	});
};
