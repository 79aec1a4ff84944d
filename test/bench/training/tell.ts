/** What a program of the benchmark tells, a line each: the time of its first batch, each epoch, its largest memory. */
export type Told = { readonly first: number } | { readonly seconds: number; readonly cpu: number } | { readonly memory: number };

export const tell = (told: Told): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

/** Seconds of all threads since a reading of `process.cpuUsage()`. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** MB */
export const tellMemory = (): void => tell({ memory: process.resourceUsage().maxRSS / 1024 });
