import { changeQuery, pathOf, queryOf } from '../addresses.ts';
import { usePage } from '../context.ts';
import type { Option } from '../forms/choices.tsx';
import { Link } from '../ways/link.tsx';

export type Filter = {
	/** The parameter in the address. */
	name: string;
	label: string;
	/** What can be chosen; without options it is a box to type in. */
	options?: readonly Option[] | undefined;
};

/**
 * Narrows a list. What is chosen stands in the address, so it can be sent on; other parameters stay, the sheet number
 * does not. Folded while nothing is chosen on a narrow screen, so that the list itself is seen first.
 */
export function Filters({ filters }: { filters: readonly Filter[] }) {
	const { t, here, link } = usePage();
	const query = queryOf(here);
	const names = filters.map(({ name }) => name);
	const kept = [...query].filter(([name]) => name !== 'page' && name !== 'before' && !names.includes(name));
	const chosen = names.filter((name) => query.get(name));
	return (
		<details class="filters" open={chosen.length > 0}>
			<summary>
				{t('platform.button.filter')}
				{chosen.length > 0 && <span class="count"> {chosen.length}</span>}
			</summary>
			<form method="get" action={link(pathOf(here))}>
				{kept.map(([name, value]) => (
					<input key={name + value} type="hidden" name={name} value={value} />
				))}
				{filters.map((filter) => (
					<FilterField key={filter.name} filter={filter} chosen={query.get(filter.name) ?? ''} />
				))}
				<div class="actions">
					<button type="submit" class="button" data-kind="second">
						{t('ui.filters.apply')}
					</button>
					{chosen.length > 0 && (
						<Link to={changeQuery(here, Object.fromEntries([...names, 'page'].map((name) => [name, null])))}>
							{t('platform.button.filter_clear')}
						</Link>
					)}
				</div>
			</form>
		</details>
	);
}

function FilterField({ filter: { name, label, options }, chosen }: { filter: Filter; chosen: string }) {
	const { t } = usePage();
	const id = `filter-${name}`;
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{options ? (
				<select id={id} name={name}>
					<option value="">{t('platform.word.all')}</option>
					{options.map((option) => (
						<option key={option.value} value={option.value} selected={option.value === chosen}>
							{option.label}
						</option>
					))}
				</select>
			) : (
				<input id={id} type="search" name={name} value={chosen} />
			)}
		</div>
	);
}
