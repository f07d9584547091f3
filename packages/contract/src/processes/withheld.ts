import * as z from '../zod.js';

/**
 * How many internal steps only the leadership may see (PUB-13). They stand in their places with their kinds under
 * neutral ids and names; nothing else of them is in the answer. Missing when nothing is withheld.
 */
export const withheldStepsSchema = z.optional(z.int().check(z.positive()));

/**
 * How many findings are about insides with steps that only the leadership may see (PUB-13). They are not listed, but
 * count for `canPublish`. Missing when nothing is withheld.
 */
export const withheldFindingsSchema = z.optional(z.int().check(z.positive()));

/** sha-256 (hex) of the canonical internal layer. Missing for roles that could check a guess at a withheld step with it. */
export const internalHashSchema = z.optional(z.string());
