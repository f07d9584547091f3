import { ApiProblem } from './api-problem.js';

/** Deepest nesting of a body. Ours need six. */
const MAX_DEPTH = 64;

/** Keys that could reach a prototype where somebody merges objects carelessly. No contract has them. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a JSON body so that no two readers can understand it differently: UTF-8 without byte order mark, no repeated
 * keys, no keys that touch prototypes, at most 64 levels.
 *
 * @throws {ApiProblem} `request_malformed`
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value = parse(text);
  checkShape(text);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    const text = decoder.decode(bytes);
    if (!text.startsWith('\uFEFF')) return text;
  } catch {
    throw malformed('The body is not UTF-8.');
  }
  throw malformed('The body starts with a byte order mark.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, so it stays here.
    throw malformed('The body is not well-formed JSON.');
  }
}

/** Walks over text that is known to be well-formed: only brackets and strings matter. */
function checkShape(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x22) {
      const end = endOfString(text, at);
      if (isKey(text, end)) checkKey(text.slice(at, end + 1), open.at(-1));
      at = end;
    } else if (char === 0x7b || char === 0x5b) {
      if (open.length === MAX_DEPTH) throw malformed(`The body is nested deeper than ${MAX_DEPTH} levels.`);
      open.push(char === 0x7b ? new Set() : undefined);
    } else if (char === 0x7d || char === 0x5d) {
      open.pop();
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
}

/** A string is a key when a colon follows: well-formed JSON has none elsewhere outside strings. */
function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === 0x3a;
}

function checkKey(quoted: string, seen: Set<string> | undefined): void {
  const key: unknown = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
  if (typeof key !== 'string' || seen === undefined) return;
  if (POISON.has(key)) throw malformed('The body has a key that could change prototypes.');
  if (seen.has(key)) throw malformed('The body has the same key twice in one object.');
  seen.add(key);
}

function malformed(detail: string): ApiProblem {
  return new ApiProblem('request_malformed', { detail });
}
