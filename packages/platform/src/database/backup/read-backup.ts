import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { StartProblem } from '../start-problem.js';
import { backupFormat, type BackupBatch, type BackupEnd, type BackupHeader } from './backup-format.js';

/**
 * Reads a backup from end to end and returns its header and row count.
 *
 * @throws {StartProblem} `backup_damaged`: cut off, changed, or no backup at all.
 */
export async function verifyBackup(file: string): Promise<{ header: BackupHeader; rowCount: number }> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  try {
    for await (const line of readLines(file)) {
      if (end !== undefined) throw damaged(file);
      const value: unknown = JSON.parse(line);
      if (isEnd(value)) end = value;
      else hash.update(`${line}\n`);
      header ??= isHeader(value) ? value : undefined;
    }
  } catch (cause) {
    throw cause instanceof StartProblem ? cause : damaged(file, cause);
  }
  if (header === undefined || end === undefined || end.sha256 !== hash.digest('hex')) throw damaged(file);
  return { header, rowCount: end.rowCount };
}

/** Returns the batches of a file that `verifyBackup` accepted. */
export async function* readBatches(file: string): AsyncGenerator<BackupBatch> {
  for await (const line of readLines(file)) {
    const value: unknown = JSON.parse(line);
    if (isBatch(value)) yield value;
  }
}

/** Splits by hand: `readline` ends quietly where the stream fails, and a cut file would look like a shorter one. */
async function* readLines(file: string): AsyncGenerator<string> {
  let rest = '';
  const text = createGunzip().setEncoding('utf8');
  const source = createReadStream(file);
  source.on('error', (cause) => text.destroy(cause));
  source.pipe(text);
  for await (const chunk of text) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new Error('the last line has no end');
}

function isHeader(value: unknown): value is BackupHeader {
  return isRecord(value) && value['format'] === backupFormat && Number.isInteger(value['migration']);
}

function isBatch(value: unknown): value is BackupBatch {
  return isRecord(value) && typeof value['table'] === 'string' && Array.isArray(value['rows']);
}

function isEnd(value: unknown): value is BackupEnd {
  return isRecord(value) && typeof value['sha256'] === 'string' && Number.isInteger(value['rowCount']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function damaged(file: string, cause?: unknown): StartProblem {
  return new StartProblem(
    'backup_damaged',
    `${file} is no complete, unchanged backup of Sunlit. The database was not touched. Use another copy of the file.`,
    { cause },
  );
}
