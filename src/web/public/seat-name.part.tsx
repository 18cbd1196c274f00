import type { Member } from '#domain/councils/queries.server.ts';
import { PersonName, Text } from '#ui/words/text.tsx';

/** Who sits there, in the shortest way: the person, else the office, else the words of the record. */
export function SeatName({ of: { person, office, described } }: { of: Pick<Member, 'person' | 'office' | 'described'> }) {
	if (person) return <PersonName of={person.name} />;
	const words = office?.title ?? described;
	return words ? <Text of={words} /> : null;
}
