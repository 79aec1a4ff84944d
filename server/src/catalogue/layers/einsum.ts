import { type Fault, fault, isKnown, type Shape, type Size } from '../kit/index.ts';

/** What an equation of EinsumDense says of shapes. keras/src/layers/core/einsum_dense.py, `_analyze_einsum_string` */

/** The letters of input, kernel and output; `side` is where an ellipsis stands. */
export interface Equation {
  readonly input: string;
  readonly kernel: string;
  readonly output: string;
  readonly side: 'left' | 'right' | null;
}

const FORMS: readonly (readonly [RegExp, Equation['side']])[] = [
  [/^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)$/, null],
  [/^\.\.\.([a-zA-Z]+),([a-zA-Z]+)->\.\.\.([a-zA-Z]+)$/, 'left'],
  [/^([a-zA-Z]{2,})\.\.\.,([a-zA-Z]+)->([a-zA-Z]+)\.\.\.$/, 'right'],
];

/** The parts of an equation; `undefined` when it has none of Keras's three forms. */
export const readEquation = (text: string): Equation | undefined => {
  for (const [form, side] of FORMS) {
    const [, input, kernel, output] = form.exec(text) ?? [];
    if (input && kernel && output) return { input, kernel, output, side };
  }
  return undefined;
};

/** The shapes of output, kernel and bias, and which axes of the kernel are inputs and outputs. */
export interface Analysis {
  readonly output: Shape;
  readonly kernel: readonly number[];
  readonly bias: readonly number[] | null;
  readonly inputAxes: readonly number[];
  readonly outputAxes: readonly number[];
}

export interface EinsumConfig {
  readonly equation: string;
  readonly output_shape: Shape | number;
  readonly bias_axes: string | null;
}

const refused = (reason: string, facts: Fault['facts'], input: Shape, argument = 'equation'): Fault =>
  fault('invalid-argument', { reason, ...facts }, { argument, shapes: [input] });

/**
 * The whole output: the batch, what the ellipsis stands for, and what the argument says. Keras draws the axes of an ellipsis in
 * front the other way round, and computes them as they are.
 */
const outputOf = (input: Shape, given: Shape, elided: number, side: Equation['side']): Shape => {
  const [batch = null] = input;
  if (side === 'right') return [batch, ...given, ...input.slice(input.length - elided)];
  return [batch, ...input.slice(1, Math.max(elided, 1)).toReversed(), ...given];
};

/** Places by letter. */
type Places = ReadonlyMap<string, number>;

const placesOf = (letters: string, from: number): Places => new Map([...letters].map((letter, i) => [letter, i + from]));

const letterFault = ({ input, kernel, output }: Equation, shape: Shape): Fault | undefined => {
  const twice = [input, kernel, output].flatMap((part) => [...part].find((letter, i) => part.indexOf(letter) !== i) ?? []);
  if (twice[0] !== undefined) return refused('einsum-twice', { letter: twice[0] }, shape);
  const lone = [...output].find((letter) => !input.includes(letter) && !kernel.includes(letter));
  if (lone !== undefined) return refused('einsum-output', { letter: lone }, shape);
  const free = [...kernel].find((letter) => !input.includes(letter) && !output.includes(letter));
  return free === undefined ? undefined : refused('einsum-kernel', { letter: free }, shape);
};

/** A size that input and output share must be the same in both. */
const sharedFault = (ins: Places, outs: Places, input: Shape, output: Shape): Fault | undefined => {
  for (const [letter, place] of ins) {
    const at = outs.get(letter);
    const [one, other] = [input[place] ?? null, at === undefined ? null : (output[at] ?? null)];
    if (isKnown(other) && other !== one) return refused('einsum-size', { letter, one, other }, input, 'output_shape');
  }
  return undefined;
};

/** The bias has the sizes of its letters, 1 between them, from the first of them to the end of the output. */
const biasOf = (axes: string, { output, side }: Equation, shape: Shape, elided: number): Shape => {
  const first = Math.min(...[...axes].map((letter) => output.indexOf(letter)));
  const from = side === 'left' ? elided : 0;
  const sizes = [...output].map((letter, i) => (axes.includes(letter) ? (shape[i + from] ?? null) : 1));
  return [...sizes.slice(first), ...Array.from({ length: side === 'left' ? 0 : elided }, () => 1)];
};

/** A fault of a size that a weight needs. */
const unknownSize = (sizes: Shape, input: Shape): Fault | undefined =>
  sizes.every(isKnown) ? undefined : refused('einsum-unknown', {}, input, 'output_shape');

const known = (sizes: Shape): readonly number[] => sizes.filter(isKnown);

/** How many axes the ellipsis stands for. */
const elidedAxes = (input: Shape, { input: letters, side }: Equation): number | Fault => {
  const elided = input.length - letters.length;
  if (side === null && elided !== 0) return fault('input-rank', { rank: letters.length }, { shapes: [input] });
  return elided < 0 ? fault('input-rank', { min: letters.length }, { shapes: [input] }) : elided;
};

const biasFault = ({ bias_axes: axes }: EinsumConfig, { output }: Equation, input: Shape): Fault | undefined => {
  const outside = [...(axes ?? '')].find((letter) => !output.includes(letter));
  return outside === undefined ? undefined : refused('einsum-bias', { letter: outside, output }, input, 'bias_axes');
};

/** Everything that the equation says of this input, or why Keras cannot read it. */
export const analyseEinsum = (input: Shape, config: EinsumConfig): Analysis | Fault => {
  const equation = readEquation(config.equation);
  if (!equation) return refused('einsum-form', {}, input);
  const elided = elidedAxes(input, equation);
  if (typeof elided !== 'number') return elided;
  const given = typeof config.output_shape === 'number' ? [config.output_shape] : config.output_shape;
  const output = outputOf(input, given, elided, equation.side);
  const from = equation.side === 'left' ? elided : 0;
  if (output.length !== equation.output.length + elided)
    return refused(
      'einsum-rank',
      { got: given.length, wanted: equation.output.length - (from > 0 ? 0 : 1) },
      input,
      'output_shape',
    );
  const [ins, outs] = [placesOf(equation.input, from), placesOf(equation.output, from)];
  const wrong = letterFault(equation, input) ?? sharedFault(ins, outs, input, output) ?? biasFault(config, equation, input);
  if (wrong) return wrong;
  const sizeOf = (letter: string): Size =>
    (outs.has(letter) ? output[outs.get(letter) ?? 0] : input[ins.get(letter) ?? 0]) ?? null;
  const kernel = [...equation.kernel].map(sizeOf);
  const bias = config.bias_axes === null ? null : biasOf(config.bias_axes, equation, output, elided);
  const axes = [...equation.kernel].map((letter, i) => ({ i, made: outs.has(letter) }));
  return (
    unknownSize([...kernel, ...(bias ?? [])], input) ?? {
      output,
      kernel: known(kernel),
      bias: bias && known(bias),
      inputAxes: axes.filter(({ made }) => !made).map(({ i }) => i),
      outputAxes: axes.filter(({ made }) => made).map(({ i }) => i),
    }
  );
};
