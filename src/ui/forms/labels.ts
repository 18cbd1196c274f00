import { type ComponentChildren, toChildArray } from 'preact';

/**
 * The labels of the fields among a form's children, by field name: the summary of problems stands above fields that are
 * not drawn yet, and "fill this in" says nothing without the field's name. Fields inside a component of the page's own
 * are not seen; their problems stand in the summary without it.
 */
export function labelsIn(children: ComponentChildren): ReadonlyMap<string, string> {
	const labels = new Map<string, string>();
	for (const child of toChildArray(children)) {
		if (typeof child !== 'object') continue;
		const { props } = child;
		if ('name' in props && 'label' in props) labels.set(String(props.name), String(props.label));
		for (const [name, label] of labelsIn(props.children)) labels.set(name, label);
	}
	return labels;
}

/** The label of a field, or of the nearest group it is a part of: `title` for `title.ky`. */
export function labelOf(name: string, labels: ReadonlyMap<string, string>): string | null {
	const found = labels.get(name);
	if (found !== undefined) return found;
	const group = name.slice(0, Math.max(0, name.lastIndexOf('.')));
	return group ? labelOf(group, labels) : null;
}
