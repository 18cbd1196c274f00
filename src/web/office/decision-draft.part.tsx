import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { MeetingName } from '#domain/meetings/queries.server.ts';
import { readText } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { type Option, type OptionGroup, Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { AddresseeFields } from './addressee-fields.part.tsx';
import { DecisionFields } from './decision-fields.part.tsx';

type DecisionDraftFormProps = {
	/** Alone of its kind on the page. */
	name: string;
	/** Where it is sent: the page it stands on draws it again when it is refused. */
	action: string;
	meetingId: string;
	/** The decisions of the meeting so far: a new one may be a part of a container among them. */
	decisions: readonly DecisionRow[];
	/** Meetings a term may hang on. */
	meetings: readonly MeetingName[];
	/** Whoever it may speak to. */
	addressees: readonly OptionGroup[];
	/** The container it is a part of, where the page knows it. */
	partOf?: string | undefined;
	/** The item it answers, where the page knows it. */
	itemId?: string | undefined;
	/** The items it may answer, where it is asked. */
	items?: readonly Option[] | undefined;
};

/** A decision typed as it is taken: words first, all else folded away. */
export function DecisionDraftForm(props: DecisionDraftFormProps) {
	const { name, action, meetingId, decisions, meetings, addressees, partOf, itemId, items } = props;
	const { t, newId, language } = usePage();
	const containers = decisions
		.filter(({ isContainer, state }) => isContainer && state !== 'withdrawn')
		.map(({ id, address, text }) => ({ value: id, label: `${address}. ${readText(text, language).text}` }));
	return (
		<Fold label={t(partOf ? 'decisions.draft.add_part' : 'decisions.draft.title')} form={name}>
			<Form name={name} action={action}>
				<Hidden name="id" value={newId()} />
				<Hidden name="meetingId" value={meetingId} />
				{itemId && <Hidden name="itemId" value={itemId} />}
				{partOf && <Hidden name="parentId" value={partOf} />}
				<DecisionFields form={name} meetings={meetings} asked={<AddresseeFields form={name} action={action} options={addressees} />} />
				{items && <Select name="itemId" label={t('decisions.word.item')} options={items} empty={t('decisions.draft.no_item')} />}
				{!partOf && containers.length > 0 && (
					<Select name="parentId" label={t('decisions.draft.part_of')} options={containers} empty={t('decisions.draft.on_its_own')} />
				)}
				{!partOf && <Checkbox name="isContainer" label={t('decisions.draft.container')} />}
				<Submit kind="second">{t('decisions.draft.submit')}</Submit>
			</Form>
		</Fold>
	);
}
