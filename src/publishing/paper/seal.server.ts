import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Paper } from './paper.ts';

/** The sha-256 a paper is frozen with, in hex: of its canonical form in UTF-8, not of any file made from it. */
export const sealOf = (paper: Paper): string => createHash('sha256').update(canonical(paper), 'utf8').digest('hex');
