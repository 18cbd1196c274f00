/**
 * Every address of the house, in one place. Without language: a page's own language is put before them where they are
 * shown (`page.link`). Addresses of public things are words and days one can read aloud; in the office they are ids.
 */

const withQuery = (path: string, query: Record<string, string | undefined> = {}): string => {
	const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
	return search ? `${path}?${search}` : path;
};

export const publicPath = {
	front: '/',
	home: (town: string) => `/${town}`,
	about: (town: string) => `/${town}/about`,
	bodies: (town: string) => `/${town}/councils`,
	body: (town: string, body: string, on?: string) => withQuery(`/${town}/councils/${body}`, { on }),
	meetings: (town: string, query?: Record<string, string | undefined>) => withQuery(`/${town}/meetings`, query),
	meeting: (town: string, meeting: string) => `/${town}/meetings/${meeting}`,
	/** `ending` is that of a file: `.docx`, `.pdf`; without one it is a page. The same for the papers below. */
	minutes: (town: string, meeting: string, ending = '') => `/${town}/meetings/${meeting}/minutes${ending}`,
	/** The letter that calls to a meeting, once its agenda went out: to the members, or to one guest. */
	invitation: (town: string, meeting: string, ending = '', guest?: string) =>
		withQuery(`/${town}/meetings/${meeting}/invitation${ending}`, { guest }),
	/** Says that something in the municipality changed, as it happens. */
	changes: (town: string) => `/${town}/changes`,
	live: (town: string, meeting: string) => `/${town}/meetings/${meeting}/live`,
	/** The history of a matter: every item of one chain, across meetings and bodies. */
	matter: (town: string, firstItem: string) => `/${town}/matters/${firstItem}`,
	decisions: (town: string, query?: Record<string, string | undefined>) => withQuery(`/${town}/decisions`, query),
	/** `address` is the decision's true place in its meeting: 3, or 1.4 under a container. */
	decision: (town: string, meeting: string, address: string) => `/${town}/decisions/${meeting}/${address}`,
	extract: (town: string, meeting: string, address: string, ending = '') => `/${town}/decisions/${meeting}/${address}/extract${ending}`,
	addressees: (town: string) => `/${town}/addressees`,
	documents: (town: string, query?: Record<string, string | undefined>) => withQuery(`/${town}/documents`, query),
	document: (town: string, document: string) => `/${town}/documents/${document}`,
	documentVersion: (town: string, document: string, position: number | string) => `/${town}/documents/${document}/${position}`,
	documentDifference: (town: string, document: string, from: number | string, to: number | string) =>
		`/${town}/documents/${document}/${from}...${to}`,
	organizations: (town: string) => `/${town}/organizations`,
	organization: (town: string, organization: string) => `/${town}/organizations/${organization}`,
	people: (town: string) => `/${town}/people`,
	person: (town: string, person: string) => `/${town}/people/${person}`,
	places: (town: string) => `/${town}/places`,
	place: (town: string, place: string) => `/${town}/places/${place}`,
	map: (town: string) => `/${town}/map`,
	projects: (town: string, query?: Record<string, string | undefined>) => withQuery(`/${town}/projects`, query),
	project: (town: string, project: string) => `/${town}/projects/${project}`,
	reports: (town: string) => `/${town}/reports`,
	report: (town: string, year: number | string, ending = '') => `/${town}/reports/${year}${ending}`,
	file: (town: string, file: string) => `/${town}/files/${file}`,
	/** Made from a picture: `480.avif`. */
	picture: (town: string, file: string, size: string) => `/${town}/files/${file}/${size}`,
	/** For programs that look for pages: what they may read, and where it all is. */
	robots: '/robots.txt',
	sitemaps: '/sitemap.xml',
	sitemap: (town: string) => `/${town}/sitemap.xml`
};

export const accountPath = {
	signIn: '/sign-in',
	signInCode: '/sign-in/code',
	forgotten: '/sign-in/forgotten',
	/** The same for everybody who asked, whether or not the e-mail is anybody's. */
	resetAsked: '/sign-in/forgotten/asked',
	reset: (token: string) => `/sign-in/reset/${token}`,
	signOut: '/sign-out',
	invitation: (token: string) => `/invitation/${token}`,
	/** Printed once at the first start: opens the first account of an installation. */
	firstAdministrator: (token: string) => `/first-administrator/${token}`,
	/** One undertaking answered from a link in a mail. */
	answer: (token: string) => `/answer/${token}`
};

