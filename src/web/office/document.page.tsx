import { wordsOf } from '#platform/i18n/text.ts';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { Effects } from './document-effects.part.tsx';
import { documentFields } from './document-fields.part.tsx';
import { Files } from './document-files.part.tsx';
import { Versions } from './document-versions.part.tsx';
import type { DocumentKept } from './documents.reading.server.ts';

/** What the register says of one paper, and every way to put it right. */
export function DocumentPage(reading: DocumentKept, page: Page) {
	const { t, language } = page;
	const { town, document, versions, choices } = reading;
	const { id, slug, kind, number, issuedOn, issuer, title, note, isPublic } = document;
	return (
		<OfficeLayout
			title={wordsOf(title, language)}
			heading={<Text of={title} />}
			sort={t(`documents.kind.${kind}`)}
			breadcrumbs={[{ path: officePath.documents, label: t('web.menu.documents') }]}
		>
			<DescriptionList
				items={[
					{ term: t('documents.field.number'), details: number ?? t('documents.number_missing') },
					{ term: t('documents.field.issued_on'), details: issuedOn ? <Time at={issuedOn} /> : t('platform.value.unknown') },
					{ term: t('documents.field.issuer'), details: issuer ? <Text of={issuer.name} /> : t('platform.value.not_recorded') },
					...(note ? [{ term: t('documents.field.note'), details: <Passage of={note} /> }] : []),
					{
						term: t('platform.word.state'),
						details: isPublic ? (
							<>
								{t('documents.office.is_public')}: <Link to={publicPath.document(town, slug)}>{t('documents.office.public_page')}</Link>
							</>
						) : (
							t('documents.office.not_public')
						)
					}
				]}
			/>
			{choices && (
				<Fold label={t('documents.office.correct')} form="correct-document">
					<Form name="correct-document" action={officePath.documentDeed(id, 'correct')}>
						<Hidden name="version" value={document.version} />
						{documentFields(page, { value: document, issuers: choices.issuers })}
						<Submit>{t('platform.button.save')}</Submit>
					</Form>
				</Fold>
			)}
			<Effects reading={reading} />
			{(kind === 'regulation' || versions.length > 0) && <Versions reading={reading} />}
			<Files reading={reading} />
		</OfficeLayout>
	);
}
