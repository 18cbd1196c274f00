import { currencies } from '#domain/projects/facts.forms.ts';
import {
	moneyKinds,
	type Party,
	type Project,
	paperKinds,
	paperStates,
	partyRoles,
	projectKinds,
	sectors,
	stages,
	type Title
} from '#domain/projects/rules.ts';
import type { Milestone, Paper } from '#domain/projects/story.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { CheckboxGroup, type Option, RadioGroup, Select } from '#ui/forms/choices.tsx';
import { DateField, DoubtfulDateField } from '#ui/forms/date-fields.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { NumberField, TextField } from '#ui/forms/text-fields.tsx';

/** What the project is, where it lies, whom it serves and when. What nobody knows stays empty. */
export function ProjectFields({ places, value }: { places: readonly Option[]; value?: Project }) {
	const { t } = usePage();
	const kinds = projectKinds.map((kind) => ({ value: kind, label: t(`projects.kind.${kind}`) }));
	const options = sectors.map((sector) => ({ value: sector, label: t(`projects.sector.${sector}`) }));
	return (
		<>
			<Select name="kind" label={t('projects.field.kind')} options={kinds} value={value?.kind} required />
			<Select name="sector" label={t('projects.field.sector')} options={options} value={value?.sector} required />
			<MultilingualField name="note" label={t('projects.field.note')} value={value?.note} rows={3} />
			{places.length > 0 && (
				<CheckboxGroup name="places" label={t('projects.field.places')} options={places} values={value?.placeIds ?? []} />
			)}
			<NumberField name="women" label={t('projects.field.women')} hint={t('projects.field.people_hint')} value={value?.women} />
			<NumberField name="men" label={t('projects.field.men')} value={value?.men} />
			<DoubtfulDateField name="plannedStart" label={t('projects.date.planned_start')} value={value?.dates.planned_start} />
			<DoubtfulDateField name="plannedEnd" label={t('projects.date.planned_end')} value={value?.dates.planned_end} />
			<DoubtfulDateField name="actualStart" label={t('projects.date.actual_start')} value={value?.dates.actual_start} />
			<DoubtfulDateField name="actualEnd" label={t('projects.date.actual_end')} value={value?.dates.actual_end} />
		</>
	);
}

/** One way the record calls it. `under` is `titles.0.` where a project brings its first one. */
export function TitleFields({ under = '', value }: { under?: string; value?: Title }) {
	const { t } = usePage();
	return (
		<>
			<MultilingualField name={`${under}title`} label={t('projects.field.title')} value={value?.title} required />
			<MultilingualField name={`${under}note`} label={t('projects.title.note')} value={value?.note} />
		</>
	);
}

export function PartyFields({ organizations, value }: { organizations: readonly Option[]; value?: Party }) {
	const { t } = usePage();
	const roles = partyRoles.map((role) => ({ value: role, label: t(`projects.role.${role}`) }));
	return (
		<>
			<Select name="role" label={t('projects.party.role')} options={roles} value={value?.role} required />
			<Select
				name="organizationId"
				label={t('projects.field.organization')}
				options={organizations}
				value={value?.organizationId}
				empty={t('platform.value.not_recorded')}
			/>
			<MultilingualField
				name="described"
				label={t('projects.party.described')}
				hint={t('projects.party.described_hint')}
				value={value?.described}
			/>
			<DateField name="from" label={t('projects.party.from')} value={value?.from} />
		</>
	);
}

export function MoneyFields() {
	const { t } = usePage();
	return (
		<>
			<RadioGroup
				name="kind"
				label={t('platform.word.kind')}
				options={moneyKinds.map((kind) => ({ value: kind, label: t(`projects.money.${kind}`) }))}
				value="budget"
				required
			/>
			<TextField name="sum" label={t('projects.money.sum')} room="short" maxlength={30} required />
			<Select
				name="currency"
				label={t('projects.money.currency')}
				options={currencies.map((currency) => ({ value: currency, label: currency }))}
				value="KGS"
				required
			/>
			<DateField name="asOf" label={t('projects.money.as_of')} />
			<MultilingualField name="source" label={t('projects.money.source')} />
		</>
	);
}

export function PaperFields({ documents, value }: { documents: readonly Option[]; value?: Paper }) {
	const { t } = usePage();
	return (
		<>
			<Select
				name="kind"
				label={t('projects.paper.kind')}
				options={paperKinds.map((kind) => ({ value: kind, label: t(`projects.paper.kind.${kind}`) }))}
				value={value?.kind}
				required
			/>
			<RadioGroup
				name="state"
				label={t('projects.paper.state')}
				options={paperStates.map((state) => ({ value: state, label: t(`projects.paper.state.${state}`) }))}
				value={value?.state ?? 'valid'}
				required
			/>
			<Select
				name="documentId"
				label={t('projects.paper.document')}
				options={documents}
				value={value?.document?.id}
				empty={t('platform.value.none')}
			/>
			<MultilingualField name="title" label={t('projects.paper.title')} value={value?.title} />
			<DateField name="dated" label={t('projects.paper.dated')} value={value?.dated} />
			<FileField name="file" label={t('platform.word.file')} />
			<Checkbox name="isPublic" label={t('projects.paper.public')} checked={value?.isPublic ?? true} />
		</>
	);
}

export function MilestoneFields({ value }: { value?: Milestone }) {
	const { t } = usePage();
	return (
		<>
			<MultilingualField name="title" label={t('projects.milestone.title')} value={value?.title} required />
			<DoubtfulDateField name="planned" label={t('projects.milestone.planned')} value={value?.planned} />
		</>
	);
}

export function StageFields() {
	const { t } = usePage();
	return (
		<>
			<Select
				name="stage"
				label={t('projects.field.stage')}
				options={stages.map((stage) => ({ value: stage, label: t(`projects.stage.${stage}`) }))}
				required
			/>
			<DoubtfulDateField name="when" label={t('projects.stage.when')} hint={t('projects.stage.when_hint')} />
			<MultilingualField name="note" label={t('platform.word.note')} rows={2} />
		</>
	);
}

/** In whose name it is told is asked where there is a choice. */
export function ProgressFields({ voices, mayBeNobody }: { voices: readonly Option[]; mayBeNobody: string | null }) {
	const { t } = usePage();
	return (
		<>
			<DateField name="toldOn" label={t('projects.progress.day')} required />
			<MultilingualField name="words" label={t('projects.progress.words')} rows={4} required />
			<Select
				name="organizationId"
				label={t('projects.progress.for')}
				options={voices}
				value={mayBeNobody === null && voices.length === 1 ? voices[0]?.value : undefined}
				empty={mayBeNobody ?? undefined}
				required={mayBeNobody === null}
			/>
			<FileField name="files" label={t('projects.progress.files')} multiple />
		</>
	);
}
