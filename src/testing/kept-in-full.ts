import { DiscussionForm, StandAsideForm } from '#domain/meetings/conduct.forms.ts';
import { recordDiscussion } from '#domain/meetings/discussion.server.ts';
import { standAside } from '#domain/meetings/recusal.server.ts';
import type { Id } from '#platform/db/id.ts';
import { aMember } from './councils.ts';
import { aDecision, aDraft, adopted, anAddressee, type Taken } from './decisions.ts';
import { aGuest, aMeeting, anAttendance, anItem, aSecretaryAt, aVote, closed, type Meeting, opened } from './meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from './people.ts';
import { aSmallCouncil } from './quiet-year.ts';

/** What the stories of papers look at again in a meeting of which everything was written down. */
export type KeptInFull = Meeting & { readonly items: readonly Id[]; readonly decisions: readonly Taken[] };

/** A meeting led, attended, discussed, voted and decided, as a secretary writes it down on a good day. */
export async function aMeetingKeptInFull(): Promise<KeptInFull> {
	const { council, seats } = await aSmallCouncil();
	const late = await aMember(council, { name: 'Жакыпова Айнура' });
	const absent = await aMember(council, { name: 'Ботоева Гүлнара' });
	const meeting = await aMeeting(council, '2014-06-11', {
		kind: 'extraordinary',
		reason: inKyrgyz('Чечилбей калган маселелер бар'),
		startsAt: '09:00',
		venue: { original: 'ky', ky: 'Мэриянын залы', ru: 'Зал мэрии' }
	});
	const enterprise = await anOrganization(council);
	const { id: officeId } = await anOffice(enterprise, { title: { original: 'ky', ky: 'Жетекчи', ru: 'Руководитель' } });
	const speaker = { who: { personId: null, officeId, organizationId: null }, described: undefined };
	const water = await anItem(meeting, { title: { original: 'ky', ky: 'Таза суу жөнүндө', ru: 'О чистой воде' }, speakers: [speaker] });
	const bins = await anItem(meeting, { title: 'Челектер жөнүндө' });
	await aGuest(meeting, { itemId: water.id });
	await opened(meeting, { chairedById: seats.chair, recordedById: seats.secretary });
	const present = [seats.chair, seats.secretary, seats.member].map((seat) => [seat, 'present'] as const);
	await anAttendance(meeting, [...present, [late.membershipId, 'late'], [absent.membershipId, 'absent']]);
	await discussed(meeting, water.id);
	await recused(meeting, bins.id, seats.member);

	const draft = await aDraft(meeting, { itemId: water.id, text: 'Түтүктөр оңдолсун', term: { kind: 'date', date: '31.12.2014' } });
	await anAddressee(draft, { kind: 'organization', id: enterprise.id });
	const vote = await aVoteByName(meeting, water.id, [seats.chair, seats.secretary, seats.member], late.membershipId);
	await adopted(draft, vote.id);
	const tariff = await aDecision(meeting, { itemId: water.id, text: 'Тариф каралсын', force: 'binding' });
	const letter = await aDecision(meeting, { text: 'Агенттикке кат жөнөтүлсүн' });
	await closed(meeting);
	return { ...meeting, items: [water.id, bins.id], decisions: [draft, tariff, letter] };
}

const discussed = (meeting: Meeting, itemId: Id) =>
	recordDiscussion(
		aSecretaryAt(meeting),
		DiscussionForm.parse({
			itemId,
			version: 1,
			heard: inKyrgyz('Суу түтүктөрү эскирген.'),
			spoke: inKyrgyz('Асанов: колдойм.\n\nЖакыпова: толуктоо керек.')
		})
	);

const recused = (meeting: Meeting, itemId: Id, membershipId: Id) =>
	standAside(aSecretaryAt(meeting), StandAsideForm.parse({ itemId, membershipId, kind: 'recused', reason: 'ишканада иштейт' }));

const aVoteByName = (meeting: Meeting, itemId: Id, inFavour: readonly Id[], abstained: Id) =>
	aVote(meeting, {
		itemId,
		manner: 'by_name',
		counts: { for: undefined, against: undefined, abstained: undefined, notVoting: undefined },
		voices: [
			...inFavour.map((membershipId) => ({ membershipId, choice: 'for' as const })),
			{ membershipId: abstained, choice: 'abstained' as const }
		]
	});
