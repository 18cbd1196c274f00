import { Readable } from 'node:stream';
import { sendAnswerLink } from '#domain/decisions/answer-link.server.ts';
import { openAnswering } from '#domain/decisions/answer-settings.server.ts';
import { recordEffect } from '#domain/decisions/effects.server.ts';
import { EffectForm as RecordEffect } from '#domain/decisions/forms.ts';
import { recordDocumentEffect } from '#domain/documents/effects.server.ts';
import { fileDocument } from '#domain/documents/filing.server.ts';
import { EffectForm, FileForm } from '#domain/documents/forms.ts';
import { approveMinutes } from '#domain/meetings/approval.server.ts';
import { addMaterial } from '#domain/meetings/materials.server.ts';
import { ApproveMinutesForm, DraftMinutesForm, RemarkForm } from '#domain/meetings/minutes.forms.ts';
import { draftMinutes, openForRemarks } from '#domain/meetings/minutes.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { standAside } from '#domain/meetings/recusal.server.ts';
import { makeRemark } from '#domain/meetings/remarks.server.ts';
import { inviteAccount } from '#domain/people/account-invitation.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { composeMinutes } from '#publishing/minutes/freezing.server.ts';
import { officePath } from '../../paths.ts';
import { aChair, aCouncil, aMember, aRenaming, aSeat, aSecretary, type Council } from '../councils.ts';
import { aDecision, aDraft as aDraftDecision, anAddressee, answered, anUndertaking } from '../decisions.ts';
import { aDocument, aDraft, aDraftInDiscussion, anAdoptedVersion, aRegulation, aVersionRemark } from '../documents.ts';
import { aMunicipality, type Town } from '../factories.ts';
import { inviting } from '../invitations.ts';
import * as meetings from '../meetings.ts';
import { aContact, anAdministrator, anOffice, anOrganization, inKyrgyz, type Registered } from '../people.ts';
import { aPhotograph } from '../pictures.ts';
import { aPlace } from '../places.ts';
import { aMilestone, aPaper, aParty, aProgress, aProject, aStage, aSum } from '../projects.ts';

/** A town in which everything there is to look at is there at least once, in each state that has a page or a form of its own. */
export type WholeTown = Town & {
	readonly council: Council;
	readonly enterprise: Registered;
	/** Where to look first: what letters lead to, and things of which there are many alike. */
	readonly landmarks: readonly string[];
};

export async function aWholeTown(): Promise<WholeTown> {
	const town = await aMunicipality();
	const council = await aCouncil({ town, slug: 'council' });
	const known = await registers(town, council);
	await papers(council);
	await projects(town, known);
	const called = await meetingsBefore(council);
	const ongoing = await anOngoingMeeting(council);
	const link = await aMeetingWithDecisions(council, known);
	const minutes = await minutesInEachState(council);
	const { link: invitation } = await inviteAccount({ ...anAdministrator(town), now: new Date() }, inviting(town));
	const landmarks = [
		link,
		new URL(invitation ?? '').pathname,
		officePath.person(known.member.personId),
		officePath.meeting(called),
		...ongoing,
		...minutes.map((id) => officePath.minutes(id))
	];
	return { ...town, council, enterprise: known.enterprise, landmarks };
}

type Registers = { readonly enterprise: Registered; readonly member: Actor & { personId: Id } };

