describe('a suite that hangs', () => {
  it('passes before', () => {});
  it('fails before', () => {
    throw new Error('too early');
  });
  it('never ends', function () {
    this.timeout(0);
    return new Promise(() => {});
  });
});
