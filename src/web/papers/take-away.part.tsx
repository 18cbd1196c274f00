import { usePage } from '#ui/context.ts';

/** The paper as files: Word to go on writing in, PDF to print and sign. */
export function TakeAway({ pathWith }: { pathWith: (ending: string) => string }) {
	const { t, link } = usePage();
	return (
		<p class="downloads">
			{t('publishing.page.take_away')}{' '}
			<a href={link(pathWith('.pdf'))} type="application/pdf">
				PDF
			</a>{' '}
			<a href={link(pathWith('.docx'))} download>
				DOCX
			</a>
		</p>
	);
}
