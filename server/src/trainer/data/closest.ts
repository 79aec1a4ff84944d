/** Number of insertions, deletions and replacements between two words (Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The candidate that a word was probably meant to be, upper and lower case aside; undefined when none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({ candidate, score: distance(word.toLowerCase(), candidate.toLowerCase()) }));
  scored.sort((a, b) => a.score - b.score);
  const [best] = scored;
  const near = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)));
  return best && best.score <= near ? best.candidate : undefined;
}
