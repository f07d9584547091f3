// Reads what the runners counted. A runner that died before it could write counts as one failure.
import { readFile } from 'node:fs/promises';

/** Counts of vitest's JSON reporter. A file that fails to load has no tests and is one failure. */
export async function vitestCounts(path) {
  const report = await readJson(path);
  if (!report) return undefined;
  const empty = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + empty.length };
}

/** Counts that `web-test-runner.reporter.mjs` wrote. */
export async function browserCounts(path) {
  return readJson(path);
}

/** A tool without tests of its own is one check: passed or failed. */
export function singleCheck(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that ends badly has at least one failure, whatever it counted before it died. */
export function settle(counts, ok) {
  if (!counts) return singleCheck(false);
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 };
  if (ok && counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return counts;
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
