import type { User } from '../../../scripts/host/page-as-user.ts';

/** Leaves a picture in out/screens of what a test of the suite saw when it failed. */
export function pictureFailures(user: () => User): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await user().screenshot(`out/screens/failed: ${this.currentTest.title}.png`);
  });
}
