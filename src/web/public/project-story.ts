import { compareDates, type DoubtfulDate, ofDay, sameDate } from '#platform/dates/doubtful-date.ts';
import type { ProjectStory } from './project.reading.server.ts';

type What =
	| { readonly is: 'stage'; readonly stage: ProjectStory['project']['stages'][number] }
	| { readonly is: 'item'; readonly item: ProjectStory['items'][number] }
	| { readonly is: 'decision'; readonly decision: ProjectStory['decisions'][number] }
	| { readonly is: 'milestone'; readonly milestone: ProjectStory['milestones'][number] }
	| { readonly is: 'progress'; readonly progress: ProjectStory['progress'][number] };

/** Something that happened to a project, at a time as far as that is known. */
export type Happening = What & { readonly key: string; readonly when: DoubtfulDate | null };

/** Of one day: what was spoken of, what was decided, how it stood then, what was reached and told. */
const order: readonly What['is'][] = ['item', 'decision', 'stage', 'milestone', 'progress'];

/**
 * The story of a project in the order of its time, what nobody dated at its end. That it was chosen is told once: by the
 * decision that chose it that day, where there is one.
 */
export function storyOf({ project, items, decisions, milestones, progress }: Omit<ProjectStory, 'town' | 'today' | 'papers'>): Happening[] {
	const choosing = decisions.flatMap(({ effect, decision }) =>
		effect === 'chosen' && decision.meeting.date ? [decision.meeting.date] : []
	);
	const isToldBy = (when: DoubtfulDate | null) => when !== null && choosing.some((date) => sameDate(date, when));
	const happenings: Happening[] = [
		...items.map((item) => ({ is: 'item' as const, item, key: item.id, when: item.meeting?.date ?? null })),
		...decisions.map((each) => ({
			is: 'decision' as const,
			decision: each,
			key: `${each.effect} ${each.decision.id}`,
			when: each.decision.meeting.date
		})),
		...project.stages
			.filter(({ stage, when, note }) => stage !== 'chosen' || note !== null || !isToldBy(when))
			.map((stage) => ({ is: 'stage' as const, stage, key: stage.id, when: stage.when })),
		...milestones.flatMap((milestone) =>
			milestone.reachedOn ? [{ is: 'milestone' as const, milestone, key: milestone.id, when: ofDay(milestone.reachedOn) }] : []
		),
		...progress.map((each) => ({ is: 'progress' as const, progress: each, key: each.id, when: ofDay(each.toldOn) }))
	];
	return happenings.toSorted((a, b) => {
		if (!a.when || !b.when) return Number(a.when === null) - Number(b.when === null);
		return compareDates(a.when, b.when) || order.indexOf(a.is) - order.indexOf(b.is);
	});
}
