import { add, type Tensor } from '@tensorflow/tfjs-core';
import { readEquation } from '../../catalogue/index.ts';
import { activate } from '../activations/index.ts';
import { activationIn, textIn, textOrNone } from '../ops/config.ts';
import { einsum, type Letters } from '../ops/einsum.ts';
import { type Layer, onlyInput, unmasked, weightOf } from './kit.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The equation with letters of their own for the axes that `...` stands for. */
function lettersOf(text: string, x: Tensor): Letters {
  const equation = readEquation(text);
  if (!equation) throw new Error(`No equation is written ${text}.`);
  const { input, kernel, output, side } = equation;
  const free = [...ALPHABET].filter((letter) => !`${input}${kernel}${output}`.includes(letter));
  const elided = free.slice(0, x.rank - input.length).join('');
  if (side === 'left') return { one: elided + input, other: kernel, result: elided + output };
  return { one: input + elided, other: kernel, result: output + elided };
}

/** keras/src/layers/core/einsum_dense.py */
export const einsumDense: Layer = {
  run: (call) => {
    const x = onlyInput(call);
    const product = einsum(x, weightOf(call, 'kernel'), lettersOf(textIn(call.config, 'equation'), x));
    const sum = textOrNone(call.config, 'bias_axes') === null ? product : add(product, weightOf(call, 'bias'));
    return unmasked(activate(sum, activationIn(call.config), call.pass.logits));
  },
};
