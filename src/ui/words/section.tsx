import type { ComponentChildren } from 'preact';
import { HeadingContext } from '../context.ts';

type SectionProps = {
	title: ComponentChildren;
	children: ComponentChildren;
	/** Lets other pages point here. */
	id?: string | undefined;
	/** What can be done with the whole section: a link or a button. */
	action?: ComponentChildren | undefined;
};

/** A part of a page under its own heading. */
export const Section = ({ title, children, id, action }: SectionProps) => (
	<section id={id}>
		<div class="section-head">
			<h2>{title}</h2>
			{action}
		</div>
		<HeadingContext.Provider value="h3">{children}</HeadingContext.Provider>
	</section>
);
