import type { Visit } from '#platform/doors/visit.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { Pen } from '#publishing/pen.ts';

/** Papers are written in the language of the visit. */
export const penOf = ({ language }: Pick<Visit, 'language'>): Pen => ({ language, t: translator(language) });
