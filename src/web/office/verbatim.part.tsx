import type { ComponentChildren } from 'preact';

/** Letters that are nobody's language: an e-mail, a key, the name of a program. A reading voice spells, nobody translates. */
export const Verbatim = ({ children }: { children: ComponentChildren }) => <span lang="zxx">{children}</span>;
