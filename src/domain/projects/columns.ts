import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';

/** A date as the three columns hold it, with the words it was written in. */
export const columnsOfDate = ({ from, to, precision, asWritten }: DoubtfulDate) => ({
	from_day: from,
	to_day: to,
	day_precision: precision,
	day_as_written: asWritten ?? null
});

const none = { from_day: null, to_day: null, day_precision: null, day_as_written: null };

/** The same where the date may not be known. */
export const columnsOfDateIfKnown = (when: DoubtfulDate | undefined) => (when ? columnsOfDate(when) : none);
