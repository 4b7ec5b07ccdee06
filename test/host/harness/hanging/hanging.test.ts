describe('a suite that hangs', () => {
  it('never ends', function () {
    this.timeout(0);
    return new Promise(() => {});
  });
});
