/** Prints how the work of each case grows when its input grows four times. A process of its own, so that the counting slows down nothing else. */

import { CASES, REPEATED } from './cases.ts';
import { takeCount } from './count-work.ts';

export interface Growth {
  readonly name: string;
  readonly small: number;
  readonly large: number;
}

export interface Repetition {
  readonly name: string;
  readonly first: number;
  readonly again: number;
}

async function measure(): Promise<void> {
  for (const { name, size, run } of CASES) {
    // Once for what is made only the first time; of another size, since the judge remembers what it has read.
    await run(size / 2);
    const counts: number[] = [];
    for (const each of [size, 4 * size]) {
      takeCount();
      await run(each);
      counts.push(takeCount());
    }
    console.log(JSON.stringify({ name, small: counts[0], large: counts[1] }));
  }
  for (const [name, run] of Object.entries(REPEATED)) {
    takeCount();
    await run();
    const first = takeCount();
    await run();
    console.log(JSON.stringify({ name, first, again: takeCount() }));
  }
}

void measure();
