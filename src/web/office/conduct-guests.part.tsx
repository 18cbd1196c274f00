import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';

/** Who was invited beside the members, and whether they came. */
export function ConductGuests({ reading: { meeting, guests, agenda } }: { reading: Conducted }) {
	const { t } = usePage();
	if (guests.length === 0) return null;
	return (
		<Section title={t('meetings.guests.title')} id="guests">
			<Entries>
				{guests.map(({ id, named, described, purpose, itemId, came }) => {
					const item = agenda.find((each) => each.id === itemId);
					return (
						<Entry
							key={id}
							title={
								<>
									{named && <Text of={named.name} />} {described && <Text of={described} />}
								</>
							}
							facts={[
								<Text key="purpose" of={purpose} />,
								...(item ? [<Text key="item" of={item.title} />] : []),
								...(came === null ? [] : [t(came ? 'meetings.guests.came' : 'meetings.guests.did_not_come')])
							]}
						>
							<Form name={`came-${id}`} action={officePath.conductGuestDeed(meeting.id, id, 'came')}>
								<div class="actions">
									{came !== true && <Came value="yes" label={t('meetings.guests.came')} />}
									{came !== false && <Came value="no" label={t('meetings.guests.did_not_come')} />}
								</div>
							</Form>
						</Entry>
					);
				})}
			</Entries>
		</Section>
	);
}

const Came = ({ value, label }: { value: 'yes' | 'no'; label: string }) => (
	<Submit kind="second" name="came" value={value}>
		{label}
	</Submit>
);
