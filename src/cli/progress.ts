import type { Output } from './io.ts';

const WORTH_SHOWING = 20;

/** Shows on a terminal how far a run over many files is; elsewhere, or for few files, nothing. */
export function createProgress(stderr: Output, total: number): { readonly step: (done: number) => void; readonly clear: () => void } {
  if (!stderr.isTerminal || total < WORTH_SHOWING) return { step() {}, clear() {} };
  let shown = -1;
  return {
    step(done) {
      const percent = Math.floor((done / total) * 100);
      if (percent === shown) return;
      shown = percent;
      stderr.write(`\r${done} / ${total}`);
    },
    clear: () => stderr.write('\r\x1b[K'),
  };
}
