import { changePurpose, endBody } from '#domain/councils/constitution.server.ts';
import { unseatMember } from '#domain/councils/departure.server.ts';
import {
	ChangePurposeForm,
	ChangeQuorumForm,
	CorrectSeatForm,
	EndBodyForm,
	FoundBodyForm,
	RenameBodyForm,
	SeatForm,
	UnseatForm
} from '#domain/councils/forms.ts';
import { foundBody } from '#domain/councils/founding.server.ts';
import { changeQuorum } from '#domain/councils/quorum.server.ts';
import { renameBody } from '#domain/councils/renaming.server.ts';
import { correctSeat } from '#domain/councils/seat-correction.server.ts';
import { seatMember } from '#domain/councils/seating.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { BodyPage } from './body.page.tsx';
import { NewBodyPage } from './body-new.page.tsx';
import { RenameBodyPage } from './body-rename.page.tsx';
import { BodyRulesPage } from './body-rules.page.tsx';
import { CouncilsPage } from './councils.page.tsx';
import { readBody, readCouncils, readNewBody, readNewSeat, readRenaming, readRules, readSeat } from './councils.reading.server.ts';
import { SeatPage } from './seat.page.tsx';
import { NewSeatPage } from './seat-new.page.tsx';

const fresh = officePage(readNewBody, NewBodyPage);
const renaming = officePage(readRenaming, RenameBodyPage);
const rules = officePage(readRules, BodyRulesPage);
const freshSeat = officePage(readNewSeat, NewSeatPage);
const seat = officePage(readSeat, SeatPage);
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.bodyDeed>[1]) => path.bodyDeed(':bodyId', word);
const seatDeed = (word: Parameters<typeof path.seatDeed>[1]) => path.seatDeed(':membershipId', word);
const toIt = (_form: unknown, { params }: Visit) => path.body(params.bodyId ?? '');
const toRules = (_form: unknown, { params }: Visit) => path.bodyDeed(params.bodyId ?? '', 'rules');
const toSeat = (_form: unknown, { params }: Visit) => path.seat(params.membershipId ?? '');

/** Councils and their groups: founding, names, seats, rules and their end. */
export const officeCouncilsDoors: Doors = (web) => {
	web.get(path.bodies, show(officePage(readCouncils, CouncilsPage)));
	web.get(path.newBody, show(fresh));
	web.post(path.newBody, perform(FoundBodyForm, foundBody, { page: fresh, then: ({ id }) => path.body(id), done }));
	web.get(path.body(':bodyId'), show(officePage(readBody, BodyPage)));
	web.get(deed('rename'), show(renaming));
	web.post(deed('rename'), perform(RenameBodyForm, renameBody, { page: renaming, then: toIt, done }));
	web.get(deed('rules'), show(rules));
	web.post(deed('purpose'), perform(ChangePurposeForm, changePurpose, { page: rules, then: toRules, done }));
	web.post(deed('quorum'), perform(ChangeQuorumForm, changeQuorum, { page: rules, then: toRules, done }));
	web.post(deed('end'), perform(EndBodyForm, endBody, { page: rules, then: toRules, done }));
	web.get(deed('seat'), show(freshSeat));
	web.post(deed('seat'), perform(SeatForm, seatMember, { page: freshSeat, then: toIt, done }));
	web.get(path.seat(':membershipId'), show(seat));
	web.post(seatDeed('correct'), perform(CorrectSeatForm, correctSeat, { page: seat, then: toSeat, done }));
	web.post(seatDeed('unseat'), perform(UnseatForm, unseatMember, { page: seat, then: toSeat, done }));
};
