import {
  MOST_FILE_NOTES,
  powerVersionIdSchema,
  processDefinitionSchema,
  type ProcessFile,
  type ProcessFileFormat,
  type ProcessImport,
} from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { parseInput } from '../../../http/parse-input.js';
import { readProcessFile, writeProcessFile } from '../../exchange/process-files.js';
import type { StaffAct } from '../../powers/staff/staff-deps.js';
import { processReportFor } from '../definition-lint.js';
import { findDefinition } from '../find-definition.js';
import { definitionFor } from './definition-for.js';
import { retrieveDefinition } from './read-process.js';
import { findStaffVersion } from './staff-version.js';
import { demandDraft, previewProcessUpdate, updateProcess } from './update-process.js';

/**
 * Returns the definition of a version as a file, as far as the actor may see it.
 *
 * @throws {ApiProblem} `power_version_not_found`, `process_not_found`, `flowchart_altered`, `process_incomplete`
 */
export async function retrieveProcessFile(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
  format: ProcessFileFormat,
): Promise<ProcessFile> {
  const { content } = await findStaffVersion(db, actor, versionId);
  const { definition } = definitionFor(actor, await retrieveDefinition(db, versionId));
  const bytes = await writeProcessFile({ definition, name: content.name }, format);
  return { format, content: bytes.toString('base64') };
}

export interface FileImport {
  readonly versionId: string;
  /** Revision of the version that the file was made on. */
  readonly revision: number;
  readonly file: ProcessFile;
  /** Checks and reads all the same, stores nothing. */
  readonly isPreview: boolean;
}

/**
 * Replaces the definition of a draft by what a file says, under the demands of any other update, and tells what did not
 * come in as it stood.
 *
 * @throws {ApiProblem} `import_unreadable` (nothing was stored; detail says why), and as `updateProcess`
 */
export async function importProcessFile(
  act: StaffAct,
  { versionId, revision, file, isPreview }: FileImport,
): Promise<ProcessImport> {
  await demandDraft(act, { versionId, revision }); // before any work is done on what was sent
  const version = await findStaffVersion(act.db, act.actor, versionId);
  const held = await findDefinition(act.db, versionId);
  const read = await readProcessFile(Buffer.from(file.content, 'base64'), file.format, held?.definition);
  const definition = parseInput(processDefinitionSchema, read.definition, 'body_invalid');
  await (isPreview ? previewProcessUpdate : updateProcess)(act, { versionId, revision, definition });
  const { findings, hasErrors } = processReportFor(act.actor, definition, version);
  return {
    versionId: powerVersionIdSchema.parse(versionId),
    isStored: !isPreview,
    revision: isPreview ? revision : revision + 1,
    definition,
    notes: read.notes.slice(0, MOST_FILE_NOTES),
    noteCount: read.notes.length,
    findings: [...findings],
    canPublish: !hasErrors,
  };
}
