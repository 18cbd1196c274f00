import type { Member } from '#domain/councils/queries.server.ts';
import { type Counts, choices, majorities, manners } from '#domain/meetings/vote.rules.ts';
import type { RecordedVote } from '#domain/meetings/votes.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { More } from '#ui/forms/more.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { NumberField } from '#ui/forms/text-fields.tsx';
import type { Absent } from './absent.ts';
import { seatWords } from './seat-options.ts';

type VoteFieldsProps = {
	members: readonly Member[];
	/** Members who cannot vote on it now, and why: they are told apart from those who can. */
	away?: readonly Absent[];
	value?: RecordedVote | undefined;
	/** Where no item says what is voted on, it has to be told. */
	onWhat?: 'asked' | undefined;
	/** While the meeting lasts an empty room is counted from the attendance; in a correction it stays unknown. */
	room?: 'counted' | 'corrected';
};

/** What was asked and how it was voted; only the counts or only the voices are kept, as the manner says. */
export function VoteFields({ members, away = [], value, onWhat, room = 'counted' }: VoteFieldsProps) {
	const { t, language } = usePage();
	const byName = value?.manner === 'by_name';
	const spoke = (id: string) => value?.voices.some(({ membershipId }) => membershipId === id);
	const silent = away.filter(({ member }) => !spoke(member.id));
	const voting = members.filter(({ id, hasVote }) => hasVote && !silent.some(({ member }) => member.id === id));
	return (
		<>
			<MultilingualField
				name="question"
				label={t('meetings.vote.question')}
				value={value?.question}
				rows={2}
				required={onWhat === 'asked'}
			/>
			<RadioGroup
				name="manner"
				label={t('meetings.vote.how')}
				options={manners.map((manner) => ({ value: manner, label: t(`meetings.vote.manner.${manner}`) }))}
				value={value?.manner ?? 'show_of_hands'}
				required
			/>
			<CountFields counts={byName ? null : (value?.counts ?? null)} />
			<RoomFields room={room} value={value} />
			<More label={t('meetings.vote.voices')} open={byName}>
				{voting.map((member, at) => (
					<VoiceFields key={member.id} member={member} at={at} value={value} />
				))}
				{silent.length > 0 && (
					<p>
						{t('meetings.vote.not_here')} {silent.map(({ member, why }) => `${seatWords(member, language)} (${t(why)})`).join('; ')}
					</p>
				)}
			</More>
			<More label={t('meetings.vote.rule')}>
				<p class="hint">{t('meetings.vote.rule_hint')}</p>
				<Select
					name="majority"
					label={t('meetings.vote.majority')}
					options={majorities.map((majority) => ({ value: majority, label: t(`meetings.vote.majority.${majority}`) }))}
					value={value?.majority ?? 'of_present'}
					required
				/>
				<Checkbox name="chairDecides" label={t('meetings.vote.chair_decides')} checked={value?.chairDecides ?? false} />
				<RadioGroup
					name="chairVoice"
					label={t('meetings.vote.chair_voice')}
					options={[
						{ value: '', label: t('platform.value.not_recorded') },
						...(['for', 'against'] as const).map((choice) => ({ value: choice, label: t(`meetings.vote.choice.${choice}`) }))
					]}
					value={value?.chairVoice ?? ''}
					lay="row"
				/>
				<p class="hint">{t('meetings.vote.chair_decides_hint')}</p>
			</More>
		</>
	);
}

function CountFields({ counts }: { counts: Counts | null }) {
	const { t } = usePage();
	return (
		<Fieldset legend={t('meetings.vote.counts')}>
			<p class="hint">{t('meetings.vote.counts_hint')}</p>
			<NumberField name="counts.for" label={t('meetings.vote.choice.for')} required="sometimes" value={counts?.for} />
			<NumberField name="counts.against" label={t('meetings.vote.choice.against')} required="sometimes" value={counts?.against} />
			<NumberField name="counts.abstained" label={t('meetings.vote.choice.abstained')} required="sometimes" value={counts?.abstained} />
			<NumberField name="counts.notVoting" label={t('meetings.vote.choice.not_voting')} value={counts?.notVoting} />
		</Fieldset>
	);
}

function RoomFields({ room, value }: { room: 'counted' | 'corrected'; value: RecordedVote | undefined }) {
	const { t } = usePage();
	const unknown = t('meetings.vote.empty_is_unknown');
	return (
		<>
			<NumberField
				name="present"
				label={t('meetings.vote.present')}
				hint={room === 'counted' ? t('meetings.vote.present_hint') : unknown}
				value={value?.room.present}
			/>
			{room === 'corrected' && <NumberField name="members" label={t('meetings.vote.members')} hint={unknown} value={value?.room.members} />}
		</>
	);
}

function VoiceFields({ member, at, value }: { member: Member; at: number; value: RecordedVote | undefined }) {
	const { t, language } = usePage();
	const said = value?.voices.find(({ membershipId }) => membershipId === member.id)?.choice ?? '';
	return (
		<>
			<Hidden name={`voices.${at}.membershipId`} value={member.id} />
			<Select
				name={`voices.${at}.choice`}
				label={seatWords(member, language)}
				options={choices.map((choice) => ({ value: choice, label: t(`meetings.vote.choice.${choice}`) }))}
				value={said}
				empty={t('meetings.vote.no_choice')}
			/>
		</>
	);
}
