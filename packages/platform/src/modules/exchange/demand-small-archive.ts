import { inflateRawSync } from 'node:zlib';
import { ApiProblem } from '../../http/api-problem.js';
import { demandSmallRanges } from './demand-small-ranges.js';

/** A table of the most steps, each with long texts, stays far below these. */
const MOST_BYTES = 16_777_216;
const MOST_ENTRIES = 200;

const END_RECORD = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/**
 * Unpacks a spreadsheet once with a measure beside it, so that a small file cannot fill the memory of whoever reads it
 * next. What the archive says about its own sizes is not believed.
 *
 * @throws {ApiProblem} `import_unreadable`: more than a table of steps needs, or no plain ZIP.
 */
export function demandSmallArchive(bytes: Buffer): void {
  let left = MOST_BYTES;
  for (const packed of entriesOf(bytes)) {
    const unpacked = unpack(packed, left);
    left -= unpacked.length;
    demandSmallRanges(unpacked.toString('latin1'));
  }
}

interface PackedEntry {
  readonly method: number;
  readonly data: Buffer;
}

function unpack({ method, data }: PackedEntry, most: number): Buffer {
  if (method !== 0 && method !== 8) throw refused('archive_unreadable', 'an unknown way of packing');
  if (method === 0 && data.length > most) throw tooLarge();
  if (method === 0) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge();
    throw refused('archive_unreadable', 'a part that cannot be unpacked', cause);
  }
}

/** The entries that the directory at the end of an archive names. */
function* entriesOf(bytes: Buffer): Generator<PackedEntry> {
  const { count, start } = directoryOf(bytes);
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw refused('archive_unreadable', 'no ZIP');
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (local + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(local) !== LOCAL) {
      throw refused('archive_unreadable', 'no ZIP');
    }
    const from = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (from + size > bytes.length) throw refused('archive_unreadable', 'a part that is cut off');
    yield { method: bytes.readUInt16LE(at + 10), data: bytes.subarray(from, from + size) };
    at += ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The record must end the file exactly: two readers cannot then see two archives in it. */
function directoryOf(bytes: Buffer): { readonly count: number; readonly start: number } {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const isThere = end >= 0 && end + END_SIZE <= bytes.length && bytes.readUInt32LE(end) === END_RECORD;
  if (!isThere || end + END_SIZE + bytes.readUInt16LE(end + 20) !== bytes.length) {
    throw refused('archive_unreadable', 'no ZIP, or one that is cut off');
  }
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (start + bytes.readUInt32LE(end + 12) !== end)
    throw refused('archive_unreadable', 'a ZIP with something in between');
  if (count > MOST_ENTRIES) throw tooLarge();
  return { count, start };
}

function tooLarge(): ApiProblem {
  return refused(
    'archive_too_large',
    `unpacked it has more than ${String(MOST_BYTES)} bytes or ${String(MOST_ENTRIES)} parts`,
  );
}

function refused(code: string, detail: string, cause?: unknown): ApiProblem {
  return new ApiProblem('import_unreadable', { detail: `${code}: ${detail}.`, cause });
}
