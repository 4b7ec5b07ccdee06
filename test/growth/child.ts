/** Prints how the work of each case grows when its input grows four times. A process of its own, so that the counting slows down nothing else. */

import { CASES } from './cases.ts';
import { takeCount } from './count-work.ts';

export interface Growth {
  readonly name: string;
  readonly small: number;
  readonly large: number;
}

async function measure(): Promise<void> {
  for (const { name, size, run } of CASES) {
    // Once for what is made only the first time.
    await run(size);
    const counts: number[] = [];
    for (const each of [size, 4 * size]) {
      takeCount();
      await run(each);
      counts.push(takeCount());
    }
    console.log(JSON.stringify({ name, small: counts[0], large: counts[1] }));
  }
}

void measure();
