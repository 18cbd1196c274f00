import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { ItemFacts } from './agenda-list.part.tsx';
import { ItemFields } from './item-fields.part.tsx';
import { ItemHistory } from './item-history.part.tsx';
import type { ItemKept } from './items.reading.server.ts';
import { Materials } from './materials.part.tsx';

/** One item: its words while they may change, its materials, where it came from and went to. */
export function ItemPage(reading: ItemKept, page: Page) {
	const { t, language } = page;
	const { item, meeting, bodyName, may } = reading;
	const above = meeting
		? { path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) }
		: { path: officePath.backlog(item.bodyId), label: t('meetings.backlog.title') };
	return (
		<OfficeLayout
			title={wordsOf(item.title, language)}
			heading={<Text of={item.title} />}
			sort={bodyName && <Text of={bodyName} />}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }, above]}
		>
			<ul class="entries">
				<li class="entry">
					{item.meetingId && <p class="entry-mark">{item.label ?? t('meetings.item.unnumbered')}</p>}
					<ItemFacts item={item} />
					{reading.numbering && (
						<p class="hint">
							{t('meetings.numbering.title')}: {t(`meetings.numbering.${reading.numbering}`)}
						</p>
					)}
					{item.closingNote && <Passage of={item.closingNote} />}
				</li>
			</ul>
			{may.edit && <EditForm reading={reading} />}
			{may.postpone && <ReasonForm reading={reading} deed="postpone" />}
			{may.withdraw && <ReasonForm reading={reading} deed="withdraw" />}
			<Section title={t('meetings.materials.title')} id="materials">
				<Materials reading={reading} />
			</Section>
			<ItemHistory reading={reading} />
		</OfficeLayout>
	);
}

function EditForm({ reading: { item, people, projects, numbering } }: { reading: ItemKept }) {
	const { t } = usePage();
	const action = officePath.itemDeed(item.id, 'edit');
	return (
		<Fold label={t('meetings.item.edit')} form="edit-item">
			<Form name="edit-item" action={action}>
				<Hidden name="version" value={item.version} />
				<ItemFields form="edit-item" action={action} people={people} projects={projects} value={item} numbering={numbering} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}

function ReasonForm({ reading: { item }, deed }: { reading: ItemKept; deed: 'postpone' | 'withdraw' }) {
	const { t } = usePage();
	return (
		<Fold label={t(`meetings.${deed}.title`)} form={`${deed}-item`}>
			<Form name={`${deed}-item`} action={officePath.itemDeed(item.id, deed)}>
				<p>{t(`meetings.${deed}.lead`)}</p>
				<MultilingualField name="reason" label={t('platform.word.reason')} rows={3} required />
				<Submit kind={deed === 'withdraw' ? 'grave' : 'second'}>{t(`meetings.${deed}.submit`)}</Submit>
			</Form>
		</Fold>
	);
}
