import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePage } from '../context.ts';
import type { Refused, Said } from '../page.ts';
import { DrawnContext, FoldedContext, LegendContext } from './drawn.ts';

/** The form a field stands in. `refused` is there only when this very form came back. */
export type FormState = { name: string; refused: Refused | null; takesFiles: boolean };

export const FormContext = createContext<FormState | null>(null);

/** What every single field is given. A field that may stay empty says so in words; the others say nothing. */
export type FieldProps = {
	/** Dots make the shape the form's schema has: `title.ky`, `seats.0.role`. */
	name: string;
	label: string;
	/** How to answer, in one short sentence. */
	hint?: string | undefined;
	required?: boolean | undefined;
};

export type FieldState = {
	id: string;
	/** What the person typed if the form came back with this field, else what the page gives. */
	typed: (given: string | null | undefined) => string;
	/** The same for a field of several answers; none of them is an answer too. */
	typedList: (given: readonly string[]) => readonly string[];
	problem: Said | null;
	standing: string | null;
	/** Ties the control to what is written around it. */
	aria: { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };
};

/** `label` is told where the field has one of its own; the languages of a text are called as the text is. */
export function useField(name: string, hint?: string, label?: string): FieldState {
	usePage();
	const form = useContext(FormContext);
	const id = fieldId(form?.name ?? 'field', name);
	const refused = form?.refused;
	const value = refused?.values[name];
	const problem = (refused && problemOf(refused, name)) ?? null;
	const standing = refused?.standing[name] ?? null;
	const open = useDrawn(name, label);
	if (problem || standing !== null) open();
	const described = [hint && `${id}-hint`, problem && `${id}-problem`, standing !== null && `${id}-standing`].filter(Boolean).join(' ');
	return {
		id,
		typed: (given) => {
			const sent = firstOf(value);
			if (sent && sent !== (given ?? '')) open();
			return sent ?? given ?? '';
		},
		typedList: (given) => (refused ? listOf(value) : given),
		problem,
		standing,
		aria: { 'aria-describedby': described || undefined, 'aria-invalid': problem ? 'true' : undefined }
	};
}

/** Leaves word for the second drawing of a refused page; answers with what opens the parts the field is folded away in. */
function useDrawn(name: string, label: string | undefined): () => void {
	const drawn = useContext(DrawnContext);
	const legend = useContext(LegendContext);
	const folded = useContext(FoldedContext);
	if (!useContext(FormContext)?.refused || !drawn) return () => {};
	if (label !== undefined) drawn.names.set(name, { label, legend });
	return () => {
		for (const each of folded) drawn.opened.add(each);
	};
}

/** The name of the form a refusal belongs to when its page no longer holds that form. */
export const nowhere = '';

/** How a drawn form is known in the finished page. */
export const formMark = (name: string): string => `name="_form" value="${name}"`;

/** A list's field owns the problems of its members: `actions.1` is shown beside `actions`. */
export const ownerOf = (name: string): string => name.replace(/\.\d+$/, '');

const problemOf = ({ problems }: Refused, name: string): Said | undefined =>
	problems[name] ?? Object.entries(problems).find(([each]) => each !== name && ownerOf(each) === name)?.[1];

/** One id per field of a page: several forms may ask for the same name. */
export const fieldId = (form: string, name: string): string => `${form}-${name}`.replace(/[^\w-]/g, '-');

type Sent = string | string[] | undefined;
const firstOf = (value: Sent): string | undefined => (Array.isArray(value) ? value[0] : value);
const listOf = (value: Sent): readonly string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
