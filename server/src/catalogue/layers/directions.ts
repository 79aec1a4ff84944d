import {
  type ConfiguredLayer,
  type Fault,
  fault,
  isFault,
  isKnown,
  type LayerEntry,
  type Lookup,
  type Shape,
  type Size,
} from '../kit/index.ts';

/** The two ways in which Bidirectional reads. keras/src/layers/rnn/bidirectional.py */

/** One way: the layer that reads it, under its name in the weights' paths. */
interface Way extends ConfiguredLayer {
  readonly entry: LayerEntry;
}

export type Ways = readonly [forward: Way, backward: Way];

interface Config {
  readonly layer: ConfiguredLayer;
  readonly backward_layer: ConfiguredLayer | null;
}

/** Arguments that both ways must share. */
const COMMON = ['stateful', 'return_sequences', 'return_state'];

const isRecurrent = (entry: LayerEntry | undefined): entry is LayerEntry => entry !== undefined && 'go_backwards' in entry.params;

/** `lstm` becomes `forward_lstm`; a name that says so already stays. */
const towards = (way: string, name: string): string => `${way}_${name.startsWith(`${way}_`) ? name.slice(way.length + 1) : name}`;

const backwardOf = ({ layer, backward_layer: given }: Config): ConfiguredLayer =>
  given ?? { ...layer, layerName: towards('backward', layer.layerName), config: { ...layer.config, go_backwards: true } };

/** Both layers, or why they do not make a pair. */
export const directions = (config: Config, lookup: Lookup): Ways | Fault => {
  const forward = { ...config.layer, layerName: towards('forward', config.layer.layerName) };
  const backward = backwardOf(config);
  const [one, other] = [lookup.layer(forward.name), lookup.layer(backward.name)];
  const refused = (facts: Fault['facts'], argument = 'layer') => fault('invalid-bidirectional', facts, { argument });
  if (!isRecurrent(one)) return refused({ reason: 'layer', layer: forward.name });
  if (!isRecurrent(other)) return refused({ reason: 'layer', layer: backward.name }, 'backward_layer');
  if (forward.config.go_backwards === backward.config.go_backwards) return refused({ reason: 'direction' });
  if (forward.config.stateful === true && forward.config.return_state === true) return refused({ reason: 'states' });
  const option = COMMON.find((name) => forward.config[name] !== backward.config[name]);
  if (option) return refused({ reason: 'option', option }, 'backward_layer');
  return [
    { ...forward, entry: one },
    { ...backward, entry: other },
  ];
};

/** What one way reads: the sequence, and its half of the initial states. */
export const inputsOf = ([sequence = [], ...states]: readonly Shape[], way: 0 | 1): readonly Shape[] => {
  const half = states.length / 2;
  return [sequence, ...states.slice(way * half, (way + 1) * half)];
};

const twice = (one: Size, other: Size): Size => (isKnown(one) && isKnown(other) ? one + other : null);

const lastJoined = (one: Shape, other: Shape): Shape => one.with(-1, twice(one.at(-1) ?? null, other.at(-1) ?? null));

/** The merged outputs, then the states of both ways. */
export const mergedOutputs = (
  inputs: readonly Shape[],
  [forward, backward]: Ways,
  mode: string | null,
  lookup: Lookup,
): readonly Shape[] | Fault => {
  if (inputs.length > 1 && inputs.length % 2 === 0)
    return fault('input-count-mismatch', { min: 1, max: 5, got: inputs.length }, { shapes: inputs });
  const there = forward.entry.outputs(inputsOf(inputs, 0), forward.config, lookup);
  if (isFault(there)) return there;
  const back = backward.entry.outputs(inputsOf(inputs, 1), backward.config, lookup);
  if (isFault(back)) return back;
  const [one = [], ...states] = there;
  const [other = [], ...otherStates] = back;
  if (mode === null) return [one, other, ...states, ...otherStates];
  if (mode === 'concat') return [lastJoined(one, other), ...states, ...otherStates];
  if (one.at(-1) === other.at(-1)) return [one, ...states, ...otherStates];
  const facts = { case: 'merge', axis: one.length - 1, one: one.at(-1) ?? null, other: other.at(-1) ?? null };
  return fault('shape-mismatch', facts, { argument: 'backward_layer', shapes: [one, other] });
};
