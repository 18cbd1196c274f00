import type { Member } from '#domain/councils/queries.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { type Text as TextInLanguages, wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';

type Sitting = Pick<Member, 'person' | 'office' | 'described'>;

/** Who sits, in plain words: the person with their office, else the office of its organization, else the record's words. */
export function seatTitle({ person, office, described }: Sitting, language: Language): string {
	const parts: (TextInLanguages | null | undefined)[] = person
		? [person.name, office?.title]
		: office
			? [office.title, office.organization]
			: [described];
	return parts.flatMap((part) => (part ? [wordsOf(part, language)] : [])).join(', ');
}

export function SeatTitle({ seat }: { seat: Sitting }) {
	const { language } = usePage();
	return <>{seatTitle(seat, language)}</>;
}
