import { readFileSync } from 'node:fs';

/**
 * Runs one step after another, and prints as JSON the result of the first, the time of the longest and the process's
 * peak memory. Processor time, so that other work on the machine does not count.
 */
export const measure = async (first: () => Promise<string> | string, ...further: (() => unknown)[]): Promise<void> => {
  let longest = 0;
  const timed = async <Outcome>(step: () => Outcome): Promise<Awaited<Outcome>> => {
    const before = process.cpuUsage();
    const outcome = await step();
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    return outcome;
  };
  const outcome = await timed(first);
  for (const step of further) await timed(step);
  console.log(JSON.stringify({ outcome, milliseconds: Math.round(longest), peakMegabytes: peakMegabytes() }));
};

/** The peak memory of this process. Not resourceUsage().maxRSS, which begins with the parent process's memory. */
export const peakMegabytes = (): number => {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
};
