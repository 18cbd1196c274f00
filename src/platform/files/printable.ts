/**
 * Text as it may stand inside a document's XML or on a printed page. Half of a surrogate pair, control characters and
 * the code points Unicode gives to nobody would make Word or Excel call the whole file damaged; each becomes the
 * replacement character, so that a reader sees that something stood there. Tabs and line breaks stay.
 */
export const printable = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '\uFFFD');

const unprintable = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;
