import type { Quorum } from '#domain/councils/rules.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import type { QuorumAt } from './quorum.rules.ts';

type Doubt = Extract<QuorumAt, { known: false }>['because'] | Extract<Quorum, { is: 'unknown' }>['because'];

/** «Кворум бар: 5 мүчөнүн 4 катышты, 3 керек»; or why nobody can tell. */
export const quorumInWords = (quorum: QuorumAt, t: Translate): string =>
	quorum.known
		? t(quorum.met ? 'meetings.quorum.met' : 'meetings.quorum.not_met', numbersOf(quorum))
		: quorumDoubtInWords(quorum.because, t);

/** Why a quorum cannot be told: by the composition, in the words of the councils; by what was written down, in those of meetings. */
export function quorumDoubtInWords(because: Doubt, t: Translate): string {
	if (because === 'not_recorded' || because === 'partly_recorded') return t(`meetings.quorum.unknown.${because}`);
	const words = because === 'not_required' ? t('councils.quorum.kind.none') : t(`councils.quorum.unknown.${because}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const numbersOf = ({ needed, present, of }: Extract<QuorumAt, { known: true }>) => ({ needed, present, of });
