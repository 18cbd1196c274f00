import { daysBetween, type PlainDate } from '#platform/dates/plain-date.ts';

/** What of a meeting is told to those it calls. A guest invited after the agenda went out is told alone. */
export const meetingNews = ['meeting.sent', 'meeting.moved', 'meeting.cancelled', 'guest.invited'] as const;
export type MeetingNews = (typeof meetingNews)[number];

/** That a draft of minutes waits for the members' remarks. */
export const minutesNews = ['minutes.opened'] as const;
export type MinutesNews = (typeof minutesNews)[number];

/** What is asked of an addressee, with a link to answer by. */
export const askingNews = ['undertaking.sent', 'undertaking.reopened'] as const;
export type AskingNews = (typeof askingNews)[number];

/** What became of a claim that something is done. */
export const claimNews = ['undertaking.confirmed', 'undertaking.refuted'] as const;
export type ClaimNews = (typeof claimNews)[number];

const isAmong =
	<News extends string>(known: readonly News[]) =>
	(verb: string): verb is News =>
		known.some((each) => each === verb);

export const isMeetingNews = isAmong(meetingNews);
export const isMinutesNews = isAmong(minutesNews);
export const isAskingNews = isAmong(askingNews);
export const isClaimNews = isAmong(claimNews);

/** For which part in the matter somebody is told. */
export type Part = 'member' | 'guest' | 'addressee' | 'claimant';

const newsDays = 30;

/**
 * Is a decision sent on that day still news? What went out longer ago than a link to answer by would hold went out on
 * paper and is entered for the record.
 */
export const isNews = (sentOn: PlainDate, today: PlainDate): boolean => daysBetween(sentOn, today) <= newsDays;
