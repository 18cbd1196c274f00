import { type Id, isId } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Visit } from './visit.ts';

/** The id an address carries. What is no id leads nowhere, and the database is not asked. Refuses with 404. */
export const idIn = ({ params }: Pick<Visit, 'params'>, name: string): Id => insistFound([params[name]].find(isId));
