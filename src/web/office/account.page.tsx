import { languages } from '#platform/i18n/languages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { PasswordField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { Account } from './account.reading.server.ts';
import { Browsers } from './browsers.part.tsx';
import { roleWord } from './role-words.ts';
import { Verbatim } from './verbatim.part.tsx';

/** One's own account. */
export function AccountPage({ present, towns, browsers }: Account, page: Page) {
	const { t, language, viewer } = page;
	const roles = viewer?.roles.map((role) => roleWord(role, t)).join(', ');
	return (
		<OfficeLayout title={t('accounts.account.title')}>
			<DescriptionList
				items={[
					{ term: t('accounts.account.name'), details: present.caller.name },
					{ term: t('accounts.sign_in.email'), details: <Verbatim>{present.email}</Verbatim> },
					{ term: t('accounts.account.municipality'), details: wordsOf(present.caller.municipality.name, language) },
					{ term: t('accounts.account.roles'), details: roles || t('accounts.account.no_roles') },
					{
						term: t('accounts.second.title'),
						details: <Link to={officePath.secondStep}>{t(secondStepWord[present.secondFactor])}</Link>
					}
				]}
			/>
			{towns.length > 0 && <Towns towns={towns} chosen={present.municipalityId} page={page} />}
			<Section title={t('accounts.account.language_title')}>
				<Form name="language" action={officePath.accountLanguage}>
					<RadioGroup
						name="language"
						label={t('accounts.account.language')}
						value={present.language}
						options={languages.map((each) => ({ value: each, label: t(`platform.language.name.${each}`) }))}
						lay="row"
						required
					/>
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
			<Section title={t('accounts.password.title')}>
				<p>{t('accounts.password.others_leave')}</p>
				<Form name="password" action={officePath.accountPassword}>
					<PasswordField name="currentPassword" label={t('accounts.password.current')} autocomplete="current-password" />
					<PasswordField
						name="password"
						label={t('accounts.password.new')}
						hint={t('accounts.password.hint')}
						autocomplete="new-password"
					/>
					<Submit kind="second">{t('accounts.password.submit')}</Submit>
				</Form>
			</Section>
			<Section title={t('accounts.account.browsers')}>
				<Browsers browsers={browsers} page={page} />
				<Form name="everywhere" action={officePath.accountEverywhere}>
					<ConfirmSubmit question={t('accounts.account.everywhere_question')} confirm={t('accounts.account.everywhere')}>
						{t('accounts.account.everywhere')}
					</ConfirmSubmit>
				</Form>
			</Section>
		</OfficeLayout>
	);
}

const secondStepWord = {
	on: 'accounts.second.on',
	off: 'accounts.second.off',
	missing: 'accounts.second.off',
	exempt: 'accounts.second.off'
} as const;

function Towns({ towns, chosen, page: { t, language } }: { towns: Account['towns']; chosen: string; page: Page }) {
	const options = towns.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) }));
	return (
		<Section title={t('accounts.account.town_title')}>
			<Form name="town" action={officePath.accountTown}>
				<Select name="municipalityId" label={t('accounts.account.town')} options={options} value={chosen} required />
				<Submit kind="second">{t('accounts.account.town_submit')}</Submit>
			</Form>
		</Section>
	);
}
