import { say, usePage } from '../context.ts';
import type { Refused } from '../page.ts';
import { Glyph } from '../signs/glyph.tsx';
import { fieldId } from './form-context.ts';

/**
 * Why the form came back, with a way to each field that needs mending. It takes the focus: without script nothing else
 * tells a reading voice, or a thumb on a long page, that this is not the page one expected.
 */
export function Problems({ form, refused }: { form: string; refused: Refused }) {
	const page = usePage();
	const named = Object.entries(refused.problems);
	return (
		<div class="problems" role="alert" tabIndex={-1} autofocus>
			<p class="problems-title">
				<Glyph shape="late" />
				{say(page, refused.message)}
			</p>
			{named.length > 0 && (
				<ul>
					{named.map(([name, problem]) => (
						<li key={name}>
							<a href={`#${fieldId(form, name)}`}>{say(page, problem)}</a>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
