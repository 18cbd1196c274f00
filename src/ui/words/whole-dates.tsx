/** «2014-жылдын», «15-октябрындагы», «11 июня 2014»: a number and what belongs to it, with whatever ending. */
const together = /(\d+-\p{Ll}+|\d{1,2}\s\p{Ll}{3,9}\s\d{4})/u;

/** A heading whose dates are not torn apart at the end of a line: a browser breaks after a hyphen, and at any space. */
export const WholeDates = ({ children }: { children: string }) => (
	<>
		{children.split(together).map((part, at) =>
			at % 2 === 1 ? (
				<span key={at} class="whole">
					{part}
				</span>
			) : (
				part
			)
		)}
	</>
);
