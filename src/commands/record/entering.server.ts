import { type Say, step } from '#platform/config/progress.ts';
import type { Id } from '#platform/db/id.ts';
import { currentEdition } from '#platform/diary/edition.server.ts';
import { foundMunicipality } from '#platform/municipalities/founding.server.ts';
import { chronicleOf, type Happening } from './chronicle.ts';
import { enterBody, enterName, enterSeat } from './entering-councils.server.ts';
import { enterMeeting } from './entering-meetings.server.ts';
import { enterEffects, enterPaper, enterRegisters } from './entering-registers.server.ts';
import type { TownRecord } from './record.ts';
import { type Scribe, scribeOf } from './scribe.server.ts';

type Entering = { readonly isDemo?: boolean; readonly clock: () => Date; readonly say: Say };

/** Where the record stands now, and how many lines its diary gained: none when everything had been entered before. */
export type Entered = { readonly municipalityId: Id; readonly lines: number };

/**
 * Enters the record of a municipality through the ordinary deeds, in the order of its days; the municipality is founded
 * when it is not there. Entering it again changes nothing, and what was broken off goes on where it stopped.
 *
 * @throws wrongUse when a rule of the house refuses what the record says: which deed, and why
 */
export async function enterRecord(record: TownRecord, { isDemo = false, clock, say }: Entering): Promise<Entered> {
	const municipalityId = await foundMunicipality({ ...record.municipality, isDemo, now: clock() });
	const before = await currentEdition(municipalityId);
	const scribe = scribeOf({ municipalityId, bodies: record.bodies.map(({ key }) => key), clock });
	await step(say, `Entering the record of ${record.municipality.slug}`, async () => {
		await enterRegisters(scribe, record);
		for (const happening of chronicleOf(record)) await enter(scribe, record, happening);
	});
	return { municipalityId, lines: (await currentEdition(municipalityId)) - before };
}

async function enter(scribe: Scribe, record: TownRecord, happening: Happening): Promise<void> {
	if (happening.is === 'paper') return enterPaper(scribe, happening.paper);
	if (happening.is === 'body') return enterBody(scribe, happening.body);
	if (happening.is === 'meeting') return enterMeeting(scribe, record, happening.meeting);
	if (happening.is === 'name') return enterName(scribe, happening.body, happening.name);
	return happening.is === 'seat' ? enterSeat(scribe, happening.body, happening.member) : enterEffects(scribe, happening.paper);
}
