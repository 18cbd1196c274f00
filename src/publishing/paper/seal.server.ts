import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Paper } from './paper.ts';

/** A paper that no longer changes: its canonical text, and the sha-256 of that text in UTF-8, in hex. */
export type Sealed = { readonly text: string; readonly seal: string };

export function sealed(paper: Paper): Sealed {
	const text = canonical(paper);
	return { text, seal: hashOf(text) };
}

/** The frozen paper as it was, to be drawn again in any format. Throws when the text is not what was sealed. */
export function unsealed({ text, seal }: Sealed): Paper {
	if (hashOf(text) !== seal) throw new Error(`A frozen paper was changed: it does not answer to its seal ${seal}`);
	const [form, tree = ''] = text.split('\n', 2);
	if (form !== 'kenesh paper 1') throw new Error(`A frozen paper of a form unknown here: ${form}`);
	return JSON.parse(tree);
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
