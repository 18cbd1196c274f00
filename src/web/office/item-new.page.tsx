import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { ItemFields } from './item-fields.part.tsx';
import type { NewItem } from './items.reading.server.ts';

/** A new item of an agenda, or of a body's backlog. */
export function NewItemPage({ meeting, body, people, projects }: NewItem, page: Page) {
	const { t, newId } = page;
	const action = meeting ? officePath.newItem(meeting.id) : officePath.newWaitingItem(body.id);
	const above = meeting
		? { path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) }
		: { path: officePath.backlog(body.id), label: t('meetings.backlog.title') };
	return (
		<OfficeLayout
			title={t(meeting ? 'meetings.item.add' : 'meetings.backlog.add')}
			sort={<Text of={body.name} />}
			lead={meeting?.sentAt ? t('meetings.agenda.frozen') : undefined}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }, above]}
		>
			<Form name="add-item" action={action}>
				<Hidden name="id" value={newId()} />
				<Hidden name="bodyId" value={body.id} />
				<ItemFields form="add-item" action={action} people={people} projects={projects} numbering={meeting ? 'by_place' : null} />
				<Submit>{t('platform.button.add')}</Submit>
			</Form>
		</OfficeLayout>
	);
}
