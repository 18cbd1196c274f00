import type { ComponentChildren } from 'preact';
import { termChoices } from '#domain/decisions/forms.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { decisionKinds, forces, type Term } from '#domain/decisions/rules.ts';
import type { MeetingName } from '#domain/meetings/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { CheckboxGroup, RadioGroup, Select } from '#ui/forms/choices.tsx';
import { DateField, DoubtfulDateField } from '#ui/forms/date-fields.tsx';
import { More } from '#ui/forms/more.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import { forceWord, kindWord } from '../words.ts';

type DecisionFieldsProps = {
	/** The form the fields stand in: when it comes back, everything that is folded is opened. */
	form: string;
	/** Meetings a term may hang on. */
	meetings: readonly MeetingName[];
	value?: DecisionRow | undefined;
	/** Whom it speaks to, where that is asked as it is typed. */
	asked?: ComponentChildren;
};

/** What a decision says: its words, how it binds, until when, what kind of decision it is. */
export function DecisionFields({ form, meetings, value, asked }: DecisionFieldsProps) {
	const { t, refused } = usePage();
	const kinds = decisionKinds.map((kind) => ({ value: kind, label: t(kindWord(kind)) }));
	const isRich = value !== undefined || refused?.form === form;
	return (
		<>
			<MultilingualField name="text" label={t('decisions.word.text')} value={value?.text} rows={4} required />
			<RadioGroup
				name="force"
				label={t('decisions.word.force')}
				options={forces.map((force) => ({ value: force, label: t(forceWord(force)) }))}
				value={value?.force ?? 'recommendation'}
				lay="row"
				required
			/>
			{asked}
			<More label={t('decisions.word.term')} open={isRich}>
				<div class="form">
					<TermFields meetings={meetings} term={value?.term ?? null} />
				</div>
			</More>
			<More label={t('decisions.draft.more')} open={isRich}>
				<div class="form">
					<TextField
						name="label"
						label={t('decisions.word.label')}
						hint={t('decisions.draft.label_hint')}
						value={value?.label}
						room="short"
						maxlength={20}
					/>
					<CheckboxGroup name="kinds" label={t('decisions.word.kinds')} options={kinds} values={value?.kinds ?? []} lay="row" />
					<DateField name="reviewOn" label={t('decisions.word.review_on')} value={value?.reviewOn} />
				</div>
			</More>
		</>
	);
}

/** Until when: a date as exactly as it is known, or an event in words or as a meeting. Only what goes with the choice is kept. */
function TermFields({ meetings, term }: { meetings: readonly MeetingName[]; term: Term | null }) {
	const page = usePage();
	const { t } = page;
	const event = term?.kind === 'event' ? term : null;
	return (
		<>
			<RadioGroup
				name="term.kind"
				label={t('decisions.term.how')}
				options={termChoices.map((choice) => ({ value: choice, label: t(`decisions.term.choice.${choice}`) }))}
				value={event?.relation ?? (term ? 'date' : 'none')}
				required
			/>
			<DoubtfulDateField name="term.date" label={t('decisions.term.date')} value={term?.kind === 'date' ? term.date : null} />
			<Select
				name="term.meetingId"
				label={t('decisions.term.of_meeting')}
				options={meetings.map((meeting) => ({ value: meeting.id, label: meetingTitle(meeting, page) }))}
				value={event?.meetingId}
				empty={t('platform.value.none')}
			/>
			<MultilingualField name="term.event" label={t('decisions.term.event')} hint={t('decisions.term.event_hint')} value={event?.event} />
		</>
	);
}
