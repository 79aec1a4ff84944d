import { readSpec } from '../../../server/src/language/index.ts';
import type { NetworkModel } from '../../../server/src/language/semantics/model.ts';
import { plan } from '../../../server/src/language/semantics/plan.ts';
import type { Plan } from '../../../server/src/protocol/index.ts';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import { Meaningless } from '../networks/program.ts';
import { type Distance, distance, isWithin, LIMITS, runOf } from './compare.ts';
import type { TrainingDraft } from './draft.ts';
import { VOCABULARY } from './generate.ts';
import type { InputData, KerasTrainer, Sizes } from './keras.ts';
import type { Recorded } from './recording.ts';
import { render } from './render.ts';
import { rerun } from './rerun.ts';

/** What became of a training. */
export type Verdict =
  | { readonly is: 'equal'; readonly distance: Distance }
  /** Beyond the limits, and Keras whose weights begin so far away is as far from Keras. */
  | { readonly is: 'unsteady'; readonly distance: Distance; readonly keras: Distance; readonly nudged: number }
  | { readonly is: 'different'; readonly distance: Distance; readonly keras: Distance }
  | { readonly is: 'refused by Keras' | 'refused by the language' | 'broken'; readonly why: string };

export interface Examined {
  readonly draft: TrainingDraft;
  readonly text: string;
  readonly verdict: Verdict;
  readonly recorded: Recorded | null;
}

/**
 * How far Keras's weights are moved before it trains once more, relative to their size, and how many times farther than it then
 * gets another run may be. Single precision rounds by the first two, in every operation and not only at the start.
 */
const NUDGES: readonly (readonly [size: number, patience: number])[] = [
  [1.2e-7, 4],
  [-2.4e-7, 4],
  [1e-6, 1],
  [-1e-6, 1],
];

const known = (shape: readonly unknown[]): readonly number[] => shape.slice(1).map(Number);

const sizesOf = ({ inputs, outputs }: NetworkModel, text: string): Sizes => ({
  inputs: inputs.map(({ tensor, dtype }): InputData => {
    const numbers = text.includes('Masking(') && (tensor.shape?.length ?? 0) > 2 ? 'padded' : 'numbers';
    return {
      kind: dtype === 'int32' ? 'indices' : numbers,
      shape: known(tensor.shape ?? []),
      low: -1.5,
      high: 1.5,
      below: VOCABULARY,
    };
  }),
  outputs: outputs.map(({ tensor }) => known(tensor.shape ?? [])),
});

/** The plan of a spec, or what the language has against it. */
const planOf = (text: string): { readonly plan: Plan; readonly sizes: Sizes } | string => {
  const spec = readSpec(text);
  const [error] = spec.problems().filter(({ severity }) => severity === 'error');
  const [network] = spec.model.networks;
  if (error || !network) return `${error?.rule}: ${error?.message.en}`;
  const made = plan(spec.model);
  return 'version' in made ? { plan: made, sizes: sizesOf(network, text) } : 'the language makes no plan of it';
};

/** What both sides need. */
export interface Sides {
  readonly keras: KerasTrainer;
  readonly engine: Engine;
}

const trained = async (draft: TrainingDraft, seed: number, sides: Sides): Promise<Omit<Examined, 'draft'>> => {
  const text = render(draft);
  const made = planOf(text);
  if (typeof made === 'string') return { text, recorded: null, verdict: { is: 'refused by the language', why: made } };
  const recorded = await sides.keras.train(draft, made.sizes, { seed });
  if ('refused' in recorded) return { text, recorded: null, verdict: { is: 'refused by Keras', why: recorded.refused } };
  try {
    const ours = await rerun(recorded, made.plan, sides.engine);
    if (ours.frozen.length > 0) throw new Error(`frozen into the step: ${JSON.stringify(ours.frozen)}`);
    const found = distance(ours, runOf(recorded));
    const verdict: Verdict = isWithin(found, LIMITS)
      ? { is: 'equal', distance: found }
      : await judged(found, recorded, (nudged) => sides.keras.train(draft, made.sizes, { seed, nudged }));
    return { text, recorded, verdict };
  } catch (error) {
    return { text, recorded, verdict: { is: 'broken', why: error instanceof Error ? error.message : String(error) } };
  }
};

/** Whether Keras gets as far from itself when its weights begin a rounding away. */
const judged = async (
  found: Distance,
  recorded: Recorded,
  again: (nudged: number) => ReturnType<KerasTrainer['train']>,
): Promise<Verdict> => {
  let keras: Distance = { history: 0, weights: 0, where: '' };
  let allowed = { ...LIMITS };
  for (const [size, patience] of NUDGES) {
    const other = await again(size);
    if ('refused' in other) continue;
    const own = distance(runOf(other), runOf(recorded));
    keras = { where: '', history: Math.max(keras.history, own.history), weights: Math.max(keras.weights, own.weights) };
    allowed = {
      history: Math.max(allowed.history, patience * own.history),
      weights: Math.max(allowed.weights, patience * own.weights),
    };
    if (isWithin(found, allowed)) return { is: 'unsteady', distance: found, keras, nudged: Math.abs(size) };
  }
  return { is: 'different', distance: found, keras };
};

/** Trains it on both sides. @returns `undefined` for a draft that means nothing */
export const examine = async (draft: TrainingDraft, seed: number, sides: Sides): Promise<Examined | undefined> => {
  try {
    return { draft, ...(await trained(draft, seed, sides)) };
  } catch (error) {
    if (error instanceof Meaningless) return undefined;
    throw error;
  }
};
