import { type PlainDate, plainDate } from './plain-date.ts';

/** Where councils of the country live: for what belongs to no municipality. Each names its own; deeds ask `todayOf`. */
export const homeZone = 'Asia/Bishkek';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes 2014-06-11 15:00:00: the one locale whose short form is the ISO one. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
	const known = clocks.get(timeZone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
	clocks.set(timeZone, clock);
	return clock;
}

/** The calendar day people of that zone have at that moment. The clock is passed in. */
export const dayIn = (timeZone: string, now: Date): PlainDate => plainDate(clockOf(timeZone).format(now).slice(0, 10));

/** The time on the wall there, 'HH:MM'. */
export const timeIn = (timeZone: string, now: Date): string => clockOf(timeZone).format(now).slice(11, 16);

/** What the wall shows there, as if it were UTC: the difference is the zone's offset at that moment. */
const wallAsUtc = (timeZone: string, instant: number): number => Date.parse(`${clockOf(timeZone).format(instant).replace(' ', 'T')}Z`);

/**
 * The moment when the wall there shows that day and time ('HH:MM'): a meeting is called for 15:00 of its town. A time
 * skipped or doubled by a change of clocks gives one of the moments nearest to it; Asia/Bishkek has none since 2005.
 */
export function momentIn(timeZone: string, day: PlainDate, time: string): Date {
	const wanted = Date.parse(`${day}T${time}:00Z`);
	const guess = wanted - (wallAsUtc(timeZone, wanted) - wanted);
	return new Date(guess - (wallAsUtc(timeZone, guess) - wanted));
}
