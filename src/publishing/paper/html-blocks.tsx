import { h, type VNode } from 'preact';
import { ListView } from './html-lists.tsx';
import { Lines, RunsView } from './html-runs.tsx';
import { TableView } from './html-tables.tsx';
import type { Approval, Block, Dateline, Facts, Letterhead, Signatures } from './paper.ts';

/** `top` is the level of the paper's own title on the page it stands in. */
export function BlockView({ block, top }: { block: Block; top: 1 | 2 }): VNode {
	const draw = (inside: Block) => <BlockView block={inside} top={top} />;
	switch (block.block) {
		case 'letterhead':
			return <LetterheadView block={block} top={top} />;
		case 'dateline':
			return <DatelineView block={block} />;
		case 'approval':
			return <ApprovalView block={block} />;
		case 'heading':
			return h(`h${top + block.level}`, {}, <RunsView runs={block.runs} />);
		case 'paragraph':
			return (
				<p class={block.keeps && 'paper-lead'}>
					<RunsView runs={block.runs} />
				</p>
			);
		case 'list':
			return <ListView items={block.items} draw={draw} />;
		case 'table':
			return <TableView block={block} />;
		case 'facts':
			return <FactsView block={block} />;
		case 'signatures':
			return <SignaturesView block={block} />;
		case 'note':
			return (
				<p class="paper-note">
					<small>
						<RunsView runs={block.runs} />
					</small>
				</p>
			);
		case 'attached':
			return (
				<section class="paper-attached">
					<p class="paper-lead">
						<strong>
							<Lines text={block.title} />
						</strong>
					</p>
					<ListView items={block.items} draw={draw} />
				</section>
			);
		case 'rule':
			return <hr class="paper-rule" />;
		case 'page-break':
			return <hr class="paper-break" />;
	}
}

const LetterheadView = ({ block, top }: { block: Letterhead; top: 1 | 2 }) => (
	<header class="paper-head">
		{block.over.map((line) => (
			<p>
				<Lines text={line} />
			</p>
		))}
		{h(
			`h${top}`,
			{},
			<span class="paper-word">
				<Lines text={block.word} />
			</span>,
			block.about && [
				' ',
				<span class="paper-about">
					<Lines text={block.about} />
				</span>
			]
		)}
	</header>
);

const DatelineView = ({ block }: { block: Dateline }) => (
	<p class="paper-dateline">
		{[block.left, block.middle, block.right].map((part) => (
			<span>
				<Lines text={part} />{' '}
			</span>
		))}
	</p>
);

const ApprovalView = ({ block }: { block: Approval }) => (
	<div class="paper-approval">
		<p>
			<strong>
				<Lines text={block.word} />
			</strong>
		</p>
		<p>
			<Lines text={block.office} />
		</p>
		<p>
			<span class="paper-line" /> <Lines text={block.name} />
		</p>
		{block.day && (
			<p>
				<Lines text={block.day} />
			</p>
		)}
	</div>
);

const FactsView = ({ block }: { block: Facts }) => (
	<dl class="paper-facts">
		{block.facts.map(({ label, value }) => (
			<div>
				<dt>
					<Lines text={label} />
				</dt>
				<dd>
					<RunsView runs={value} />
				</dd>
			</div>
		))}
	</dl>
);

const SignaturesView = ({ block }: { block: Signatures }) => (
	<div class="paper-signatures">
		{block.signers.map(({ office, name }) => (
			<p>
				<span class="paper-office">
					<Lines text={office} />
				</span>{' '}
				<span class="paper-line" />{' '}
				<span class="paper-name">
					<Lines text={name} />
				</span>
			</p>
		))}
	</div>
);
