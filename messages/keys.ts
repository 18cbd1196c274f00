/** Every message has one home: a room's file. Its Kyrgyz keys are the type; a check holds ky, ru and en equal. */
type About = typeof import('./ky/about.json', { with: { type: 'json' }});
type Accounts = typeof import('./ky/accounts.json', { with: { type: 'json' }});
type Councils = typeof import('./ky/councils.json', { with: { type: 'json' }});
type Decisions = typeof import('./ky/decisions.json', { with: { type: 'json' }});
type Desk = typeof import('./ky/desk.json', { with: { type: 'json' }});
type Diary = typeof import('./ky/diary.json', { with: { type: 'json' }});
type Documents = typeof import('./ky/documents.json', { with: { type: 'json' }});
type Meetings = typeof import('./ky/meetings.json', { with: { type: 'json' }});
type Notices = typeof import('./ky/notices.json', { with: { type: 'json' }});
type People = typeof import('./ky/people.json', { with: { type: 'json' }});
type Places = typeof import('./ky/places.json', { with: { type: 'json' }});
type Platform = typeof import('./ky/platform.json', { with: { type: 'json' }});
type Projects = typeof import('./ky/projects.json', { with: { type: 'json' }});
type Publishing = typeof import('./ky/publishing.json', { with: { type: 'json' }});
type Ui = typeof import('./ky/ui.json', { with: { type: 'json' }});
type Public = typeof import('./ky/public.json', { with: { type: 'json' }});
type Web = typeof import('./ky/web.json', { with: { type: 'json' }});

type Keys<File> = Exclude<keyof File, 'default'> & string;

export type MessageKey =
	| Keys<About>
	| Keys<Accounts>
	| Keys<Councils>
	| Keys<Decisions>
	| Keys<Documents>
	| Keys<Desk>
	| Keys<Diary>
	| Keys<Meetings>
	| Keys<Notices>
	| Keys<People>
	| Keys<Places>
	| Keys<Platform>
	| Keys<Projects>
	| Keys<Publishing>
	| Keys<Ui>
	| Keys<Public>
	| Keys<Web>;
