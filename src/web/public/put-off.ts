import type { Lineage } from '#domain/meetings/rules.ts';
import type { Translate } from '#platform/i18n/messages.ts';

/** «Маселе 1 жолу, 14 күнгө кийинкиге калтырылды.»: how often a matter was put off, and for how long where the days are known. */
export const putOffInWords = ({ times, days }: Lineage, t: Translate): string =>
	days === null ? t('public.item.put_off', { times }) : t('public.item.put_off_for', { times, days });
