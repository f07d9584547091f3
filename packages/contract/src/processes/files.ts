import * as z from '../zod.js';
import { powerVersionIdSchema } from '../ids.js';
import { processDefinitionSchema } from './definition.js';
import { processFindingSchema } from './lint.js';

/** BPMN 2.0 holds both layers; the table of steps (CSV or XLSX) the public one. */
export const PROCESS_FILE_FORMATS = ['bpmn', 'csv', 'xlsx'] as const;

/** A process as a file. It travels inside JSON, the only body the platform accepts. */
export const processFileSchema = z.strictObject({
  format: z.enum(PROCESS_FILE_FORMATS),
  /** The bytes of the file in base64 (RFC 4648 section 4). */
  content: z.string().check(z.minLength(4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});

/** Something of a file that did not come in as it stood: what it was, where, and what became of it. */
export const processFileNoteSchema = z.object({
  code: z.string(),
  /** Id and kind of the element of a BPMN file, with its name. */
  element: z.optional(z.string()),
  elementKind: z.optional(z.string()),
  name: z.optional(z.string()),
  /** Row and column of a table: 1 is the first row below the headings. */
  row: z.optional(z.int().check(z.nonnegative())),
  column: z.optional(z.string()),
  /** What stood there. */
  value: z.optional(z.string()),
  message: z.string(),
  /** The same in English. */
  messageEn: z.string(),
});

/** Most notes of one report; more are only counted. */
export const MOST_FILE_NOTES = 2000;

/** What a file says and what became of it, whether it was stored or only looked at. */
export const processImportSchema = z.object({
  versionId: powerVersionIdSchema,
  isStored: z.boolean(),
  /** Revision of the version now: the next change names it. */
  revision: z.int().check(z.positive()),
  definition: processDefinitionSchema,
  notes: z.array(processFileNoteSchema).check(z.maxLength(MOST_FILE_NOTES)),
  noteCount: z.int().check(z.nonnegative()),
  /** What the lint says about the definition. */
  findings: z.array(processFindingSchema),
  canPublish: z.boolean(),
});

export type ProcessFileFormat = (typeof PROCESS_FILE_FORMATS)[number];
export type ProcessFile = z.infer<typeof processFileSchema>;
export type ProcessFileNote = z.infer<typeof processFileNoteSchema>;
export type ProcessImport = z.infer<typeof processImportSchema>;
