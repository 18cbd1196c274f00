import { decisionsNamed, decisionsToName } from '#domain/decisions/naming.queries.server.ts';
import { comparisonOf } from '#domain/documents/comparison.queries.server.ts';
import { mayKeepDocuments, mayRemarkOnDrafts } from '#domain/documents/policy.ts';
import { remarksOf } from '#domain/documents/remarks.queries.server.ts';
import { isBeingDrawn, predecessorOf } from '#domain/documents/rules.ts';
import { versionOf } from '#domain/documents/versions.queries.server.ts';
import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { OptionGroup } from '#ui/forms/choices.tsx';
import { insistSees } from './documents.reading.server.ts';

export type VersionKept = Awaited<ReturnType<typeof readVersion>>;

/** One version in any state, with what members said of it and what may be done with it now. */
export async function readVersion(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistSees(visit);
	const reading = await versionOf(db, municipality.id, idIn(visit, 'versionId'), today);
	const { version, versions } = reading;
	const keep = mayKeepDocuments(actor) && isBeingDrawn(version.state);
	const [remarks, decisions, choices] = await Promise.all([
		remarksOf(db, municipality.id, version.id),
		decisionsNamed(db, municipality.id, version.decisionId ? [version.decisionId] : []),
		keep ? decisionChoices(visit) : []
	]);
	return {
		town: municipality.slug,
		...reading,
		remarks,
		decision: (version.decisionId && decisions.get(version.decisionId)) || null,
		choices,
		comparable: reading.articles.length > 0 ? predecessorOf(versions, version) : null,
		may: { keep, remark: version.state === 'remarks' && mayRemarkOnDrafts(actor) }
	};
}

/** Adopted decisions under their meetings: by one of them a version was adopted. */
async function decisionChoices({ municipality, language }: OfficeVisit): Promise<OptionGroup[]> {
	const byMeeting = Map.groupBy(await decisionsToName(db, municipality.id), ({ meeting }) => meeting.slug);
	return [...byMeeting].map(([slug, decisions]) => ({
		label: decisions[0]?.meeting.date ? writeDoubtful(decisions[0].meeting.date, language) : slug,
		options: decisions
			.toSorted((a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }))
			.map(({ id, address, text }) => ({ value: id, label: `${address}. ${shortened(wordsOf(text, language))}` }))
	}));
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words);

export type VersionText = Awaited<ReturnType<typeof readVersionText>>;

/** A draft as it is written. */
export async function readVersionText(visit: OfficeVisit) {
	insistAllowed(mayKeepDocuments(visit.actor));
	return versionOf(db, visit.municipality.id, idIn(visit, 'versionId'), visit.today);
}

export type VersionCompared = Awaited<ReturnType<typeof readVersionDifference>>;

/** What a version changes in the last one adopted before it. */
export async function readVersionDifference(visit: OfficeVisit) {
	insistSees(visit);
	return comparisonOf(db, visit.municipality.id, idIn(visit, 'versionId'), visit.today);
}