async function registers(town: Town, council: Council): Promise<Registers> {
	const cityHall = await anOrganization(town, { kind: 'city_hall', name: 'Нарын шаардык мэриясы', spellings: ['мэрия'] });
	const enterprise = await anOrganization(town);
	await aContact(cityHall, 'organization', 'meria@naryn.example');
	const member = await aMember(council, { name: 'Нурзада Мукашова' });
	await aContact({ ...enterprise, id: member.personId }, 'person');
	await anOffice(cityHall, { title: 'Басма сөз катчысы', heldBy: member.personId });
	const office = await anOffice(cityHall);
	await aSeat(council, { officeId: office.id, category: 'city_hall', onBehalfOfId: cityHall.id });
	await aSeat(council, { described: inKyrgyz('Тиешелүү адистер'), category: 'other' });
	await aRenaming(council, '2014-06-19', 'Кызматтардын сапатын жакшыртуу боюнча кеңеш');
	await aCouncil({ parent: council, kind: 'working_group', name: 'Жумушчу топ', founded: '2014-06-11' });
	await aPlace(town, { kind: 'city', spellings: ['Нарын шаары'] });
	await aPlace(town, { spellings: ['Тош-Булак участогу', 'Төш-булак участогу'] });
	return { enterprise, member };
}

/** One carried out by the enterprise, with everything that can be known of it; one of which nothing is. */
async function projects(town: Town, { enterprise }: Registers): Promise<void> {
	const { id: place } = await aPlace(town, { kind: 'park', spellings: ['Жеңиш паркы'], coordinates: '41.4287, 75.9911' });
	const project = await aProject(town, { titles: ['Паркты оңдоо', 'Паркты реконструкциялоо'], places: place, women: '1200' });
	await aParty(project, { role: 'contractor', organizationId: enterprise.id });
	await aPaper(project, { file: await aFile() });
	await aPaper(project, { kind: 'plan', isPublic: false, file: await aFile() });
	await aProgress(project, { organizationId: enterprise.id, files: [await aFile()] });
	await aMilestone(project, { planned: '15.05.2014' });
	for (const fact of [aParty, aSum, aStage]) await fact(project);
	await aProject(town, { titles: ['Тротуар жасоо'], sector: 'roads' });
}

async function papers(council: Council): Promise<void> {
	const order = await aDocument(council, { number: '№425-б', issuedOn: '2010-12-06' });
	for (const file of [await aFile(), await keepFile({ filename: 'көчө.jpg', stream: Readable.from([await aPhotograph()]) })]) {
		await fileDocument(anAdministrator(council), FileForm.parse({ documentId: order.id, file }));
	}
	await aDocument(council, { kind: 'letter', title: 'Ички кат', isPublic: false });
	const about = { id: newId(), documentId: order.id, effect: 'founds', subject: `body:${council.id}` };
	await recordDocumentEffect(anAdministrator(council), EffectForm.parse(about));
	const regulation = await aRegulation(council);
	for (const day of ['2011-01-20', '2014-06-11']) await anAdoptedVersion(regulation, { '1.': `Кеңеш чогулат. ${day}` }, day);
	await aDraft(regulation, { '1.': 'Кеңеш жума сайын чогулат.' });
	const draft = await aDraftInDiscussion(regulation, { '1.': 'Кеңеш айына бир чогулат.' });
	await aVersionRemark(await aMember(council), draft);
}

async function meetingsBefore(council: Council): Promise<Id> {
	await meetings.aPlannedMeeting(council, 'октябрь 2014');
	await meetings.aWaitingItem(council);
	const called = await meetings.aMeeting(council, '2014-09-10');
	const { id } = await meetings.anItem(called, { title: 'Көчө жарыгы' });
	await meetings.anItem(called, { title: 'Унаа' });
	await meetings.aGuest(called, { itemId: id });
	await addMaterial(aSecretary(council), { itemId: id, file: await aFile(), title: inKyrgyz('Смета'), isPublic: true });
	await meetings.aSentMeeting(council, '2014-09-24');
	await meetings.cancelled(await meetings.aMeeting(council, '2014-03-05'));
	return called.id;
}

const aFile = () => keepFile({ filename: 'smeta.txt', stream: Readable.from([Buffer.from('Смета: 12 000 сом')]) });

