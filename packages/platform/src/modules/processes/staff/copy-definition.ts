import type { Queryable } from '../../../database/schema.js';
import { findDraftDefinition, storeDraftDefinition } from '../drafts-repository.js';
import { findRunningDefinition } from '../published-processes-repository.js';

/** Copies the definition of a version, with its internal layer in force, into a new draft; nothing if it has none. */
export async function copyDefinition(tx: Queryable, fromVersionId: string, toVersionId: string): Promise<void> {
  const running = await findRunningDefinition(tx, fromVersionId);
  const definition = running?.definition ?? (await findDraftDefinition(tx, fromVersionId));
  if (definition !== undefined) await storeDraftDefinition(tx, toVersionId, definition);
}
