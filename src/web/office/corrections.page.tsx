import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { NumberField, TextArea, TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { Corrections } from '../public/corrections.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { Corrected } from './corrections.reading.server.ts';
import { KindFields } from './meeting-fields.part.tsx';
import { seatOptions, seatWords } from './seat-options.ts';

/** What can be put right in a closed meeting, thing by thing, and what already was. */
export function CorrectionsPage(reading: Corrected, page: Page) {
	const { t, language } = page;
	const { meeting, agenda, table, corrections, guests, votes } = reading;
	const itemOf = new Map(agenda.map((item) => [item.id, item]));
	return (
		<OfficeLayout
			title={t('meetings.correct.title')}
			sort={meetingTitle(meeting, page)}
			lead={t('meetings.correct.lead')}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('meetings.list.title') },
				{ path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) }
			]}
		>
			<MeetingForm reading={reading} />
			<Ways
				title={t('meetings.agenda.title')}
				ways={agenda.map(({ id, title }) => ({ to: officePath.correction(meeting.id, 'items', id), label: wordsOf(title, language) }))}
			/>
			<Ways
				title={t('meetings.presence.title')}
				ways={table.members.map((member) => ({
					to: officePath.correction(meeting.id, 'seats', member.id),
					label: seatWords(member, language)
				}))}
			/>
			<Ways
				title={t('meetings.correct.guests')}
				ways={guests.flatMap(({ id, named, described }) => {
					const name = named?.name ?? described;
					return name ? [{ to: officePath.correction(meeting.id, 'guests', id), label: wordsOf(name, language) }] : [];
				})}
			/>
			<Ways
				title={t('meetings.vote.all')}
				ways={votes.map((vote) => {
					const on = itemOf.get(vote.itemId ?? '')?.title ?? vote.question;
					const item = on ? wordsOf(on, language) : t('meetings.vote.apart');
					return { to: officePath.correction(meeting.id, 'votes', vote.id), label: t('meetings.vote.of_item', { item, n: vote.position }) };
				})}
			/>
			<Section title={t('meetings.correct.forgotten_item')}>
				<p>{t('meetings.correct.forgotten_item_lead')}</p>
				<p>
					<Link to={officePath.forgottenItem(meeting.id)}>{t('meetings.correct.forgotten_item')}</Link>
				</p>
			</Section>
			<Section title={t('decisions.forgotten.title')}>
				<p>{t('decisions.forgotten.lead')}</p>
				<p>
					<Link to={officePath.forgottenDecision(meeting.id)}>{t('decisions.forgotten.add')}</Link>
				</p>
			</Section>
			<Corrections title={t('meetings.correct.done')} corrections={corrections} things={reading} talk="told" />
		</OfficeLayout>
	);
}

function Ways({ title, ways }: { title: string; ways: readonly { to: string; label: string }[] }) {
	if (ways.length === 0) return null;
	return (
		<Section title={title}>
			<ul>
				{ways.map(({ to, label }) => (
					<li key={to}>
						<Link to={to}>{label}</Link>
					</li>
				))}
			</ul>
		</Section>
	);
}

function MeetingForm({ reading: { meeting, others, table } }: { reading: Corrected }) {
	const { t, newId, language } = usePage();
	const seats = seatOptions(table.members, language);
	const nobody = t('platform.value.not_recorded');
	return (
		<Fold label={t('meetings.correct.meeting')} form="correct-meeting">
			<Form name="correct-meeting" action={officePath.corrections(meeting.id)}>
				<Hidden name="id" value={newId()} />
				<TextField name="number" label={t('platform.word.number')} value={meeting.number} room="short" maxlength={40} />
				<TimeField name="startsAt" label={t('meetings.word.starts')} value={meeting.startsAt} />
				<TimeField name="endsAt" label={t('meetings.word.ends')} value={meeting.endsAt} />
				<MultilingualField name="venue" label={t('meetings.word.venue')} value={meeting.venue} />
				<Select name="chairedById" label={t('meetings.open.chaired_by')} options={seats} value={meeting.chairedById} empty={nobody} />
				<Select name="recordedById" label={t('meetings.open.recorded_by')} options={seats} value={meeting.recordedById} empty={nobody} />
				<KindFields value={meeting} earlier={others} />
				<NumberField name="announcedItems" label={t('meetings.plan.announced')} value={meeting.announcedItems} />
				<TextArea name="because" label={t('meetings.correct.because')} rows={2} required />
				<Submit>{t('meetings.correct.submit')}</Submit>
			</Form>
		</Fold>
	);
}
