import { writeFileSync } from 'node:fs';
import { failure } from './scripts/test-report.mjs';

/** Writes `{ passed, failed, failures }` to a file, so that `npm test` can add up all runners. */
export function countsReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, failures: [] };
      for (const session of sessions) count(session, counts);
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/** A file that could not be loaded has no tests; it is one failure. */
function count(session, counts) {
  const before = counts.failed;
  if (session.testResults) countSuite(session.testResults, session.testFile, '', counts);
  if (session.passed || counts.failed > before) return;
  counts.failed += 1;
  counts.failures.push(failure(session.testFile, 'did not run to its end', session.errors[0]?.message));
}

function countSuite(suite, file, path, counts) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    counts[test.passed ? 'passed' : 'failed'] += 1;
    if (!test.passed) counts.failures.push(failure(file, `${path}${test.name}`, test.error?.message));
  }
  for (const inner of suite.suites) countSuite(inner, file, `${path}${inner.name} `, counts);
}
