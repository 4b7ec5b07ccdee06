// Runs the bundled tests given as argument and sends { passed, failed, failures } to the parent process.
import Mocha from 'mocha';
import { failuresOf } from './failures.mjs';

const mocha = new Mocha({ reporter: 'dot', timeout: 20_000, slow: 50 });
mocha.addFile(process.argv[2]);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  process.send({ passed: runner.stats.passes, failed, failures }, () => process.exit(0));
});
const failures = failuresOf(runner);
