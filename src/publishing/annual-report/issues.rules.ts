import { decisionRules } from './issues/decisions.rules.ts';
import { type Issue, type IssueCode, issueCodes, type Rule } from './issues/issue.ts';
import { itemRules } from './issues/items.rules.ts';
import { meetingRules } from './issues/meetings.rules.ts';
import { registerRules } from './issues/register.rules.ts';
import type { IssuesReading } from './issues.queries.server.ts';

/** One rule for each thing that can be unsettled: a code without a rule does not compile. */
const rules: Readonly<Record<IssueCode, Rule>> = { ...meetingRules, ...itemRules, ...decisionRules, ...registerRules };

/** What is unsettled in a year, by rule: nothing is mended and nothing guessed here, it is only named. For the office. */
export const issuesOf = (reading: IssuesReading): Issue[] => issueCodes.flatMap((code) => rules[code](reading));
