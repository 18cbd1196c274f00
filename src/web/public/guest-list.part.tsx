import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Guest } from '#domain/meetings/item-parts.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Text } from '#ui/words/text.tsx';
import { People } from './somebody.part.tsx';

/** Who was invited beside the members, and what for. */
export function GuestList({ town, guests, agenda }: { town: string; guests: readonly Guest[]; agenda: readonly AgendaItem[] }) {
	const { t } = usePage();
	return (
		<ul>
			{guests.map((guest) => (
				<li key={guest.id}>
					<People town={town} people={[guest]} />: <Text of={guest.purpose} />
					<ForItem item={agenda.find(({ id }) => id === guest.itemId)} />
					{guest.came !== null && ` (${t(guest.came ? 'public.guest.came' : 'public.guest.did_not_come')})`}
				</li>
			))}
		</ul>
	);
}

/** The item somebody was asked to come for. */
function ForItem({ item }: { item: AgendaItem | undefined }) {
	const { t } = usePage();
	if (!item) return null;
	return (
		<>
			{', '}
			<a href={`#item-${item.position}`}>{t('public.guest.for_item', { label: item.label ?? item.position ?? '—' })}</a>
		</>
	);
}
