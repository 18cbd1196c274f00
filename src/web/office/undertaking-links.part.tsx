import { languages } from '#platform/i18n/languages.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { UndertakingKept } from './undertakings.reading.server.ts';
import { Verbatim } from './verbatim.part.tsx';

/** Links by which the addressee answers without signing in: who was mailed one, until when it holds, and taking it back. */
export function AnswerLinks({ reading: { undertaking, links, emails } }: { reading: UndertakingKept }) {
	const { t, language } = usePage();
	return (
		<Section title={t('decisions.link.title')} id="links">
			<p>{t('decisions.link.lead')}</p>
			<Entries>
				{links.map((link) => (
					<Entry
						key={link.id}
						title={<Verbatim>{link.sentTo}</Verbatim>}
						facts={[
							t(`platform.language.in.${link.language}`),
							<Time key="made" at={link.madeAt} />,
							link.revokedAt ? t('decisions.link.revoked') : <Until key="until" at={link.expiresAt} />
						]}
					>
						{!link.revokedAt && (
							<Form name={`revoke-${link.id}`} action={officePath.undertakingDeed(undertaking.id, 'revoke-link')}>
								<Hidden name="linkId" value={link.id} />
								<Submit kind="second">{t('decisions.link.revoke')}</Submit>
							</Form>
						)}
					</Entry>
				))}
			</Entries>
			<Fold label={t('decisions.link.send')} form="link">
				<Form name="link" action={officePath.undertakingDeed(undertaking.id, 'link')}>
					<TextField
						name="email"
						label={t('decisions.link.email')}
						type="email"
						autocomplete="off"
						suggestions={emails}
						value={emails[0]}
						required
					/>
					<RadioGroup
						name="language"
						label={t('decisions.link.language')}
						options={languages.map((each) => ({ value: each, label: t(`platform.language.name.${each}`) }))}
						value={language}
						lay="row"
						required
					/>
					<Submit kind="second">{t('decisions.link.submit')}</Submit>
				</Form>
			</Fold>
		</Section>
	);
}

function Until({ at }: { at: Date }) {
	const { t } = usePage();
	return (
		<>
			{t('decisions.link.until')} <Time at={at} />
		</>
	);
}
