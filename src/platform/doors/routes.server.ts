import type { FastifyInstance } from 'fastify';

/** A door as it hangs: `GET /:municipality/meetings`. */
export type Route = { readonly method: string; readonly path: string };

const hung = new WeakMap<FastifyInstance, Route[]>();

/** Notes every door that is hung from now on, those of plugins too. HEAD is answered wherever GET is. */
export function noteRoutes(web: FastifyInstance): void {
	const routes: Route[] = [];
	hung.set(web, routes);
	web.addHook('onRoute', ({ method, path }) => {
		for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, path });
	});
}

/** Every door of a house, once it is open: what proofs walk through. */
export const routesOf = (web: FastifyInstance): readonly Route[] => hung.get(web) ?? [];
