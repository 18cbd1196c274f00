import { Fragment } from 'preact';
import { printable } from '#platform/files/printable.ts';
import { addressOf, type Runs, type Span } from './runs.ts';

export const RunsView = ({ runs }: { runs: Runs }) => (
	<>
		{runs.map((span) => (
			<SpanView span={span} />
		))}
	</>
);

/** Text with its own line breaks, and nothing else of its own: the renderer escapes it. */
export const Lines = ({ text }: { text: string }) => (
	<>
		{printable(text)
			.split('\n')
			.map((line, n) => (
				<Fragment>
					{n > 0 && <br />}
					{line}
				</Fragment>
			))}
	</>
);

function SpanView({ span }: { span: Span }) {
	let view = <Lines text={span.text} />;
	if (span.em) view = <em>{view}</em>;
	if (span.strong) view = <strong>{view}</strong>;
	const href = addressOf(span);
	if (href)
		return (
			<a href={href} lang={span.lang}>
				{view}
			</a>
		);
	return span.lang ? <span lang={span.lang}>{view}</span> : view;
}
