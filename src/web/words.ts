import type { DecisionKind, DecisionState, Force, UndertakingState } from '#domain/decisions/rules.ts';
import type { tallyCounts } from '#domain/decisions/tally.rules.ts';
import type { ItemStanding, MeetingState } from '#domain/meetings/rules.ts';
import type { Stage } from '#domain/projects/rules.ts';
import type { Standing } from '#ui/signs/glyph.tsx';

/** How each state looks: `late` asks somebody to act, `waiting` that they are acting, `good` that it is settled. */
export const undertakingLook: Readonly<Record<UndertakingState, Standing>> = {
	addressed: 'neutral',
	sent: 'waiting',
	accepted: 'waiting',
	in_progress: 'waiting',
	claimed_done: 'waiting',
	confirmed_done: 'good',
	declined: 'closed',
	not_done: 'closed',
	reopened: 'waiting'
};

export const decisionLook: Readonly<Record<DecisionState, Standing>> = { draft: 'waiting', adopted: 'good', withdrawn: 'closed' };

export const meetingLook: Readonly<Record<MeetingState, Standing>> = {
	planned: 'neutral',
	called: 'waiting',
	sent: 'waiting',
	open: 'waiting',
	closed: 'good',
	cancelled: 'closed'
};

export const itemLook: Readonly<Record<ItemStanding, Standing>> = {
	listed: 'neutral',
	under_discussion: 'waiting',
	discussed: 'neutral',
	decided: 'good',
	postponed: 'waiting',
	withdrawn: 'closed'
};

export const stageLook: Readonly<Record<Stage, Standing>> = {
	proposed: 'neutral',
	chosen: 'neutral',
	under_way: 'waiting',
	completed: 'good',
	stopped: 'closed'
};

export const undertakingWord = (state: UndertakingState) => `decisions.undertaking.state.${state}` as const;
export const tallyWord = (count: (typeof tallyCounts)[number]) =>
	count === 'notDone' ? ('public.tally.not_done' as const) : (`public.tally.${count}` as const);
export const kindWord = (kind: DecisionKind) => `decisions.kind.${kind}` as const;
export const forceWord = (force: Force) => `decisions.force.${force}` as const;
