// `npm test`: runs every suite, says once more what failed, and ends with the line "N passed, N failed". `npm run test:core` runs the core suite alone.
import { ensureInstalled, ROOT } from './ensure.mjs';

process.chdir(ROOT);
let passed = 0;
let failed = 0;
/** A line for each failure, told again at the end: of a long run a reader, or a service that keeps the end alone, sees the last lines only. */
const failures = [];
try {
  ensureInstalled();
  const { suites } = await import('./suites/index.mjs');
  const only = process.argv[2];
  const chosen = suites.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`There is no suite "${only}"; the suites are: ${suites.map(({ name }) => name).join(', ')}.`);
  for (const suite of chosen) {
    const result = await outcome(suite);
    passed += result.passed;
    failed += result.failed;
    failures.push(...failuresOf(suite, result));
  }
} catch (error) {
  console.error(error.message);
  failed += 1;
}
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function outcome({ name, title, run }) {
  const start = performance.now();
  console.log(`\n${title}`);
  const result = await run().catch((error) => ({ passed: 0, failed: 1, reason: `The suite could not run: ${error.message}` }));
  if (result.reason) console.log(result.reason);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return result;
}

/** A suite without tests of its own is told by its reason, or, where that is a whole output, by its title. */
function failuresOf({ name, title }, { failed, failures = [], reason = title }) {
  if (failed === 0) return [];
  const told = reason.includes('\n') ? `${title} (see above)` : reason;
  return (failures.length > 0 ? failures : [told]).map((text) => `  ${name}: ${text}`);
}
