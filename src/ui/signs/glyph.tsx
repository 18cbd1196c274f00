/** How a thing stands, told by shape before colour. The shapes differ in outline, so that grey print tells them apart. */
export type Standing = 'neutral' | 'waiting' | 'good' | 'late' | 'closed';

const shapes: Readonly<Record<Standing | 'info', string>> = {
	neutral: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
	waiting: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 3h2v3.6l2.6 1.5-1 1.7L7 8.8Z',
	good: 'm6.4 13.4-5-5 2-2 3 3 6.2-6.6 2 2Z',
	late: 'M8 1 .5 15h15ZM7 6h2v4.5H7Zm0 5.5h2v2H7Z',
	closed: 'M2 3h12v10H2Zm2 4v2h8V7Z',
	info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 3h2v2H7Zm0 3h2v5H7Z'
};

/** Beside words only: a voice that reads the page passes over it. */
export const Glyph = ({ shape }: { shape: Standing | 'info' }) => (
	<svg class="glyph" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
		<path fill="currentColor" fill-rule="evenodd" d={shapes[shape]} />
	</svg>
);
