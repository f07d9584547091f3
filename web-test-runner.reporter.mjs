import { writeFileSync } from 'node:fs';

/** Writes `{ passed, failed }` to a file, so that `npm test` can add up all runners. */
export function countsReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) count(session, counts);
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/** A file that could not be loaded has no tests; it is one failure. */
function count(session, counts) {
  const before = counts.failed;
  if (session.testResults) countSuite(session.testResults, counts);
  if (!session.passed && counts.failed === before) counts.failed += 1;
}

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    counts[test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}
