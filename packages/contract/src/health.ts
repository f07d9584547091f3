import * as z from './zod.js';
import { timestampSchema } from './primitives.js';

/** The process answers. */
export const healthSchema = z.object({ status: z.literal('ok') });

/** The process can serve: the database answers and its schema is the one this code knows. */
export const readySchema = z.object({ status: z.literal('ready'), now: timestampSchema });
