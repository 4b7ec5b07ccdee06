import { checked, closeAll, diagnostics, open, PLAN } from '../../suite/support.ts';

describe('the unpacked extension', () => {
  after(closeAll);

  it('checks a plan', async () => {
    const { document } = await open(PLAN);
    await checked(document);
    await diagnostics(document.uri, (codes) => codes.includes('placeholder') && codes.includes('pillar-missing'));
  });
});
