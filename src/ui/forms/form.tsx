import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { FormContext } from './form-context.ts';
import { Hidden } from './hidden.tsx';
import { Problems } from './problems.tsx';

type FormProps = {
	/** Its name on this page, alone of its kind: a refused form is known by it. */
	name: string;
	/** An address of paths.ts, without language prefix. */
	action: string;
	/** `files` when one of its fields is a FileField. */
	takes?: 'words' | 'files' | undefined;
	children: ComponentChildren;
};

/**
 * A deed to be sent. It carries the deed's id, so that sending it twice is one deed; when it was refused it comes back
 * with everything that was typed, the problems above and beside their fields, and the same id.
 */
export function Form({ name, action, takes = 'words', children }: FormProps) {
	const page = usePage();
	const refused = page.refused?.form === name ? page.refused : null;
	return (
		<FormContext.Provider value={{ name, refused, takesFiles: takes === 'files' }}>
			<form id={name} class="form" method="post" action={page.link(action)} enctype={takes === 'files' ? 'multipart/form-data' : undefined}>
				<Hidden name="_form" value={name} />
				<Hidden name="_deed" value={refused?.deedId ?? page.newId()} />
				{refused && <Problems form={name} refused={refused} />}
				{children}
			</form>
		</FormContext.Provider>
	);
}
