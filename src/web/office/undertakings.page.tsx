import { isUnresolved } from '#domain/decisions/rules.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { UndertakingLine } from './undertaking-line.part.tsx';
import type { Undertakings } from './undertakings.reading.server.ts';

/** The desk of those who answer, and of those who confirm: what presses first at the top. */
export function UndertakingsPage({ asked, claimed, followed, follows, answers }: Undertakings, { t }: Page) {
	const [open, over] = [asked.filter(({ state }) => isUnresolved(state)), asked.filter(({ state }) => !isUnresolved(state))];
	return (
		<OfficeLayout title={t('decisions.desk.title')}>
			{follows && (
				<Section title={t('decisions.desk.to_confirm')}>
					{claimed.length === 0 && <EmptyState>{t('decisions.desk.nothing_to_confirm')}</EmptyState>}
					<Entries>
						{claimed.map((each) => (
							<UndertakingLine key={each.id} asked={each} />
						))}
					</Entries>
				</Section>
			)}
			{answers && (
				<Section title={t('decisions.desk.asked')}>
					{open.length === 0 && <EmptyState>{t('decisions.desk.nothing_asked')}</EmptyState>}
					<Entries>
						{open.map((each) => (
							<UndertakingLine key={each.id} asked={each} />
						))}
					</Entries>
				</Section>
			)}
			{follows && (
				<Section title={t('decisions.desk.followed')} action={<Link to={officePath.unresolved}>{t('desk.whole_register')}</Link>}>
					{followed.length === 0 && <EmptyState>{t('decisions.desk.nothing_open')}</EmptyState>}
					<Entries>
						{followed.map((each) => (
							<UndertakingLine key={each.id} asked={each} />
						))}
					</Entries>
				</Section>
			)}
			{over.length > 0 && (
				<Section title={t('decisions.desk.over')}>
					<Entries>
						{over.map((each) => (
							<UndertakingLine key={each.id} asked={each} />
						))}
					</Entries>
				</Section>
			)}
		</OfficeLayout>
	);
}
