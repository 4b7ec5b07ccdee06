/** `npm run endurance`: somebody writes for as long as is asked, and nothing may stay behind. */
import assert from 'node:assert/strict';
import { NOTE_LINE } from '../../../scripts/host/protocol.ts';
import { type Retained, retained } from '../retained.ts';
import { closeAll } from '../suite/support.ts';
import { sitDown } from '../typist.ts';

/** Minutes of writing. */
const MINUTES = Number(process.env.KETENSTURING_MINUTES);
/** The share of the time in which caches may fill, and the least of it in minutes. */
const WARM_UP = 0.1;
const SHORTEST_WARM_UP = 1;
/** Lines in the table, about. */
const LOOKS = 30;
/** In bytes, from the end of the warm-up to any later moment. */
const MOST_GROWTH = 5 * 1024 * 1024;
/** The same for listeners and disposables: some, such as timers and VS Code's own, come and go. One that stays behind each round makes hundreds. */
const MOST_MORE = 10;

interface Look extends Retained {
  readonly minutes: number;
  readonly edits: number;
}

describe('a long life', () => {
  after(closeAll);

  it('leaves nothing behind of what was typed', async () => {
    assert.ok(MINUTES > 0, 'KETENSTURING_MINUTES must say for how long');
    const typist = await sitDown();
    const start = performance.now();
    const minutes = (): number => (performance.now() - start) / 60_000;
    const looks: Look[] = [];
    let edits = 0;
    tell(row(['minutes', 'edits', 'MB kept', 'listeners', 'disposables']));
    while (minutes() < MINUTES) {
      edits += await typist.round();
      if (minutes() < (MINUTES * looks.length) / LOOKS) continue;
      const look: Look = { minutes: minutes(), edits, ...(await retained()) };
      looks.push(look);
      tell(row([look.minutes.toFixed(1), String(edits), megabytes(look.bytes), String(look.listeners), String(look.disposables)]));
    }
    const warm = Math.max(SHORTEST_WARM_UP, MINUTES * WARM_UP);
    const [base, ...later] = looks.filter((look) => look.minutes >= Math.min(warm, MINUTES / 2));
    assert.ok(base !== undefined && later.length > 2, 'too few looks to tell growth; let it run for longer');
    const growth = Math.max(...later.map(({ bytes }) => bytes)) - base.bytes;
    tell(`Growth after ${base.minutes.toFixed(1)} minutes: ${megabytes(growth)} MB at most.`);
    assert.ok(growth <= MOST_GROWTH, `${megabytes(growth)} MB more than after the warm-up`);
    for (const kind of ['listeners', 'disposables'] as const) {
      const most = Math.max(...later.map((look) => look[kind]));
      assert.ok(most - base[kind] <= MOST_MORE, `${most} ${kind}, and ${base[kind]} after the warm-up`);
    }
  }).timeout(0);
});

function tell(text: string): void {
  console.log(`${NOTE_LINE} ${JSON.stringify(text)}`);
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join('  ');
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(2);
}
