import { useContext } from 'preact/hooks';
import { say, usePage } from '../context.ts';
import type { Refused } from '../page.ts';
import { Glyph } from '../signs/glyph.tsx';
import { DrawnContext, inPageOrder, nameOf, nothingDrawn } from './drawn.ts';
import { fieldId, ownerOf } from './form-context.ts';

/**
 * Why the form came back, with a way to each field that needs mending. It takes the focus: without script nothing else
 * tells a reading voice, or a thumb on a long page, that this is not the page one expected.
 */
export function Problems({ form, refused }: { form: string; refused: Refused }) {
	const page = usePage();
	const drawn = useContext(DrawnContext) ?? nothingDrawn();
	const { message } = refused;
	if (!message) return null;
	const named = inPageOrder(refused.problems, drawn).map(([name, problem]) => ({
		name,
		label: nameOf(name, drawn),
		said: say(page, problem)
	}));
	return (
		<div class="problems" role="alert" tabIndex={-1} autofocus>
			<p class="problems-title">
				<Glyph shape="late" />
				{say(page, message)}
			</p>
			{named.length > 0 && (
				<ul>
					{named.map(({ name, label, said }) => (
						<li key={name}>
							<a href={`#${fieldId(form, ownerOf(name))}`}>{label ? `${label}: ${said}` : said}</a>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
