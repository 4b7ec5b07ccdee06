import assert from 'node:assert/strict';
import { localDay } from '../../../src/linter/language/days.ts';

describe('the day where the writer is', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const [place, day] of [
    ['Europe/Amsterdam', '2026-03-01'],
    ['America/Paramaribo', '2026-02-28'],
  ] as const)
    it(`is ${day} in ${place} when February ends in London`, () => {
      process.env.TZ = place;
      assert.equal(localDay(new Date('2026-02-28T23:30:00Z')), day);
    });
});
