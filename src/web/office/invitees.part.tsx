import type { Invitee } from '#domain/notices/invitees.queries.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { seatTitle } from './seat-title.part.tsx';

/** Whom the agenda will reach by mail and whom it will not, before it goes out. No address is shown: only whose it is. */
export function Invitees({ invitees, mayAddContacts }: { invitees: readonly Invitee[]; mayAddContacts: boolean }) {
	const { t } = usePage();
	const reached = invitees.filter(({ mailbox }) => mailbox !== null);
	const others = invitees.filter(({ mailbox }) => mailbox === null);
	return (
		<>
			{reached.length > 0 && (
				<Section title={t('notices.page.will', { n: reached.length })}>
					<ul>
						{reached.map((invitee) => (
							<li key={invitee.id}>
								<Name invitee={invitee} />
								{invitee.mailbox?.at.kind === 'organization' && ` (${t('notices.page.at.organization')})`}
							</li>
						))}
					</ul>
				</Section>
			)}
			{others.length > 0 && (
				<Section title={t('notices.page.cannot', { n: others.length })}>
					<ul>
						{others.map((invitee) => {
							const register = mayAddContacts && registerOf(invitee);
							return (
								<li key={invitee.id}>
									<Name invitee={invitee} /> {register && <Link to={register}>{t('notices.page.add_contact')}</Link>}
								</li>
							);
						})}
					</ul>
				</Section>
			)}
		</>
	);
}

function Name({ invitee }: { invitee: Invitee }) {
	const { t, language } = usePage();
	if (invitee.part === 'member') return <>{seatTitle(invitee.member, language)}</>;
	const { named, described } = invitee.guest;
	const words = [named?.name, named?.of?.name, described].flatMap((part) => (part ? [wordsOf(part, language)] : []));
	return (
		<>
			{words.join(', ')}, {t('notices.page.guest')}
		</>
	);
}

/** Where an address is written down; of somebody known only in words nowhere. */
function registerOf(invitee: Invitee): string | null {
	if (invitee.part === 'member') {
		const { personId, office } = invitee.member;
		return personId ? officePath.person(personId) : office ? officePath.organization(office.organizationId) : null;
	}
	const { named } = invitee.guest;
	if (named?.kind === 'person') return officePath.person(named.id);
	const organization = named?.kind === 'organization' ? named.id : named?.of?.id;
	return organization ? officePath.organization(organization) : null;
}
