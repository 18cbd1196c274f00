import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Guest } from '#domain/meetings/item-parts.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { takesItems } from '#domain/meetings/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { MeetingKept } from './meeting.reading.server.ts';

/** Who is invited beside the members, what for and by which decision; and the form to invite. */
export function Guests({ reading }: { reading: MeetingKept }) {
	const { t } = usePage();
	const { meeting, guests, may } = reading;
	return (
		<Section
			title={t('meetings.guests.title')}
			id="guests"
			action={takesItems(meeting) && <Link to={officePath.invitations(meeting.id)}>{t('meetings.guests.invitation')}</Link>}
		>
			{guests.length === 0 && <p>{t('meetings.guests.none')}</p>}
			<ul class="entries">
				{guests.map((guest) => (
					<li key={guest.id} class="entry">
						<GuestLine meeting={meeting} guest={guest} item={reading.agenda.find(({ id }) => id === guest.itemId)} />
						{may.keepAgenda && (
							<GuestForms meetingId={meeting.id} guest={guest} isOpen={meeting.state === 'open'} isOver={!takesItems(meeting)} />
						)}
					</li>
				))}
			</ul>
			{may.keepAgenda && takesItems(meeting) && <InviteForm reading={reading} />}
		</Section>
	);
}

function GuestLine({ meeting, guest, item }: { meeting: Meeting; guest: Guest; item: AgendaItem | undefined }) {
	const { t } = usePage();
	return (
		<>
			<h3>
				{guest.named && <Text of={guest.named.name} />} {guest.described && <Text of={guest.described} />}
			</h3>
			<p>
				<Text of={guest.purpose} />
				{item && `, ${t('public.guest.for_item', { label: item.label ?? item.position ?? '—' })}`}
			</p>
			{guest.askedBy?.kind === 'decision' && (
				<p>
					<Link to={officePath.decision(guest.askedBy.id)}>{t('meetings.guests.by_decision')}</Link>
				</p>
			)}
			{takesItems(meeting) && (
				<p>
					<Link to={officePath.invitations(meeting.id, guest.id)}>{t('meetings.guests.invitation')}</Link>
				</p>
			)}
			{guest.came !== null && <p>{t(guest.came ? 'meetings.guests.came' : 'meetings.guests.did_not_come')}</p>}
		</>
	);
}

type GuestFormsProps = { meetingId: string; guest: Guest; isOpen: boolean; isOver: boolean };

function GuestForms({ meetingId, guest, isOpen, isOver }: GuestFormsProps) {
	const { t } = usePage();
	if (isOver) return null;
	if (!isOpen) {
		return (
			<Form name={`uninvite-${guest.id}`} action={officePath.guestDeed(meetingId, guest.id, 'uninvite')}>
				<Submit kind="second">{t('meetings.guests.uninvite')}</Submit>
			</Form>
		);
	}
	const button = (value: string, label: string) => (
		<Submit kind="second" name="came" value={value}>
			{label}
		</Submit>
	);
	return (
		<Form name={`came-${guest.id}`} action={officePath.guestDeed(meetingId, guest.id, 'came')}>
			<div class="actions">
				{button('yes', t('meetings.guests.came'))}
				{button('no', t('meetings.guests.did_not_come'))}
			</div>
		</Form>
	);
}

function InviteForm({ reading: { meeting, agenda, people } }: { reading: MeetingKept }) {
	const { t, language, newId } = usePage();
	const items = agenda.map(({ id, label, title }) => ({ value: id, label: [label, wordsOf(title, language)].filter(Boolean).join('. ') }));
	return (
		<Fold label={t('meetings.guests.invite')} form="invite-guest">
			<Form name="invite-guest" action={officePath.meetingDeed(meeting.id, 'invite')}>
				<Hidden name="id" value={newId()} />
				<Select name="who" label={t('meetings.guests.who')} options={people} />
				<MultilingualField name="described" label={t('meetings.guests.described')} hint={t('meetings.guests.described_hint')} />
				<MultilingualField name="purpose" label={t('meetings.guests.purpose')} rows={2} required />
				<Select name="itemId" label={t('meetings.guests.item')} options={items} empty={t('meetings.guests.whole_meeting')} />
				<Submit kind="second">{t('meetings.guests.invite')}</Submit>
			</Form>
		</Fold>
	);
}
