import type { ComponentChildren } from 'preact';

/** Letters that are nobody's language: an e-mail, a key, the name of a program. A reading voice spells, nobody translates. */
export const Verbatim = ({ children }: { children: ComponentChildren }) => <span lang="zxx">{children}</span>;

/** An e-mail in a column: one long word, which may break before its sign rather than push the table out. */
export function Email({ of }: { of: string }) {
	const [name = '', house] = of.split('@');
	return (
		<Verbatim>
			{name}
			{house && (
				<>
					<wbr />@{house}
				</>
			)}
		</Verbatim>
	);
}
