import { usePage } from '../context.ts';
import { nowhere } from './form-context.ts';
import { Problems } from './problems.tsx';

const isId = (value: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);

/** The answer to a form that is no longer on its page, and what was typed into it, so that it can be copied. */
export function Stray() {
	const { t, refused } = usePage();
	if (refused?.form !== nowhere) return null;
	const typed = Object.entries(refused.values)
		.filter(([name]) => !name.startsWith('_') && !/password/i.test(name))
		.flatMap(([, value]) => value)
		.filter((value) => value.trim() !== '' && !isId(value));
	return (
		<>
			<Problems form={nowhere} refused={{ ...refused, problems: {} }} />
			{typed.length > 0 && (
				<details>
					<summary>{t('ui.form.typed')}</summary>
					<ul class="typed">
						{typed.map((value) => (
							<li key={value}>{value}</li>
						))}
					</ul>
				</details>
			)}
		</>
	);
}
