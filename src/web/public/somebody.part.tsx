import type { Somebody } from '#domain/meetings/item-parts.queries.server.ts';
import { Who } from '#ui/ways/who.tsx';
import { PersonName, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';

/** Names in a row; one described in words alone is named by them. */
export function People({ town, people }: { town: string; people: readonly Somebody[] }) {
	return (
		<>
			{people.map(({ id, named, described }, at) => (
				<span key={id}>
					{at > 0 && ', '}
					{named && (
						<Who
							name={named.kind === 'person' ? <PersonName of={named.name} /> : <Text of={named.name} />}
							to={wayTo(town, named)}
							office={named.of && <Text of={named.of.name} />}
						/>
					)}
					{named && described && ' – '}
					{described && <Text of={described} />}
				</span>
			))}
		</>
	);
}

function wayTo(town: string, { kind, slug }: NonNullable<Somebody['named']>): string | null {
	if (!slug) return null;
	return kind === 'person' ? publicPath.person(town, slug) : publicPath.organization(town, slug);
}
