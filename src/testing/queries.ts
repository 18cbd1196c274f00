import { type Db, db } from '#platform/db/database.server.ts';

/** The database with a counter: how many questions a reading asks. */
export function counted(): { from: Db; asked: () => number } {
	let questions = 0;
	const from = db.withPlugin({
		transformQuery: ({ node }) => {
			questions += 1;
			return node;
		},
		transformResult: async ({ result }) => result
	});
	return { from, asked: () => questions };
}
