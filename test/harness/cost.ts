/** What work costs the processor in milliseconds: how busy the machine is with other things makes no difference. */
export function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
