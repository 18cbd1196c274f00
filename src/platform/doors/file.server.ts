import { insistFound } from '#platform/errors/refusal.ts';
import { answerWith } from '#platform/files/download.server.ts';
import type { KeptFile } from '#platform/files/keeping.server.ts';
import { sizeCalled } from '#platform/pictures/sizes.ts';
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

/** A door a file goes out by, as what it was found to be and nothing else; where its address ends in `:picture`, a picture made from it. */
export const letOut =
	<V extends Visit>({ admit, find, isPublic }: Ways<V>): Handler =>
	async (request, reply) => {
		const { visit } = await visitOf(request, []);
		const file = await find(admit(visit));
		const { 'if-none-match': ifNoneMatch, range, 'if-range': ifRange } = request.headers;
		const { status, headers, body } = await answerWith(file, {
			isPublic,
			picture: pictureIn(visit),
			ifNoneMatch,
			range,
			ifRange: ifRange?.toString()
		});
		reply.code(status).headers(headers);
		return body ? reply.send(body) : reply.send();
	};

const pictureIn = ({ params: { picture } }: Visit) => (picture === undefined ? null : insistFound(sizeCalled(picture)));
