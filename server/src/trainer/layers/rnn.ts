import { cast, reverse, type Tensor } from '@tensorflow/tfjs-core';
import { cellPart } from '../../catalogue/index.ts';
import type { Config, ConfiguredLayer } from '../../protocol/index.ts';
import { flagIn, layerIn, layersIn } from '../ops/config.ts';
import { type Cell, gruCell, lstmCell, simpleCell } from './cells.ts';
import { below, type Layer, type LayerCall, type LayerResult, onlyInput, type StateShapes } from './kit.ts';
import { recurrent } from './recurrent.ts';
import { silenced, silencedBehind } from './silence.ts';

/** Cells that contain no other, by Keras's class name. */
const plainCells: Readonly<Record<string, Cell>> = { SimpleRNNCell: simpleCell, LSTMCell: lstmCell, GRUCell: gruCell };

const STACK = 'StackedRNNCells';

/** Every cell, by Keras's class name; none is a layer that runs alone. */
export const cellNames: readonly string[] = [...Object.keys(plainCells), STACK];

/** One cell of a stack, with what leads to its weights. */
interface Level {
  readonly cell: Cell;
  readonly config: Config;
  readonly path: readonly string[];
}

/** The plain cells in the order in which a step passes through them. */
function levelsOf(inner: ConfiguredLayer, beside: readonly ConfiguredLayer[]): readonly Level[] {
  const part = cellPart(
    inner.layerName,
    beside.map(({ layerName }) => layerName),
  );
  const path = part === '' ? [] : [part];
  const cell = plainCells[inner.name];
  if (cell) return [{ cell, config: inner.config, path }];
  if (inner.name !== STACK) throw new Error(`\`RNN\` cannot carry ${inner.name}.`);
  const cells = layersIn(inner.config, 'cells');
  return cells.flatMap((one) => levelsOf(one, cells)).map((level) => ({ ...level, path: [...path, ...level.path] }));
}

const levelsIn = (config: Config): readonly Level[] => {
  const inner = layerIn(config, 'cell');
  return levelsOf(inner, [inner]);
};

const OF_SEQUENCE = ['stateful', 'unroll'];

/** What a level does with the whole sequence: only the first turns it round, only the last may give one output alone. */
function levelConfig({ config }: Level, outer: Config, index: number, count: number): Config {
  const last = index === count - 1;
  return {
    ...config,
    ...Object.fromEntries(OF_SEQUENCE.map((key) => [key, outer[key] ?? false])),
    go_backwards: index === 0 && flagIn(outer, 'go_backwards'),
    return_sequences: !last || flagIn(outer, 'return_sequences'),
    return_state: true,
    zero_output_for_mask: last && flagIn(outer, 'zero_output_for_mask') && !silencedBehind(outer),
  };
}

/** A level's share of the initial states, if there are any. */
const initialOf = (states: readonly Tensor[], levels: readonly Level[], index: number): readonly Tensor[] => {
  if (states.length === 0) return [];
  const before = levels.slice(0, index).reduce((sum, { cell }) => sum + cell.stateNames.length, 0);
  return states.slice(before, before + (levels[index]?.cell.stateNames.length ?? 0));
};

/** The steps of a mask from the end; the kernel of `wasm` cannot turn truth values. */
const turned = (mask: Tensor): Tensor => cast(reverse(cast(mask, 'float32'), 1), 'bool');

const weightsOf = (call: LayerCall, path: readonly string[]): LayerCall['weights'] =>
  path.reduce((weights, part) => below(weights, part), call.weights);

/**
 * keras/src/layers/rnn/rnn.py with keras/src/layers/rnn/stacked_rnn_cells.py. A stack of cells gives, step for step, what
 * recurrent layers one after the other give; so that is how it is computed, each level over all steps at once.
 */
export const rnn: Layer = {
  states: (config, batch, input) =>
    Object.assign(
      {},
      ...levelsIn(config).map((level, i): StateShapes => {
        const shapes =
          recurrent(level.cell).states?.({ ...level.config, stateful: flagIn(config, 'stateful') }, batch, input) ?? {};
        return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`${i}/${name}`, shape]));
      }),
    ),
  run: (call): LayerResult => {
    const { config } = call;
    const levels = levelsIn(config);
    const [mask = null] = call.masks;
    const read = mask && flagIn(config, 'go_backwards') ? turned(mask) : mask;
    let value = onlyInput(call);
    const states: Tensor[] = [];
    for (const [i, level] of levels.entries()) {
      const { outputs } = recurrent(level.cell).run({
        ...call,
        config: levelConfig(level, config, i, levels.length),
        inputs: [value, ...initialOf(call.inputs.slice(1), levels, i)],
        masks: [i === 0 ? mask : read],
        weights: weightsOf(call, level.path),
        states: below(call.states, String(i)),
      });
      const [output = value, ...own] = outputs;
      value = output;
      states.push(...own);
    }
    const extra = flagIn(config, 'return_state') ? states : [];
    const shown = silencedBehind(config) ? silenced(value, mask) : value;
    return { outputs: [shown, ...extra], masks: [flagIn(config, 'return_sequences') ? mask : null, ...extra.map(() => null)] };
  },
};
