// node .ci/count.mjs <failed steps> <report of vitest, JSON>
// Prints the slowest test files, what was skipped and, as its last line, "N passed, N failed"; ends with 1 when anything failed.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [, , failedSteps, file] = process.argv;

/** Null for a run that never came to its tests. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function failuresIn({ numFailedTests, testResults, success }) {
  // A file that cannot be loaded has no test to fail, and is a failure all the same.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failures = numFailedTests + unloaded.length;
  return failures === 0 && !success ? 1 : failures;
}

const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1_000;

const report = readReport(file);
if (report === null) console.log('\nThe tests did not run to their end.');
else {
  console.log('\nSlowest test files:');
  const slowest = [...report.testResults].sort((a, b) => seconds(b) - seconds(a)).slice(0, 10);
  for (const result of slowest)
    console.log(`${seconds(result).toFixed(1).padStart(8)} s  ${relative('.', result.name)}`);
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending');
  for (const suite of new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title)))
    console.log(`Skipped: ${suite}`);
}

const failed = Number(failedSteps) + (report ? failuresIn(report) : 1);
console.log(`${report?.numPassedTests ?? 0} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
