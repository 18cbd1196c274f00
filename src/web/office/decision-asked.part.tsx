import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import type { DecisionKept } from './decision.reading.server.ts';

/** Whom it speaks to and how far each is; naming them, and sending it to them. */
export function AskedByDecision({ reading }: { reading: DecisionKept }) {
	const { t } = usePage();
	const { decision, may } = reading;
	if (decision.isContainer && decision.asked.length === 0) return <SendForm reading={reading} />;
	return (
		<Section title={t('decisions.asked.title')} id="asked">
			{decision.asked.length === 0 && <EmptyState>{t('decisions.asked.nobody')}</EmptyState>}
			<Entries>
				{decision.asked.map((asked) => (
					<Entry
						key={asked.id}
						title={<Text of={asked.name} />}
						to={officePath.undertaking(asked.id)}
						status={<AskedStatus asked={asked} />}
						facts={asked.sentOn ? [<Time key="sent" at={asked.sentOn} style="list" />] : []}
					>
						{may.address && asked.state === 'addressed' && (
							<Form name={`unaddress-${asked.id}`} action={officePath.decisionDeed(decision.id, 'unaddress')}>
								<Hidden name="undertakingId" value={asked.id} />
								<Submit kind="second">{t('platform.button.remove')}</Submit>
							</Form>
						)}
					</Entry>
				))}
			</Entries>
			{may.address && <AddressForm reading={reading} />}
			<SendForm reading={reading} />
		</Section>
	);
}

function AddressForm({ reading: { decision, addressees } }: { reading: DecisionKept }) {
	const { t, newId } = usePage();
	return (
		<Fold label={t('decisions.address.title')} form="address">
			<Form name="address" action={officePath.decisionDeed(decision.id, 'address')}>
				<Hidden name="id" value={newId()} />
				<Select name="addressee" label={t('decisions.address.whom')} options={addressees} required />
				<Submit kind="second">{t('platform.button.add')}</Submit>
			</Form>
		</Fold>
	);
}

/** Goes out to everybody who has not had it; of a container, to those its parts ask. */
function SendForm({ reading: { decision, parts, may, reached } }: { reading: DecisionKept }) {
	const { t, today, language } = usePage();
	const waiting = [decision, ...parts.filter(({ state }) => state === 'adopted')]
		.flatMap(({ asked }) => asked)
		.filter(({ state }) => state === 'addressed');
	if (!may.send || waiting.length === 0) return null;
	const named = (isReached: boolean) => [
		...new Set(waiting.filter(({ addressee }) => reached.has(addressee.id) === isReached).map(({ name }) => wordsOf(name, language)))
	];
	const [mailed, others] = [named(true), named(false)];
	return (
		<Form name="send" action={officePath.decisionDeed(decision.id, 'send')}>
			<p>{t('decisions.send.lead', { n: waiting.length })}</p>
			{mailed.length > 0 && <p>{t('notices.page.asked_mailed', { names: mailed.join(', ') })}</p>}
			{others.length > 0 && <p>{t('notices.page.asked_without', { names: others.join(', ') })}</p>}
			{mailed.length > 0 && <Checkbox name="onPaper" label={t('decisions.send.on_paper')} />}
			<DateField name="sentOn" label={t('decisions.send.on')} value={today} required />
			<Submit>{t('decisions.send.submit')}</Submit>
		</Form>
	);
}
