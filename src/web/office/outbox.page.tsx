import type { Kept } from '#platform/mail/outbox.server.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import { Verbatim } from './verbatim.part.tsx';

/** Every mail as it would have reached its reader, links and all. */
export const OutboxPage = (mails: readonly Kept[], { t, origin }: Page) => (
	<OfficeLayout title={t('accounts.outbox.title')} lead={t('accounts.outbox.text')}>
		{mails.length === 0 && <EmptyState>{t('accounts.outbox.empty')}</EmptyState>}
		{mails.map(({ id, to, subject, text, at, language }) => (
			<Section key={id} title={<span lang={language}>{subject}</span>}>
				<p>
					{t('accounts.outbox.to')} <Verbatim>{to}</Verbatim> · <Time at={at} />
				</p>
				<div lang={language}>
					{text
						.trim()
						.split(/\n{2,}/)
						.map((paragraph) => (
							<p key={paragraph}>
								{paragraph.startsWith(`${origin}/`) ? (
									<a href={paragraph}>
										<Verbatim>{paragraph}</Verbatim>
									</a>
								) : (
									linesOf(paragraph)
								)}
							</p>
						))}
				</div>
			</Section>
		))}
	</OfficeLayout>
);

const linesOf = (paragraph: string) =>
	paragraph.split('\n').map((line, at) => (
		<span key={line}>
			{at > 0 && <br />}
			{line}
		</span>
	));
