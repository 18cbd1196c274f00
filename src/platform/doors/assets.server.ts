import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const built = fileURLToPath(new URL('../../../dist/client/', import.meta.url));
const Manifest = z.record(z.string(), z.object({ file: z.string() }));

/** What `npm run build` made, by source; read once. Without it no page has its looks, so it is said instead of guessed. */
function readManifest(): ReadonlyMap<string, string> {
	const path = `${built}.vite/manifest.json`;
	if (!existsSync(path)) throw new Error('The style sheets are not built yet. Run: npm run build');
	const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
	return new Map(Object.entries(manifest).map(([source, { file }]) => [source, `/${file}`]));
}

let manifest: ReadonlyMap<string, string> | null = null;

/** The public address of a built file: 'src/ui/styles/public.css' → '/assets/public-3f2a.css'. */
export function assetAt(source: string): string {
	manifest ??= readManifest();
	const address = manifest.get(source);
	if (!address) throw new Error(`No built file for ${source}. Run: npm run build`);
	return address;
}

/** Whatever else is asked for under their address, the disk is not asked whether it has it. */
const isName = /^[\w.-]{1,100}$/;

/** Built files carry their hash in their name: a browser asks for each once. */
export const serveAssets = async (web: FastifyInstance): Promise<void> => {
	await web.register(fastifyStatic, {
		root: `${built}assets`,
		serve: false,
		maxAge: '365d',
		immutable: true,
		index: false,
		preCompressed: false
	});
	web.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
		const name = request.params['*'];
		return isName.test(name) ? reply.sendFile(name) : reply.callNotFound();
	});
};
