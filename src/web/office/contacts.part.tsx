import type { Contact } from '#domain/people/persons.server.ts';
import { contactKinds } from '#domain/people/rules.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { Table } from '#ui/lists/table.tsx';

type ContactsProps = { contacts: readonly Contact[]; add: string; remove: string };

/** How a person or an organization is reached. Only in the office, and only for those who keep the registers. */
export function Contacts({ contacts, add, remove }: ContactsProps) {
	const { t, newId } = usePage();
	return (
		<>
			<p>{t('people.contacts.private')}</p>
			{contacts.length > 0 && (
				<Table
					caption={t('people.contacts.title')}
					captioned="spoken"
					rows={contacts}
					rowKey={({ id }) => id}
					columns={[
						{ label: t('platform.word.kind'), cell: ({ kind }) => t(`people.contact.kind.${kind}`) },
						{ label: t('people.contact.value'), as: 'head', cell: ({ value }) => value },
						{ label: t('people.contact.removal'), cell: ({ id }) => <Remove id={id} action={remove} /> }
					]}
				/>
			)}
			<Form name="add-contact" action={add}>
				<Hidden name="id" value={newId()} />
				<Select
					name="kind"
					label={t('platform.word.kind')}
					options={contactKinds.map((kind) => ({ value: kind, label: t(`people.contact.kind.${kind}`) }))}
					required
				/>
				<TextField name="value" label={t('people.contact.value')} autocomplete="off" maxlength={200} required />
				<Submit kind="second">{t('platform.button.add')}</Submit>
			</Form>
		</>
	);
}

function Remove({ id, action }: { id: string; action: string }) {
	const { t } = usePage();
	return (
		<Form name={`remove-${id}`} action={action}>
			<Hidden name="contactId" value={id} />
			<ConfirmSubmit>{t('platform.button.remove')}</ConfirmSubmit>
		</Form>
	);
}
