import { concat, dispose, keep, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Uses } from './gather.ts';

/** What one step looks up in trained tables, for those who ask after the gradients are known. */
export class LookUps {
  readonly #uses = new Map<Tensor, Uses[]>();
  readonly #otherwise = new Set<Tensor>();

  /** Told by the gradient of a look-up. */
  add(table: Tensor, { gradients, rows }: Uses): void {
    const kept = { gradients: keep(gradients), rows: keep(rows) };
    this.#uses.set(table, [...(this.#uses.get(table) ?? []), kept]);
  }

  /** The table is also used as a whole: its gradient is one tensor. */
  readWhole(table: Tensor): void {
    this.#otherwise.add(table);
  }

  /** `null` for a weight that is no table, or is not only looked up. */
  of(weight: Variable): Uses | null {
    const uses = this.#uses.get(weight);
    if (!uses || this.#otherwise.has(weight)) return null;
    const [first, ...more] = uses;
    if (!first || more.length === 0) return first ?? null;
    return { gradients: concat(uses.map(({ gradients }) => gradients)), rows: concat(uses.map(({ rows }) => rows)) };
  }

  dispose(): void {
    for (const { gradients, rows } of [...this.#uses.values()].flat()) dispose([gradients, rows]);
  }
}
