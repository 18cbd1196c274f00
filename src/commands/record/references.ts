import type { Body } from './councils.ts';
import type { Meeting, Part } from './meetings.ts';
import type { Project } from './projects.ts';
import { decisionsIn, type TownRecord } from './record.ts';
import type { Paper } from './registers.ts';

/** Kinds of things a key may name. */
export type Kind = 'organization' | 'office' | 'person' | 'place' | 'project' | 'document' | 'version' | 'body' | 'meeting' | 'item';

type Named = { readonly file: string; readonly kind: Kind; readonly key: string };
type Reference = { readonly file: string; readonly where: string; readonly key: string; readonly among: readonly Kind[] };

const fileOf = ({ key }: Meeting): string => `meetings/${key}.json`;

/** Everything the record gives a key to. */
function named({ organizations, people, places, projects, documents, bodies, meetings }: TownRecord): Named[] {
	const all = (file: string, kind: Kind, things: readonly { key: string }[]) => things.map(({ key }) => ({ file, kind, key }));
	return [
		...all('organizations.json', 'organization', organizations),
		...organizations.flatMap(({ offices }) => all('organizations.json', 'office', offices)),
		...all('people.json', 'person', people),
		...all('places.json', 'place', places),
		...all('projects.json', 'project', projects),
		...all('documents.json', 'document', documents),
		...documents.flatMap(({ versions }) => all('documents.json', 'version', versions)),
		...all('bodies.json', 'body', bodies),
		...meetings.flatMap((meeting) => [
			...all(fileOf(meeting), 'meeting', [meeting, ...meeting.plans]),
			...all(fileOf(meeting), 'item', [...meeting.items, ...decisionsIn(meeting).flatMap(({ part }) => part.lists ?? [])])
		])
	];
}

type Pointing = (where: string, key: string | undefined, ...among: Kind[]) => Reference[];

const pointingFrom =
	(file: string): Pointing =>
	(where, key, ...among) =>
		key === undefined ? [] : [{ file, where, key, among }];

/** Every place where the record names a thing by its key. */
function references({ people, places, projects, documents, bodies, meetings }: TownRecord): Reference[] {
	const person = pointingFrom('people.json');
	const place = pointingFrom('places.json');
	return [
		...people.flatMap(({ key, holds }) => holds.flatMap(({ office }) => person(`${key}, holds`, office, 'office'))),
		...places.flatMap(({ key, parent }) => place(`${key}, parent`, parent, 'place')),
		...projects.flatMap((project) => ofProject(project, pointingFrom('projects.json'))),
		...documents.flatMap((paper) => ofPaper(paper, pointingFrom('documents.json'))),
		...bodies.flatMap((body) => ofBody(body, pointingFrom('bodies.json'))),
		...meetings.flatMap((meeting) => ofMeeting(meeting, pointingFrom(fileOf(meeting))))
	];
}

const ofProject = ({ key, places, parties }: Project, at: Pointing): Reference[] => [
	...places.flatMap((place) => at(`${key}, places`, place, 'place')),
	...parties.flatMap(({ organization }) => at(`${key}, parties`, organization, 'organization'))
];

const ofPaper = ({ key, issuer, effects }: Paper, at: Pointing): Reference[] => [
	...at(`${key}, issuer`, issuer, 'organization'),
	...effects.flatMap(({ body, document }) => [...at(`${key}, effects`, body, 'body'), ...at(`${key}, effects`, document, 'document')])
];

const ofBody = ({ key, under, parent, names, members }: Body, at: Pointing): Reference[] => [
	...at(`${key}, under`, under, 'organization'),
	...at(`${key}, parent`, parent, 'body'),
	...names.flatMap(({ by }) => at(`${key}, names`, by, 'document')),
	...members.flatMap(({ person, office, onBehalfOf, by }) => [
		...at(`${key}, members`, person, 'person'),
		...at(`${key}, members`, office, 'office'),
		...at(`${key}, members`, onBehalfOf, 'organization'),
		...at(`${key}, members`, by, 'document')
	])
];

const ofMeeting = (meeting: Meeting, at: Pointing): Reference[] => [
	...at('body', meeting.body, 'body'),
	...at('follows', meeting.follows, 'meeting'),
	...meeting.items.flatMap(({ key, carriedFrom, about }) => [
		...at(`${key}, carriedFrom`, carriedFrom, 'item'),
		...at(`${key}, about`, about, 'project')
	]),
	...meeting.decisions.flatMap(({ answers }) => at('decisions, answers', answers, 'item')),
	...decisionsIn(meeting).flatMap(({ key, part }) => ofDecision(key, part, at))
];

const ofDecision = (key: string, { term, addressees, creates, adopts, lists, invites, ...projects }: Part, at: Pointing): Reference[] => [
	...at(`${key}, term`, term?.meeting, 'meeting'),
	...addressees.flatMap((addressee) => at(`${key}, addressees`, addressee, 'organization', 'body', 'person', 'office')),
	...at(`${key}, creates`, creates, 'body'),
	...at(`${key}, adopts`, adopts, 'version'),
	...at(`${key}, chooses`, projects.chooses, 'project'),
	...at(`${key}, monitors`, projects.monitors, 'project'),
	...at(`${key}, concerns`, projects.concerns, 'project'),
	...at(`${key}, lists`, lists?.meeting, 'meeting'),
	...invites.flatMap(({ meeting, who }) => [
		...at(`${key}, invites`, meeting, 'meeting'),
		...at(`${key}, invites`, who, 'person', 'office', 'organization')
	])
];

/** Which kind of thing each key names. */
export const kindsOf = (record: TownRecord): ReadonlyMap<string, Kind> => new Map(named(record).map(({ key, kind }) => [key, kind]));

/** The first key that is given twice, or that names nothing it may name; null when all is well. One sentence. */
export function wrongKeyIn(record: TownRecord): string | null {
	const known = new Map<string, Named>();
	for (const thing of named(record)) {
		const other = known.get(thing.key);
		if (other) return `${thing.file}: the key "${thing.key}" names a ${thing.kind}, but also a ${other.kind} of ${other.file}.`;
		known.set(thing.key, thing);
	}
	const lost = references(record).find(({ key, among }) => !among.some((kind) => kind === known.get(key)?.kind));
	return lost ? `${lost.file}: ${lost.where}: "${lost.key}" is no ${lost.among.join(', ')} of this record.` : null;
}
