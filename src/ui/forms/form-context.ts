import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usePage } from '../context.ts';
import type { Refused, Said } from '../page.ts';

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

export function useField(name: string, hint?: string): FieldState {
	usePage();
	const form = useContext(FormContext);
	const id = fieldId(form?.name ?? 'field', name);
	const refused = form?.refused;
	const value = refused?.values[name];
	const problem = (refused && problemOf(refused, name)) ?? null;
	const standing = refused?.standing[name] ?? null;
	const described = [hint && `${id}-hint`, problem && `${id}-problem`, standing !== null && `${id}-standing`].filter(Boolean).join(' ');
	return {
		id,
		typed: (given) => firstOf(value) ?? given ?? '',
		typedList: (given) => (refused ? listOf(value) : given),
		problem,
		standing,
		aria: { 'aria-describedby': described || undefined, 'aria-invalid': problem ? 'true' : undefined }
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
