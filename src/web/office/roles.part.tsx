import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import { Days } from '#ui/words/days.tsx';
import { officePath } from '../../paths.ts';
import type { PersonKept } from './people.reading.server.ts';
import { roleWord } from './role-words.ts';

type RolesProps = { personId: string; roles: PersonKept['roles'] };

/** What the person may do and might do once, and where. */
export function RolesHeld({ personId, roles }: RolesProps) {
	const { t } = usePage();
	if (roles.length === 0) return <EmptyState>{t('people.roles.none')}</EmptyState>;
	return (
		<Table
			caption={t('people.roles.title')}
			captioned="spoken"
			rows={roles}
			rowKey={({ id }) => id}
			columns={[
				{ label: t('people.word.role'), as: 'head', cell: ({ role }) => roleWord(role, t) },
				{ label: t('people.word.role_at'), cell: ({ at }) => at },
				{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> },
				{ label: t('people.roles.ending'), cell: ({ id, may }) => (may.end ? <EndRole personId={personId} holdingId={id} /> : '—') }
			]}
		/>
	);
}

function EndRole({ personId, holdingId }: { personId: string; holdingId: string }) {
	const { t, today } = usePage();
	return (
		<Form name={`end-role-${holdingId}`} action={officePath.personDeed(personId, 'end-role')}>
			<Hidden name="holdingId" value={holdingId} />
			<DateField name="to" label={t('people.roles.to')} value={today} required />
			<Submit kind="second">{t('people.roles.end')}</Submit>
		</Form>
	);
}

/** Entrusts the person with a role; offers only what the one who looks may give out. */
export function GrantRole({ person, grants, places }: Pick<PersonKept, 'person' | 'grants' | 'places'>) {
	const { t, today, newId } = usePage();
	if (grants.length === 0) return null;
	return (
		<Form name="grant-role" action={officePath.personDeed(person.id, 'grant')}>
			<Hidden name="id" value={newId()} />
			<Select
				name="role"
				label={t('people.word.role')}
				options={grants.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
				required
			/>
			<Select
				name="at"
				label={t('people.word.role_at')}
				options={places.map(({ kind, id, label }) => ({ value: `${kind}:${id}`, label }))}
				required
			/>
			<DateField name="from" label={t('people.roles.from')} value={today} required />
			<Submit kind="second">{t('people.roles.grant')}</Submit>
		</Form>
	);
}
