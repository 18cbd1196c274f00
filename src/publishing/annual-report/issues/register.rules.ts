import { compositionOn, isEndedOn, nameOn } from '#domain/councils/rules.ts';
import { isSettled } from '#domain/places/rules.ts';
import type { IssueCode, Rule } from './issue.ts';

/** What can be unsettled in the registers behind the meetings. */
export const registerRules = {
	/** A group of the council in which nobody sat at the end of the year. */
	group_without_members: ({ groups, groupSeats, asOf }) => {
		const seated = new Set(compositionOn(groupSeats, asOf).map(({ bodyId }) => bodyId));
		return groups
			.filter((group) => !seated.has(group.id) && !isEndedOn(group, asOf) && (group.founded === null || group.founded.from <= asOf))
			.map((group) => ({
				code: 'group_without_members',
				about: { kind: 'body', id: group.id },
				title: nameOn(group, asOf)?.name
			}));
	},

	/** A place is written in several ways, and nobody said which one is right. */
	place_unsettled: ({ places }) =>
		places
			.filter((place) => !isSettled(place))
			.map(({ id, spellings }) => ({
				code: 'place_unsettled',
				about: { kind: 'place', id },
				names: spellings.map(({ name }) => name)
			}))
} satisfies Partial<Record<IssueCode, Rule>>;
