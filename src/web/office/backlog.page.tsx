import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { ButtonLink } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { ItemLine } from './agenda-list.part.tsx';
import type { Backlog } from './items.reading.server.ts';

/** What a body has still to take up: put off, returned from a cancelled meeting, or noted for later. */
export function BacklogPage({ body, items, meetings, may }: Backlog, { t }: Page) {
	return (
		<OfficeLayout
			title={t('meetings.backlog.title')}
			sort={<Text of={body.name} />}
			lead={t('meetings.backlog.lead')}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }]}
		>
			{may.keep && (
				<p>
					<ButtonLink to={officePath.newWaitingItem(body.id)}>{t('meetings.backlog.add')}</ButtonLink>
				</p>
			)}
			{items.length === 0 && <EmptyState>{t('meetings.backlog.empty')}</EmptyState>}
			<ul class="entries">
				{items.map((item) => (
					<li key={item.id} class="entry">
						<ItemLine item={item} />
						{may.keep && meetings.length > 0 && <PlaceForm item={item} meetings={meetings} />}
					</li>
				))}
			</ul>
		</OfficeLayout>
	);
}

function PlaceForm({ item, meetings }: { item: AgendaItem; meetings: Backlog['meetings'] }) {
	const page = usePage();
	const { t } = page;
	const form = `place-${item.id}`;
	return (
		<Fold label={t('meetings.backlog.place')} form={form}>
			<Form name={form} action={officePath.backlogDeed(item.bodyId, item.id, 'place')}>
				<Select
					name="meetingId"
					label={t('meetings.word.meeting')}
					options={meetings.map((meeting) => ({ value: meeting.id, label: meetingTitle(meeting, page) }))}
					required
				/>
				<Submit kind="second">{t('meetings.backlog.place')}</Submit>
			</Form>
		</Fold>
	);
}
