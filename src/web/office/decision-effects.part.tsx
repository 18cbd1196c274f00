import type { Effect } from '#domain/decisions/effects.queries.server.ts';
import { effectKinds } from '#domain/decisions/rules.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import type { DecisionKept } from './decision.reading.server.ts';

/** What it brought about: told by other rooms, or written down here. */
export function EffectsOfDecision({ reading: { town, decision, effects, things, may } }: { reading: DecisionKept }) {
	const { t, newId } = usePage();
	if (effects.length === 0 && !may.tell) return null;
	return (
		<Section title={t('decisions.effect.title')} id="effects">
			<Entries>
				{effects.map(({ id, effect, thing }) => (
					<Entry
						key={`${effect} ${thing.id}`}
						mark={t(`decisions.effect.${effect}`)}
						title={<NameOf thing={thing} />}
						to={officeWayTo(town, thing)}
						facts={thing.name && thing.when ? [<Time key="when" at={thing.when} />] : []}
					>
						{id && may.tell && (
							<Form name={`forget-${id}`} action={officePath.decisionDeed(decision.id, 'forget-effect')}>
								<Hidden name="effectId" value={id} />
								<Submit kind="second">{t('platform.button.remove')}</Submit>
							</Form>
						)}
					</Entry>
				))}
			</Entries>
			{may.tell && (
				<Fold label={t('decisions.effect.add')} form="effect">
					<Form name="effect" action={officePath.decisionDeed(decision.id, 'effect')}>
						<Hidden name="id" value={newId()} />
						<Select
							name="effect"
							label={t('decisions.effect.what')}
							options={effectKinds.map((kind) => ({ value: kind, label: t(`decisions.effect.${kind}`) }))}
							required
						/>
						<Select name="thing" label={t('decisions.effect.thing')} options={things} required />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

const NameOf = ({ thing }: { thing: Effect['thing'] }) =>
	thing.name ? <Text of={thing.name} /> : thing.when ? <Time at={thing.when} /> : thing.slug;

/** A project is read where everybody reads it: its page here is for those who keep it. */
function officeWayTo(town: string, { kind, id, slug }: Effect['thing']): string | undefined {
	if (kind === 'body') return officePath.body(id);
	if (kind === 'agenda_item') return officePath.item(id);
	if (kind === 'meeting') return officePath.meeting(id);
	if (kind === 'document') return officePath.document(id);
	if (kind === 'project' && slug) return publicPath.project(town, slug);
	return kind === 'document_version' ? officePath.documentVersion(id) : undefined;
}
