import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { seatOptions, seatWords } from './seat-options.ts';

type AsideProps = { reading: Conducted; item: AgendaItem };

/** Who stands aside on this item or is out of the room for it, and the way back. */
export function AsideList({ reading, item }: AsideProps) {
	const { t, language } = usePage();
	const { meeting, table } = reading;
	return (
		<>
			{item.away.length > 0 && (
				<ul class="entries">
					{item.away.map(({ membershipId, kind, reason }) => {
						const member = table.members.find(({ id }) => id === membershipId);
						return (
							<li key={membershipId} class="entry">
								<p>
									{member && seatWords(member, language)}: {t(`meetings.aside.kind.${kind}`)}
									{reason && ` (${reason})`}
								</p>
								<Form name={`come-back-${item.id}-${membershipId}`} action={officePath.conductItemDeed(meeting.id, item.id, 'come-back')}>
									<Hidden name="membershipId" value={membershipId} />
									<Submit kind="second">{t('meetings.aside.come_back')}</Submit>
								</Form>
							</li>
						);
					})}
				</ul>
			)}
			{table.members.length > 0 && <AsideForm reading={reading} item={item} />}
		</>
	);
}

function AsideForm({ reading: { meeting, table }, item }: AsideProps) {
	const { t, language } = usePage();
	const form = `stand-aside-${item.id}`;
	const kinds = (['recused', 'out_of_room'] as const).map((kind) => ({ value: kind, label: t(`meetings.aside.kind.${kind}`) }));
	return (
		<Fold label={t('meetings.aside.title')} form={form}>
			<Form name={form} action={officePath.conductItemDeed(meeting.id, item.id, 'stand-aside')}>
				<Select name="membershipId" label={t('meetings.word.member')} options={seatOptions(table.members, language)} required />
				<RadioGroup name="kind" label={t('platform.word.kind')} options={kinds} value="recused" required />
				<TextField name="reason" label={t('platform.word.reason')} hint={t('meetings.aside.reason_hint')} maxlength={500} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}
