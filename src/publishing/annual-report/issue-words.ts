import { meetingWords } from '../head.ts';
import { capital, dated, type Pen, plainly, stopped } from '../pen.ts';
import type { Issue } from './issues/issue.ts';

/** So much of a decision or an item tells which one is meant. */
const tellingLength = 110;

/** An issue as a sentence: which meeting, which item or decision, and what is unsettled about it. */
export function issueWords({ code, meeting, day, title, args = {}, names = [] }: Issue, pen: Pen): string {
	const sentence = pen.t(`publishing.issue.${code}`, {
		meeting: meeting ? meetingWords(meeting, pen) : day ? dated(day, pen) : '',
		title: title ? shortened(plainly(title, pen)) : '',
		names: names.map((name) => `«${plainly(name, pen)}»`).join(', '),
		...args
	});
	return stopped(capital(sentence.replace(/…\.$/, '…')));
}

function shortened(words: string): string {
	if (words.length <= tellingLength) return words.replace(/\.$/, '');
	return `${words.slice(0, words.lastIndexOf(' ', tellingLength)).replace(/[,.;:–—]$/, '')}…`;
}
