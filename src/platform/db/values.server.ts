import pg from 'pg';

const { builtins } = pg.types;
/** PostgreSQL's own numbers of the array types; the library names only the plain ones. */
const listOf = { date: 1182, int8: 1016 } as const;

/** A whole number beyond 2^53 would come back changed: that is a fault, not a rounding. */
function toNumber(written: string): number {
	const value = Number(written);
	if (!Number.isSafeInteger(value)) throw new RangeError(`${written} is too large for a number`);
	return value;
}

const asWritten = (written: string) => written;

/** '10:30:00' → '10:30': minutes keep no seconds, and forms send none. */
const withoutSeconds = (written: string) => written.slice(0, 5);

/** `{a,b,NULL}`: days and whole numbers are never quoted in it. */
const list =
	<T>(each: (written: string) => T) =>
	(written: string) =>
		written === '{}'
			? []
			: written
					.slice(1, -1)
					.split(',')
					.map((part) => (part === 'NULL' ? null : each(part)));

/**
 * How values arrive: a day without time stays 'YYYY-MM-DD' (a Date would move it by the time zone), an hour of the day is
 * 'HH:MM', int8 is a number, timestamptz is a Date, numeric stays the text it is.
 */
const parsers = new Map<number, (written: string) => unknown>([
	[builtins.DATE, asWritten],
	[builtins.TIME, withoutSeconds],
	[builtins.INT8, toNumber],
	[listOf.date, list(asWritten)],
	[listOf.int8, list(toNumber)]
]);

export const valueTypes: pg.CustomTypesConfig = {
	getTypeParser: (oid, format) => (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)
};
