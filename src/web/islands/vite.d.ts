/** What the bundler makes of files that are no modules: a style sheet, and a worker's address. */
declare module '*.css';
declare module '*?worker&url' {
	const address: string;
	export default address;
}
