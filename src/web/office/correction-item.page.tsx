import type { Member } from '#domain/councils/queries.server.ts';
import { actionKinds } from '#domain/meetings/agenda.rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { CheckboxGroup, Select } from '#ui/forms/choices.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { More } from '#ui/forms/more.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { Frame } from './correction.page.tsx';
import type { CorrectedItem, ForgottenItem } from './corrections.reading.server.ts';
import { Speakers } from './item-fields.part.tsx';
import { seatWords } from './seat-options.ts';

/** What an item of a closed meeting should have said. */
export function CorrectItemPage({ meeting, item, members, people }: CorrectedItem, { t }: Page) {
	const action = officePath.correction(meeting.id, 'items', item.id);
	const isPutOff = item.state === 'postponed' || item.state === 'withdrawn';
	return (
		<Frame meeting={meeting} name="correct-item" action={action}>
			<WordFields item={item} />
			{isPutOff && (
				<MultilingualField name="closingNote" label={t('meetings.correct.closing_note')} value={item.closingNote} rows={3} required />
			)}
			<Speakers form="correct-item" action={action} people={people} value={item} />
			<AwayFields members={members} item={item} />
		</Frame>
	);
}

/** An item that was spoken of and forgotten. */
export function ForgottenItemPage({ meeting, people }: ForgottenItem, { t, newId }: Page) {
	const action = officePath.forgottenItem(meeting.id);
	return (
		<Frame meeting={meeting} name="forgotten-item" action={action}>
			<p>{t('meetings.correct.forgotten_item_lead')}</p>
			<Hidden name="itemId" value={newId()} />
			<WordFields />
			<Speakers form="forgotten-item" action={action} people={people} />
		</Frame>
	);
}

function WordFields({ item }: { item?: AgendaItem }) {
	const { t } = usePage();
	const actions = actionKinds.map((kind) => ({ value: kind, label: t(`meetings.action.${kind}`) }));
	return (
		<>
			<MultilingualField name="title" label={t('meetings.item.title')} value={item?.title} rows={3} required />
			<TextField name="label" label={t('meetings.item.label')} value={item?.label} room="short" maxlength={40} />
			<CheckboxGroup name="actions" label={t('meetings.item.actions')} options={actions} values={item?.actions ?? []} lay="row" />
			<Checkbox name="forInformation" label={t('meetings.item.for_information_only')} checked={item?.forInformation ?? false} />
			<MultilingualField name="heard" label={t('meetings.conduct.heard')} value={item?.heard} rows={4} />
			<MultilingualField name="spoke" label={t('meetings.conduct.spoke')} value={item?.spoke} rows={6} />
		</>
	);
}

function AwayFields({ members, item }: { members: readonly Member[]; item: AgendaItem }) {
	const { t, language } = usePage();
	if (members.length === 0) return null;
	const kinds = (['recused', 'out_of_room'] as const).map((kind) => ({ value: kind, label: t(`meetings.aside.kind.${kind}`) }));
	return (
		<More label={t('meetings.correct.away')} open={item.away.length > 0}>
			{members.map((member, at) => {
				const stands = item.away.find(({ membershipId }) => membershipId === member.id);
				return (
					<div key={member.id}>
						<Hidden name={`away.${at}.membershipId`} value={member.id} />
						<Select
							name={`away.${at}.kind`}
							label={seatWords(member, language)}
							options={kinds}
							value={stands?.kind}
							empty={t('meetings.correct.took_part')}
						/>
						<TextField name={`away.${at}.reason`} label={t('platform.word.reason')} value={stands?.reason} maxlength={500} />
					</div>
				);
			})}
		</More>
	);
}
