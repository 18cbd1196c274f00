import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { HeadingContext } from '../context.ts';
import { Link } from '../ways/link.tsx';

type EntryProps = {
	title: ComponentChildren;
	to?: string | undefined;
	/** Above the title: a number, a day. */
	mark?: ComponentChildren | undefined;
	/** Under the title: what helps to choose, each a short fact. */
	facts?: readonly ComponentChildren[] | undefined;
	status?: ComponentChildren | undefined;
	children?: ComponentChildren | undefined;
};

/** A list one reads from the top: meetings, decisions, documents. Each entry leads to its page. */
export const Entries = ({ children, ordered }: { children: ComponentChildren; ordered?: 'by number' | undefined }) =>
	ordered ? <ol class="entries">{children}</ol> : <ul class="entries">{children}</ul>;

export function Entry({ title, to, mark, facts = [], status, children }: EntryProps) {
	const Heading = useContext(HeadingContext);
	return (
		<li class="entry">
			{mark && <p class="entry-mark">{mark}</p>}
			<Heading>{to ? <Link to={to}>{title}</Link> : title}</Heading>
			{(status || facts.length > 0) && (
				<p class="entry-facts">
					{status}
					{facts.map((fact, at) => (
						<span key={at}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</li>
	);
}
