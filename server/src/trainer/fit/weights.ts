import { tensor, type Variable } from '@tensorflow/tfjs-core';
import type { NetworkPlan, WeightPlan } from '../../protocol/index.ts';
import type { Session } from '../engine/port.ts';
import { Failure } from '../failure.ts';

/** A weight's values by its path in the exchange format. */
export interface WeightValues {
  readonly path: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const list = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join(', ');

/** What the weights of a file lack, have too much, or have in another shape; `null` when they fit. */
function misfit(plans: readonly WeightPlan[], given: ReadonlyMap<string, WeightValues>): readonly [string, string] | null {
  const missing = plans.filter(({ path }) => !given.has(path)).map(({ path }) => path);
  const wanted = new Map(plans.map(({ path, shape }) => [path, shape]));
  const extra = [...given.keys()].filter((path) => !wanted.has(path));
  const other = [...given.values()].filter(({ path, shape }) => wanted.has(path) && String(wanted.get(path)) !== String(shape));
  const shapes = other.map(({ path, shape }) => `\`${path}\` [${shape}] ≠ [${wanted.get(path)}]`).join(', ');
  if (missing.length + extra.length + other.length === 0) return null;
  const part = (words: string, what: string): string => (what === '' ? '' : ` ${words} ${what}.`);
  return [
    part('Missing:', list(missing)) + part('Left over:', list(extra)) + part('Other shape:', shapes),
    part('Manquent :', list(missing)) + part('En trop :', list(extra)) + part('Autre forme :', shapes),
  ];
}

/**
 * The given weights in the order of the network's.
 * @throws Failure that names every weight that is missing, left over, or of another shape
 */
export function matchWeights(network: NetworkPlan, given: readonly WeightValues[], line?: number): readonly WeightValues[] {
  const byPath = new Map(given.map((weight) => [weight.path, weight]));
  const plans = network.layers.flatMap(({ weights }) => weights);
  const problem = misfit(plans, byPath);
  if (problem) {
    throw new Failure({
      message: {
        en: `The initial weights do not fit the network.${problem[0]}`,
        fr: `Les poids initiaux ne conviennent pas au réseau.${problem[1]}`,
      },
      hint: {
        en: 'The file must hold every weight of the network, in its shape, under the path that `nnspec summary --json` knows. Choose another file, or leave `initial_weights` out.',
        fr: 'Le fichier doit contenir chaque poids du réseau, dans sa forme et sous son chemin. Choisissez un autre fichier, ou retirez `initial_weights`.',
      },
      ...(line === undefined ? {} : { line }),
    });
  }
  return plans.flatMap(({ path }) => byPath.get(path) ?? []);
}

/** Writes values into variables of a session. */
export function write(session: Session, variables: readonly Variable[], values: readonly Float32Array[]): void {
  if (variables.length === 0) return;
  const tensors = variables.map((variable, i) => tensor(values[i] ?? new Float32Array(variable.size), variable.shape));
  session.assign(variables, tensors);
  for (const one of tensors) one.dispose();
}

/** Reads the values of variables from a session. */
export function read(session: Session, variables: readonly Variable[]): readonly Float32Array[] {
  const tensors = session.read(variables);
  return tensors.map((one) => {
    const values = Float32Array.from(one.dataSync());
    one.dispose();
    return values;
  });
}

/** Sets variables to zeros: the states of stateful layers. */
export const clear = (session: Session, variables: readonly Variable[]): void =>
  write(
    session,
    variables,
    variables.map((variable) => new Float32Array(variable.size)),
  );
