import type { MinutesRemark } from '#domain/meetings/minutes.queries.server.ts';
import { writeDay } from '#platform/dates/writing-dates.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextArea } from '#ui/forms/text-fields.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { MinutesKept } from './minutes.reading.server.ts';

const look = { open: 'late', taken: 'good', declined: 'closed' } as const;

/** What members remarked on the draft, with the secretary's answers; and the two forms while remarks are heard. */
export function Remarks({ reading: { meeting, minutes, may } }: { reading: MinutesKept }) {
	const { t, language } = usePage();
	if (!minutes || (minutes.state === 'draft' && minutes.remarks.length === 0)) return null;
	const isHeard = minutes.state === 'remarks';
	return (
		<Section title={t('meetings.remarks.title')} id="remarks">
			{isHeard && minutes.remarksUntil && (
				<p>{t('meetings.remarks.taken_until', { until: writeDay(minutes.remarksUntil, language, 'until') })}</p>
			)}
			{minutes.remarks.length === 0 && <p>{t('meetings.remarks.none')}</p>}
			<ul class="entries">
				{minutes.remarks.map((remark) => (
					<li key={remark.id} class="entry">
						<RemarkLine remark={remark} />
						{isHeard && may.writeMinutes && <AnswerForm meetingId={meeting.id} remark={remark} />}
					</li>
				))}
			</ul>
			{isHeard && may.remark && <RemarkForm meetingId={meeting.id} minutesId={minutes.id} />}
		</Section>
	);
}

function RemarkLine({ remark }: { remark: MinutesRemark }) {
	const { t } = usePage();
	return (
		<>
			<p class="entry-facts">
				<span>{remark.author}</span>
				<Time at={remark.saidAt} />
				<Status is={look[remark.state]}>{t(`meetings.remark.state.${remark.state}`)}</Status>
			</p>
			<p class="passage">{remark.body}</p>
			{remark.answer && (
				<p>
					{t('meetings.remarks.answer')}: {remark.answer}
				</p>
			)}
		</>
	);
}

function AnswerForm({ meetingId, remark }: { meetingId: string; remark: MinutesRemark }) {
	const { t } = usePage();
	const form = `answer-${remark.id}`;
	const states = (['taken', 'declined'] as const).map((state) => ({ value: state, label: t(`meetings.remark.state.${state}`) }));
	return (
		<Fold label={t('meetings.remarks.to_answer')} form={form}>
			<Form name={form} action={officePath.minutesDeed(meetingId, 'answer')}>
				<Hidden name="remarkId" value={remark.id} />
				<RadioGroup name="state" label={t('meetings.remarks.decide')} options={states} value={remark.state} lay="row" required />
				<TextArea
					name="answer"
					label={t('meetings.remarks.answer')}
					hint={t('meetings.remarks.answer_hint')}
					value={remark.answer}
					rows={3}
				/>
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}

function RemarkForm({ meetingId, minutesId }: { meetingId: string; minutesId: string }) {
	const { t, newId } = usePage();
	return (
		<Form name="make-remark" action={officePath.minutesDeed(meetingId, 'remark')}>
			<Hidden name="id" value={newId()} />
			<Hidden name="minutesId" value={minutesId} />
			<TextArea name="body" label={t('meetings.remarks.own')} rows={4} required />
			<Submit kind="second">{t('meetings.remarks.send')}</Submit>
		</Form>
	);
}
