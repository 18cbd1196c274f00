import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { printable } from '#platform/files/printable.ts';
import { restamped } from '#platform/files/stamped-zip.ts';
import { drawBlock } from './docx-blocks.ts';
import { faces, facesInFile, keyed } from './docx-faces.server.ts';
import { locales, page, styles } from './docx-styles.ts';
import type { Paper } from './paper.ts';
import { readied } from './readied.ts';

/** The paper as a Word file that Word and LibreOffice can go on writing in. The same paper and time give the same bytes. */
export async function drawDocx(paper: Paper, at: Date): Promise<Uint8Array> {
	let instance = 0;
	const place = { depth: 0, left: 0, nextInstance: () => ++instance };
	const file = new Document({
		title: printable(paper.title),
		creator: printable(paper.author),
		lastModifiedBy: printable(paper.author),
		compatabilityModeVersion: 15,
		styles: styles(paper.language),
		fonts: faces,
		sections: [
			{
				properties: { page },
				footers: { default: pageNumbers() },
				children: readied(paper).blocks.flatMap((block) => drawBlock(block, place))
			}
		]
	});
	return restamped(await Packer.toBuffer(file), stampOf(paper, at), facesInFile);
}

const pageNumbers = () =>
	new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
			})
		]
	});

/** What the library fills with its own clock and chance: the day of writing, and the names of links. The language it forgets. */
function stampOf(paper: Paper, at: Date): (name: string, xml: string) => string {
	const names = new Map<string, string>();
	const named = (id: string) => {
		const name = names.get(id) ?? `rIdLink${names.size + 1}`;
		names.set(id, name);
		return name;
	};
	return (name, xml) => {
		if (name === 'docProps/core.xml')
			return xml
				.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${at.toISOString().slice(0, 19)}Z`)
				.replace('<dcterms:created', `<dc:language>${locales[paper.language]}</dc:language><dcterms:created`);
		if (name === 'word/fontTable.xml') return keyed(xml);
		if (/^word\/(document\.xml|_rels\/document\.xml\.rels)$/.test(name)) return xml.replace(/\brId[a-z0-9_-]{21}(?=")/g, named);
		return xml;
	};
}
