import { z } from 'zod';

/** A box that was ticked sends its word, one that was not sends nothing; programs say true or false. */
export const Ticked = z.preprocess((sent) => sent === true || sent === 'yes', z.boolean());
