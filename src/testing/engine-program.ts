import { startEngine } from '#platform/db/engine/engine.server.ts';

/** A program that holds the embedded database in a folder until it is killed: the other side of the engine's tests. */
const { address } = await startEngine({
	folder: process.argv[2] ?? '',
	say: () => {},
	onDead: () => process.exit(1)
});
console.log(address);
setInterval(() => {}, 60_000);
