import { AlignmentType, type IStylesOptions } from 'docx';
import type { Language } from '#platform/i18n/languages.ts';

/** The names Word and LibreOffice know a text's language by. */
export const locales: Readonly<Record<Language, string>> = { ky: 'ky-KG', ru: 'ru-RU', en: 'en-GB' };

/** Word measures in twips, twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** A4 with the margins a bound official paper has; the text is 165 mm wide. */
export const page = {
	size: { width: twips(210), height: twips(297) },
	margin: {
		left: twips(30),
		right: twips(15),
		top: twips(20),
		bottom: twips(20)
	}
};
export const textWidth = twips(165);

const heading = (size: number, italics = false) => ({
	run: { size, bold: true, italics, color: '000000' },
	paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, alignment: AlignmentType.LEFT }
});

/**
 * Everything that looks alike is one style, so that an official changes it in one place: the face too. It is that of the
 * PDF, has all Kyrgyz letters, and travels in the file.
 */
export const styles = (language: Language): IStylesOptions => ({
	default: {
		document: {
			run: { font: 'PT Serif', size: 24, language: { value: locales[language] } },
			paragraph: { spacing: { after: 80, line: 276 } }
		},
		title: {
			run: { size: 28, bold: true },
			paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 }, keepNext: true }
		},
		heading1: heading(26),
		heading2: heading(24),
		heading3: heading(24),
		heading4: heading(24, true),
		listParagraph: { paragraph: { alignment: AlignmentType.BOTH } },
		caption: { run: { size: 24, color: '000000' }, paragraph: { keepNext: true, spacing: { before: 120, after: 60 } } },
		hyperlink: { run: { color: '000000', underline: {} } }
	},
	paragraphStyles: [
		own('BodyText', 'Body Text', { alignment: AlignmentType.BOTH, indent: { firstLine: twips(12.5) } }),
		own('Letterhead', 'Letterhead', { alignment: AlignmentType.CENTER, spacing: { after: 0 } }),
		own('Approval', 'Approval', { indent: { left: twips(90) }, spacing: { after: 40 } }),
		own('Lead', 'Lead', { keepNext: true }),
		own('Note', 'Note', {}, 20),
		own('TableText', 'Table Text', { spacing: { after: 0, line: 240 } }, 22),
		own('AfterTable', 'After Table', { spacing: { after: 0, line: 120 } }, 8)
	]
});

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number];

const own = (id: string, name: string, paragraph: NonNullable<Own['paragraph']>, size?: number): Own => ({
	id,
	name,
	basedOn: 'Normal',
	quickFormat: true,
	paragraph,
	...(size !== undefined && { run: { size } })
});
