import type { DocumentRow } from '#domain/documents/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';

/** A paper as officials cite it: «19.06.2014 №242-б», else by its title. */
export function PaperLink({ town, paper }: { town: string; paper: DocumentRow }) {
	const { t } = usePage();
	return (
		<Link to={publicPath.document(town, paper.slug)}>
			{paper.number ? (
				<>
					{t(`documents.kind.${paper.kind}`)} {paper.number}
					{paper.issuedOn && (
						<>
							, <Time at={paper.issuedOn} style="list" />
						</>
					)}
				</>
			) : (
				<Text of={paper.title} />
			)}
		</Link>
	);
}
