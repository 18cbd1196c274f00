import type { Article } from '#domain/documents/rules.ts';
import type { VersionRow } from '#domain/documents/versions.queries.server.ts';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { MoreRows } from '#ui/forms/more-rows.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { rowsOf } from '#ui/forms/rows.ts';
import { Actions, Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import type { Page } from '#ui/page.ts';

type Written = { version: VersionRow | null; articles: readonly Article[] };

/**
 * What a version consists of: its name and its articles, row by row, with room for more. Called as a function inside the
 * form, not drawn as a component, so that the form's summary of problems can name the fields.
 */
export function versionFields(page: Page, form: string, action: string, { version, articles }: Written) {
	const { t } = page;
	const rows = rowsOf(page, form, 'articles', articles.length);
	return [
		<MultilingualField
			key="label"
			name="label"
			label={t('documents.office.version_label')}
			hint={t('documents.office.version_label_hint')}
			value={version?.label}
		/>,
		<DateField key="draftedOn" name="draftedOn" label={t('documents.version.drafted_on')} value={version?.draftedOn} />,
		<MultilingualField key="note" name="note" label={t('documents.version.note')} value={version?.note} rows={2} />,
		...Array.from({ length: rows }, (_, row) => articleRow(page, row, articles[row])),
		<Actions key="actions">
			<Submit>{t('documents.office.save_draft')}</Submit>
			<MoreRows list="articles" action={action} rows={rows}>
				{t('documents.office.more_articles')}
			</MoreRows>
		</Actions>
	];
}

/** The row's number is only where it stands; what is printed before the article is its label. */
const articleRow = ({ t }: Page, row: number, article: Article | undefined) => (
	<div key={row} id={`articles-${row}`}>
		<Fieldset legend={t('documents.office.article', { n: row + 1 })}>
			<TextField
				name={`articles.${row}.label`}
				label={t('documents.office.article_label')}
				value={article?.label}
				maxlength={20}
				room="short"
			/>
			<MultilingualField name={`articles.${row}.heading`} label={t('documents.office.article_heading')} value={article?.heading} />
			<MultilingualField name={`articles.${row}.body`} label={t('documents.office.article_body')} value={article?.body} rows={5} />
		</Fieldset>
	</div>
);