/** Answers where it is kept, and the decision in parts that is being written there. */
async function anOngoingMeeting(council: Council): Promise<string[]> {
	const meeting = await meetings.aMeeting(council, '2014-08-21');
	const { id: itemId } = await meetings.anItem(meeting);
	await meetings.anItem(meeting, { title: 'Таштанды чыгаруу' });
	await meetings.aGuest(meeting);
	await meetings.opened(meeting);
	await meetings.aVote(meeting, { itemId });
	const { membershipId } = await aMember(council);
	await standAside(meetings.aSecretaryAt(meeting), { itemId, membershipId, kind: 'out_of_room' });
	await aDraftDecision(meeting, { itemId });
	await aDecision(meeting, { text: 'Таштанды убагында чыгарылсын' });
	const container = await aDraftDecision(meeting, { text: 'Төмөнкүлөр аткарылсын', isContainer: true });
	return [officePath.meeting(meeting.id), officePath.decision(container.id)];
}

/** A meeting that waits for its minutes and put a matter off; one with a draft of them; one with approved ones. Answers the meetings. */
async function minutesInEachState(council: Council): Promise<Id[]> {
	const without = await meetings.anOpenMeeting(council, '2014-05-28');
	const { id: itemId } = await meetings.anItem(without, { title: 'Жаңы Жобону кабыл алуу' });
	await meetings.aVote(without, { itemId });
	await meetings.aGuest(without);
	await postponeItem(meetings.aSecretaryAt(without), { itemId, reason: inKyrgyz('Тактоо керек') });
	await meetings.closed(without);
	const [drafted, approved] = [await meetings.aClosedMeeting(council, '2014-04-02'), await meetings.aClosedMeeting(council, '2014-03-19')];
	const minutesId = newId();
	await draftMinutes(aSecretary(council), DraftMinutesForm.parse({ id: newId(), meetingId: drafted.id, number: '2' }));
	await draftMinutes(aSecretary(council), DraftMinutesForm.parse({ id: minutesId, meetingId: approved.id, number: '3' }));
	const form = ApproveMinutesForm.parse({ minutesId, version: 1, approvedOn: '2014-03-20' });
	await approveMinutes(aChair(council), form, composeMinutes(council));
	return [without.id, drafted.id, approved.id];
}

/** Answers the address of the mail by which the enterprise can answer. */
async function aMeetingWithDecisions(council: Council, { enterprise: { id }, member }: Registers): Promise<string> {
	const meeting = await meetings.anOpenMeeting(council, '2014-06-11', ['Таза суу', 'Жаңы Жобо']);
	const enterprise = { kind: 'organization', id } as const;
	const asked = await anUndertaking(await aDecision(meeting), enterprise);
	await anAddressee(await aDecision(meeting, { text: 'Түтүктөр алмаштырылсын' }), enterprise);
	const claimed = await anUndertaking(await aDecision(meeting, { text: 'Кум жеткирилсин' }), enterprise);
	const refused = await anUndertaking(await aDecision(meeting, { text: 'Насос алмаштырылсын' }), enterprise);
	const effect = { id: newId(), decisionId: claimed.decision.id, effect: 'created', thing: `body:${council.id}` };
	await recordEffect(aSecretary(council), RecordEffect.parse(effect));
	await meetings.closed(meeting);
	await answered(claimed, 'claimed_done');
	await answered(refused, 'declined', { sentence: inKyrgyz('Акча жок') });
	const minutesId = newId();
	await draftMinutes(aSecretary(council), DraftMinutesForm.parse({ id: minutesId, meetingId: meeting.id, number: '1' }));
	await openForRemarks(aSecretary(council), { minutesId });
	await makeRemark(member, RemarkForm.parse({ id: newId(), minutesId, body: 'Тактоо керек' }));

	let link = '';
	openAnswering({ linkTo: (token) => (link = `/answer/${token}`) });
	const form = { undertakingId: asked.id, email: 'taza@naryn.example', language: 'ky' } as const;
	await sendAnswerLink({ ...aSecretary(council), now: new Date() }, form);
	return link;
}
