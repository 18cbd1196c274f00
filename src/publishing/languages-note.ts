import { languages } from '#platform/i18n/languages.ts';
import { note } from './paper/compose.ts';
import type { Block } from './paper/paper.ts';
import type { Pen } from './pen.ts';

/**
 * On paper a mark beside every foreign word would drown it: that some texts have no translation, and in which language
 * they stand, is said once at the end. Who hears the paper is told in the very place.
 */
export function languagesNote(blocks: readonly Block[], { t, language }: Pen): Block[] {
	// Inside a text a quote is written \", so these words can only be a span's own.
	const written = JSON.stringify(blocks);
	const found = languages.filter((each) => each !== language && written.includes(`"lang":"${each}"`));
	if (found.length === 0) return [];
	const which = new Intl.ListFormat(language).format(found.map((each) => t(`platform.language.in.${each}`)));
	return [note(t('publishing.untranslated', { languages: which }))];
}
