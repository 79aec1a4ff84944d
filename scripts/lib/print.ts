/** One line of text for the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line that the next one replaces, on a terminal; nothing elsewhere. */
export function sayBriefly(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}

/** Clears what `sayBriefly` left. */
export function clearLine(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
}

/** Ends a script that cannot go on, with what is wrong and what to do. */
export function fail(text: string): never {
  clearLine();
  process.stderr.write(`\nnnspec: ${text}\n`);
  process.exit(1);
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