export const officePath = {
	desk: '/office',
	account: '/office/account',
	accountPassword: '/office/account/password',
	accountLanguage: '/office/account/language',
	accountTown: '/office/account/town',
	accountBrowser: '/office/account/browser',
	accountEverywhere: '/office/account/everywhere',
	secondStep: '/office/account/second-step',
	secondStepCode: '/office/account/second-step/code',
	secondStepOff: '/office/account/second-step/off',
	accounts: '/office/accounts',
	accountInvite: '/office/accounts/invite',
	accountWithdraw: '/office/accounts/withdraw',
	accountEnd: '/office/accounts/end',
	accountPhoneLost: '/office/accounts/phone-lost',
	outbox: '/office/outbox',
	diary: '/office/diary',
	organizations: '/office/organizations',
	newOrganization: '/office/organizations/new',
	organization: (id: string) => `/office/organizations/${id}`,
	/** A form on an organization's page is sent to the page's address and the deed's word; so with the others below. */
	organizationDeed: (id: string, deed: 'correct' | 'rename' | 'open-office' | 'add-contact' | 'remove-contact') =>
		`/office/organizations/${id}/${deed}`,
	organizationName: (id: string, name: string) => `/office/organizations/${id}/names/${name}`,
	office: (id: string) => `/office/offices/${id}`,
	officeDeed: (id: string, deed: 'correct' | 'appoint' | 'leave') => `/office/offices/${id}/${deed}`,
	people: '/office/people',
	newPerson: '/office/people/new',
	person: (id: string) => `/office/people/${id}`,
	personDeed: (id: string, deed: 'correct' | 'add-contact' | 'remove-contact' | 'grant' | 'end-role') => `/office/people/${id}/${deed}`,
	places: '/office/places',
	newPlace: '/office/places/new',
	importPlaces: '/office/places/import',
	/** The layer that was opened goes along in the address: nothing of it is saved yet. */
	openedLayer: (layer: { file: string; source: string; language: string }) => `/office/places/import?${new URLSearchParams(layer)}`,
	takeLayer: (layer: { file: string; source: string; language: string }) => `/office/places/import/take?${new URLSearchParams(layer)}`,
	takeLayerDoor: '/office/places/import/take',
	place: (id: string) => `/office/places/${id}`,
	placeDeed: (id: string, deed: 'correct' | 'locate' | 'add-spelling' | 'settle') => `/office/places/${id}/${deed}`,
	placeSpelling: (id: string, spelling: string) => `/office/places/${id}/spellings/${spelling}`,
	projects: '/office/projects',
	newProject: '/office/projects/new',
	project: (id: string) => `/office/projects/${id}`,
	projectDeed: (
		id: string,
		deed:
			| 'correct'
			| 'add-title'
			| 'settle'
			| 'name-party'
			| 'state-money'
			| 'file-document'
			| 'plan-milestone'
			| 'reach-milestone'
			| 'report'
			| 'state-stage'
			| 'withdraw'
	) => `/office/projects/${id}/${deed}`,
	/** Where one thing of a project is mended. */
	projectPart: (id: string, of: 'titles' | 'parties' | 'documents' | 'milestones', part: string) => `/office/projects/${id}/${of}/${part}`,
	endParty: (id: string, party: string) => `/office/projects/${id}/parties/${party}/end`,
	documents: '/office/documents',
	newDocument: '/office/documents/new',
	document: (id: string) => `/office/documents/${id}`,
	documentDeed: (id: string, deed: 'correct' | 'say-effect' | 'withdraw-effect' | 'add-file' | 'withdraw-file') =>
		`/office/documents/${id}/${deed}`,
	newVersion: (document: string) => `/office/documents/${document}/versions/new`,
	documentVersion: (id: string) => `/office/versions/${id}`,
	/** Where a draft's words are written. */
	versionText: (id: string) => `/office/versions/${id}/text`,
	versionDifference: (id: string) => `/office/versions/${id}/difference`,
	versionDeed: (id: string, deed: 'open' | 'remark' | 'answer' | 'adopt' | 'withdraw') => `/office/versions/${id}/${deed}`,
	bodies: '/office/councils',
	newBody: '/office/councils/new',
	body: (id: string) => `/office/councils/${id}`,
	bodyDeed: (id: string, deed: 'rename' | 'seat' | 'rules' | 'purpose' | 'quorum' | 'end') => `/office/councils/${id}/${deed}`,
	seat: (id: string) => `/office/seats/${id}`,
	seatDeed: (id: string, deed: 'correct' | 'unseat') => `/office/seats/${id}/${deed}`,
	meetings: '/office/meetings',
	newMeeting: '/office/meetings/new',
	meeting: (id: string) => `/office/meetings/${id}`,
	meetingDeed: (id: string, deed: 'call' | 'move' | 'amend' | 'cancel' | 'open' | 'place-item' | 'invite') =>
		`/office/meetings/${id}/${deed}`,
	/** The agenda as it will go out, and the deed of sending it. */
	sendAgenda: (meeting: string) => `/office/meetings/${meeting}/send`,
	newItem: (meeting: string) => `/office/meetings/${meeting}/items/new`,
	agendaDeed: (meeting: string, item: string, deed: 'move' | 'return') => `/office/meetings/${meeting}/items/${item}/${deed}`,
	guestDeed: (meeting: string, guest: string, deed: 'uninvite' | 'came') => `/office/meetings/${meeting}/guests/${guest}/${deed}`,
	item: (id: string) => `/office/items/${id}`,
	itemDeed: (id: string, deed: 'edit' | 'withdraw' | 'postpone' | 'add-material' | 'remove-material') => `/office/items/${id}/${deed}`,
	backlog: (body: string) => `/office/councils/${body}/backlog`,
	/** How faithfully each member came in a year. */
	attendance: (body: string, year?: string) => withQuery(`/office/councils/${body}/attendance`, { year }),
	newWaitingItem: (body: string) => `/office/councils/${body}/backlog/new`,
	backlogDeed: (body: string, item: string, deed: 'place') => `/office/councils/${body}/backlog/${item}/${deed}`,
	/** The secretary's page during the meeting; `item` is the one looked at, else the one the meeting is at. */
	conduct: (meeting: string, item?: string) => withQuery(`/office/meetings/${meeting}/conduct`, { item }),
	conductDeed: (meeting: string, deed: 'attendance' | 'vote' | 'close') => `/office/meetings/${meeting}/conduct/${deed}`,
	conductItemDeed: (
		meeting: string,
		item: string,
		deed: 'take-up' | 'discussion' | 'stand-aside' | 'come-back' | 'vote' | 'postpone' | 'decide'
	) => `/office/meetings/${meeting}/conduct/items/${item}/${deed}`,
	conductDecisionDeed: (meeting: string, item: string, decision: string, deed: 'adopt' | 'withdraw') =>
		`/office/meetings/${meeting}/conduct/items/${item}/decisions/${decision}/${deed}`,
	conductGuestDeed: (meeting: string, guest: string, deed: 'came') => `/office/meetings/${meeting}/conduct/guests/${guest}/${deed}`,
	conductVoteDeed: (meeting: string, vote: string, deed: 'amend') => `/office/meetings/${meeting}/conduct/votes/${vote}/${deed}`,
	minutes: (meeting: string, ending = '') => `/office/meetings/${meeting}/minutes${ending}`,
	minutesDeed: (meeting: string, deed: 'draft' | 'amend' | 'open' | 'remark' | 'answer' | 'approve' | 'sign') =>
		`/office/meetings/${meeting}/minutes/${deed}`,
	corrections: (meeting: string) => `/office/meetings/${meeting}/corrections`,
	correction: (meeting: string, of: 'items' | 'seats' | 'guests' | 'votes', id: string) =>
		`/office/meetings/${meeting}/corrections/${of}/${id}`,
	/** An item that was spoken of and forgotten in the record. */
	forgottenItem: (meeting: string) => `/office/meetings/${meeting}/corrections/items`,
	/** Where a decision that was forgotten is added to a closed meeting. */
	forgottenDecision: (meeting: string) => `/office/meetings/${meeting}/corrections/decisions`,
	/** The letter to the members, or to one guest. */
	invitations: (meeting: string, guest?: string, ending = '') => withQuery(`/office/meetings/${meeting}/invitation${ending}`, { guest }),
	decisions: '/office/decisions',
	/** The decisions of one meeting, typed as they are taken; a draft is sent to the same address. */
	meetingDecisions: (meeting: string) => `/office/meetings/${meeting}/decisions`,
	meetingDecisionDeed: (meeting: string, decision: string, deed: 'adopt' | 'withdraw') =>
		`/office/meetings/${meeting}/decisions/${decision}/${deed}`,
	decision: (id: string) => `/office/decisions/${id}`,
	decisionDeed: (
		id: string,
		deed: 'edit' | 'adopt' | 'withdraw' | 'add-part' | 'address' | 'unaddress' | 'send' | 'effect' | 'forget-effect' | 'correct'
	) => `/office/decisions/${id}/${deed}`,
	undertakings: '/office/undertakings',
	undertaking: (id: string) => `/office/undertakings/${id}`,
	undertakingDeed: (id: string, deed: 'answer' | 'take-down' | 'confirm' | 'reopen' | 'bring-back' | 'note' | 'link' | 'revoke-link') =>
		`/office/undertakings/${id}/${deed}`,
	unresolved: '/office/unresolved',
	reports: '/office/reports',
	issues: (year: number | string) => `/office/reports/${year}/issues`,
	file: (id: string) => `/office/files/${id}`,
	picture: (id: string, size: string) => `/office/files/${id}/${size}`
};
