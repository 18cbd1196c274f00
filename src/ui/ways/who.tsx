import type { ComponentChildren } from 'preact';
import { Link } from './link.tsx';

type WhoProps = {
	name: ComponentChildren;
	/** Where their page is; without it the name is only said. */
	to?: string | null | undefined;
	/** The office or the organization they are named for. */
	office?: ComponentChildren | undefined;
};

/** A person or an organization by name, with the office that makes them speak here. An office without a person is a name too. */
export const Who = ({ name, to, office }: WhoProps) => (
	<span class="who">
		{to ? <Link to={to}>{name}</Link> : name}
		{office && <span class="office-held">, {office}</span>}
	</span>
);
