import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { SecondStep } from './account.reading.server.ts';

type PendingKeyProps = { pending: NonNullable<SecondStep['pending']>; next: string; page: Page };

/** The key as a picture and as text, the spare codes to write down, and the box for the first code. */
export const PendingKey = ({ pending: { qr, key, spareCodes }, next, page: { t } }: PendingKeyProps) => (
	<>
		<Section title={t('accounts.second.key')}>
			<p>{t('accounts.second.scan')}</p>
			<svg viewBox={`0 0 ${qr.size} ${qr.size}`} width="240" height="240" role="img" aria-label={t('accounts.second.picture')}>
				<rect width={qr.size} height={qr.size} fill="white" />
				<path d={qr.shape} fill="black" shape-rendering="crispEdges" />
			</svg>
			<p>
				<code lang="zxx">{key.replace(/.{4}(?=.)/g, '$& ')}</code>
			</p>
		</Section>
		<Section title={t('accounts.second.spare_title')}>
			<p>{t('accounts.second.spare_text')}</p>
			<ul>
				{spareCodes.map((code) => (
					<li key={code}>
						<code lang="zxx">{code}</code>
					</li>
				))}
			</ul>
		</Section>
		<Section title={t('accounts.second.confirm_title')}>
			<Form name="code" action={officePath.secondStepCode}>
				<Hidden name="next" value={next} />
				<TextField name="code" label={t('accounts.code.label')} autocomplete="one-time-code" room="short" maxlength={20} required />
				<Submit>{t('accounts.second.confirm')}</Submit>
			</Form>
		</Section>
	</>
);
