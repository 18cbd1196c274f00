import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { PasswordField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { SecondStep } from './account.reading.server.ts';
import { PendingKey } from './pending-key.part.tsx';

/** How the second step stands, and the way to the next: begin → scan, write down, first code → on. */
export function SecondStepPage({ secondFactor, mayTurnOff, pending, next }: SecondStep, page: Page) {
	const { t } = page;
	const breadcrumbs = [{ path: officePath.account, label: t('accounts.account.title') }];
	return (
		<OfficeLayout title={t('accounts.second.title')} lead={t('accounts.second.why')} breadcrumbs={breadcrumbs}>
			{secondFactor === 'exempt' && <Notice>{t('accounts.second.exempt')}</Notice>}
			{secondFactor === 'on' && <Notice kind="success" title={t('accounts.second.on')} />}
			{pending && <PendingKey pending={pending} next={next} page={page} />}
			{secondFactor === 'on' ? (
				<Renewal mayTurnOff={mayTurnOff} page={page} />
			) : (
				<Beginning isFirst={pending === null} next={next} page={page} />
			)}
		</OfficeLayout>
	);
}

const Beginning = ({ isFirst, next, page: { t } }: { isFirst: boolean; next: string; page: Page }) => (
	<Section title={t(isFirst ? 'accounts.second.begin' : 'accounts.second.renew_title')}>
		<p>{t('accounts.second.begin_hint')}</p>
		<Form name="begin" action={officePath.secondStep}>
			<Hidden name="next" value={next} />
			<PasswordField name="password" label={t('accounts.password.label')} autocomplete="current-password" />
			<Submit kind={isFirst ? 'first' : 'second'}>{t(isFirst ? 'accounts.second.begin' : 'accounts.second.renew')}</Submit>
		</Form>
	</Section>
);

const Renewal = ({ mayTurnOff, page: { t } }: { mayTurnOff: boolean; page: Page }) => (
	<>
		<Section title={t('accounts.second.renew_title')}>
			<p>{t('accounts.second.renew_hint')}</p>
			<Form name="begin" action={officePath.secondStep}>
				<PasswordField name="password" label={t('accounts.password.label')} autocomplete="current-password" />
				<Submit kind="second">{t('accounts.second.renew')}</Submit>
			</Form>
		</Section>
		{mayTurnOff && (
			<Section title={t('accounts.second.turn_off')}>
				<Form name="off" action={officePath.secondStepOff}>
					<PasswordField name="password" label={t('accounts.password.label')} autocomplete="current-password" />
					<Submit kind="grave">{t('accounts.second.turn_off')}</Submit>
				</Form>
			</Section>
		)}
	</>
);
