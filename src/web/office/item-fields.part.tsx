import { actionKinds, type Numbering } from '#domain/meetings/agenda.rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { asChoice } from '#domain/meetings/who.forms.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { CheckboxGroup, type Option, type OptionGroup, RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { More } from '#ui/forms/more.tsx';
import { MoreRows } from '#ui/forms/more-rows.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { rowsOf } from '#ui/forms/rows.ts';
import { TextField } from '#ui/forms/text-fields.tsx';

type ItemFieldsProps = {
	/** The form the fields stand in, and its address: it comes back with more rows for speakers. */
	form: string;
	action: string;
	people: readonly OptionGroup[];
	projects: readonly Option[];
	value?: AgendaItem | undefined;
	/** Only on an agenda: in the backlog nothing is numbered. */
	numbering?: Numbering | null;
};

/** What an item says: its words, what the council is to do with it, its number and who reports on it. */
export function ItemFields({ form, action, people, projects, value, numbering = null }: ItemFieldsProps) {
	const { t } = usePage();
	const actions = actionKinds.map((kind) => ({ value: kind, label: t(`meetings.action.${kind}`) }));
	return (
		<>
			<MultilingualField name="title" label={t('meetings.item.title')} value={value?.title} rows={3} required />
			<MultilingualField name="details" label={t('meetings.item.details')} value={value?.details} rows={4} />
			<CheckboxGroup name="actions" label={t('meetings.item.actions')} options={actions} values={value?.actions ?? []} lay="row" />
			<Checkbox name="forInformation" label={t('meetings.item.for_information_only')} checked={value?.forInformation ?? false} />
			{numbering ? <NumberFields numbering={numbering} label={value?.label ?? null} /> : <Hidden name="numbering" value="by_place" />}
			<AboutFields subject={value?.subject ?? null} projects={projects} />
			<Speakers form={form} action={action} people={people} value={value} />
		</>
	);
}

/** What the item is about: a project chosen here, or what brought it before the council, which stays. */
function AboutFields({ subject, projects }: { subject: AgendaItem['subject']; projects: readonly Option[] }) {
	const { t } = usePage();
	if (subject && subject.kind !== 'project') {
		return (
			<>
				<Hidden name="subject.kind" value={subject.kind} />
				<Hidden name="subject.id" value={subject.id} />
			</>
		);
	}
	if (projects.length === 0) return null;
	return (
		<>
			<Hidden name="subject.kind" value="project" />
			<Select
				name="subject.id"
				label={t('meetings.item.about_project')}
				options={projects}
				value={subject?.id}
				empty={t('platform.value.none')}
			/>
		</>
	);
}

function NumberFields({ numbering, label }: { numbering: Numbering; label: string | null }) {
	const { t } = usePage();
	const printed = (
		<TextField name="label" label={t('meetings.item.label')} value={numbering === 'as_printed' ? label : ''} room="short" maxlength={40} />
	);
	const options = [
		{ value: 'by_place', label: t('meetings.numbering.by_place') },
		{ value: 'none', label: t('meetings.numbering.none') },
		{ value: 'as_printed', label: t('meetings.numbering.as_printed'), more: printed }
	];
	return <RadioGroup name="numbering" label={t('meetings.numbering.title')} options={options} value={numbering} required />;
}

export function Speakers({ form, action, people, value }: Pick<ItemFieldsProps, 'form' | 'action' | 'people' | 'value'>) {
	const page = usePage();
	const { t } = page;
	const speakers = value?.speakers ?? [];
	const rows = rowsOf(page, form, 'speakers', speakers.length);
	return (
		<Fieldset legend={t('meetings.item.speakers')}>
			{Array.from({ length: rows }, (_, at) => (
				<div key={`speakers-${at}`} id={`speakers-${at}`}>
					<Select
						name={`speakers.${at}.who`}
						label={t('meetings.item.speaker', { n: at + 1 })}
						options={people}
						value={choiceOf(speakers[at])}
						empty={t('platform.value.none')}
					/>
					<More label={t('meetings.item.speaker_in_words')} open={Boolean(speakers[at]?.described)}>
						<MultilingualField
							name={`speakers.${at}.described`}
							label={t('meetings.item.speaker_described')}
							value={speakers[at]?.described}
						/>
					</More>
				</div>
			))}
			<MoreRows list="speakers" action={action} rows={rows}>
				{t('meetings.item.more_speakers')}
			</MoreRows>
		</Fieldset>
	);
}

function choiceOf(speaker: AgendaItem['speakers'][number] | undefined): string {
	const named = speaker?.named;
	if (!named) return '';
	const none = { personId: null, officeId: null, organizationId: null };
	return asChoice({ ...none, [`${named.kind}Id`]: named.id });
}
