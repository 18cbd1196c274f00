import type { ComponentChildren } from 'preact';

type TimeProps = {
	/** What machines read: a day, month, year or moment in the ISO form. */
	at: string;
	/** What people read: the officials' form in the page's language. */
	children: ComponentChildren;
};

export const Time = ({ at, children }: TimeProps) => <time datetime={at}>{children}</time>;
