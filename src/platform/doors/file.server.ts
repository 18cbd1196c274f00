import { answerWith } from '#platform/files/download.server.ts';
import type { KeptFile } from '#platform/files/keeping.server.ts';
import type { Handler } from './house.server.ts';
import type { Visit } from './visit.ts';
import { visitOf } from './visiting.server.ts';

type Ways<V extends Visit> = {
	/** Lets a visit in, or refuses it, before anything is looked for. */
	admit: (visit: Visit) => V;
	/** The file asked for, when it is for this visitor; refuses with "not found" otherwise. */
	find: (visit: V) => Promise<KeptFile>;
	/** Whether caches between us and the reader may keep it; they ask each time whether it still is for everybody. */
	isPublic: boolean;
};

/** A door a file goes out by, as what it was found to be and nothing else. */
export const letOut =
	<V extends Visit>({ admit, find, isPublic }: Ways<V>): Handler =>
	async (request, reply) => {
		const { visit } = await visitOf(request, []);
		const file = await find(admit(visit));
		const { status, headers, body } = await answerWith(file, { ifNoneMatch: request.headers['if-none-match'], isPublic });
		reply.code(status).headers(headers);
		return body ? reply.send(body) : reply.send();
	};
