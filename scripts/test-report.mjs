// Reads what the runners counted. A runner that died before it could write counts as one failure.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Counts of vitest's JSON reporter, and what failed. A file that fails to load has no tests and is one failure. */
export async function vitestCounts(path) {
  const report = await readJson(path);
  if (!report) return undefined;
  const empty = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failure(name, test.fullName, test.failureMessages[0])),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + empty.length,
    failures: [...failures, ...empty.map(({ name, message }) => failure(name, 'did not load', message))],
  };
}

/** One line about a failed test: where it is, its title, the first line of what it says. */
export function failure(file, title, message = '') {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n');
  return `${relative(process.cwd(), file)} › ${title}: ${first.slice(0, 300)}`;
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
