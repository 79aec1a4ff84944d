import { matMul, reshape, sum, type Tensor, transpose } from '@tensorflow/tfjs-core';
import { product } from './shapes.ts';

/** The letters of both sides and of the result. */
export interface Letters {
  readonly one: string;
  readonly other: string;
  readonly result: string;
}

/** A tensor with its axes in another order, as a matrix of groups, or a stack of them. */
function arranged(x: Tensor, letters: string, groups: readonly string[]): Tensor {
  const order = [...groups.join('')].map((letter) => letters.indexOf(letter));
  const sizes = groups.map((group) => product([...group].map((letter) => x.shape[letters.indexOf(letter)] ?? 1)));
  return reshape(transpose(x, order), sizes);
}

/** Letters that neither the other side nor the result has are summed away. */
function summed(x: Tensor, letters: string, elsewhere: string): readonly [Tensor, string] {
  const lone = [...letters].flatMap((letter, i) => (elsewhere.includes(letter) ? [] : [i]));
  if (lone.length === 0) return [x, letters];
  return [sum(x, lone), [...letters].filter((letter) => elsewhere.includes(letter)).join('')];
}

const only = (letters: string, keep: (letter: string) => boolean): string => [...letters].filter(keep).join('');

/**
 * Einstein's sum over two tensors, by one matrix product: letters of both that the result has are a stack of matrices, letters of
 * both that it lacks are summed over. No letter stands twice in one tensor.
 */
export function einsum(a: Tensor, b: Tensor, { one, other, result }: Letters): Tensor {
  const [x, xs] = summed(a, one, other + result);
  const [y, ys] = summed(b, other, one + result);
  const stack = only(xs, (letter) => ys.includes(letter) && result.includes(letter));
  const inner = only(xs, (letter) => ys.includes(letter) && !result.includes(letter));
  const rows = only(xs, (letter) => !ys.includes(letter));
  const columns = only(ys, (letter) => !xs.includes(letter));
  const flat = matMul(arranged(x, xs, [stack, rows, inner]), arranged(y, ys, [stack, inner, columns]));
  const made = stack + rows + columns;
  const size = (letter: string): number => (xs.includes(letter) ? x.shape[xs.indexOf(letter)] : y.shape[ys.indexOf(letter)]) ?? 1;
  const shaped = reshape(flat, [...made].map(size));
  return transpose(
    shaped,
    [...result].map((letter) => made.indexOf(letter)),
  );
}
