import { cast, mul, reshape, reverse, slice, type Tensor, transpose, zeros } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { drawMasks } from '../../layers/cells.ts';
import { type LayerCall, type LayerResult, onlyInput, weightOf } from '../../layers/kit.ts';
import { silenced, silencedBehind } from '../../layers/silence.ts';
import { activationIn, flagIn, numberIn, numberOr } from '../../ops/config.ts';
import { withAxis } from '../../ops/shapes.ts';
import { nth } from '../kit.ts';
import { recording } from '../recording.ts';
import type { Chain } from './chain.ts';
import { gruChain } from './gru.ts';
import { lstmChain } from './lstm.ts';
import { lastOf } from './sequences.ts';

/** A recurrent layer that a chain computes. */
interface Kind {
  readonly chain: Chain;
  readonly stateNames: readonly string[];
  biasShape(units: number): readonly number[];
  applies(call: LayerCall): boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  LSTM: { chain: lstmChain, stateNames: ['h', 'c'], biasShape: (units) => [4 * units], applies: () => true },
  GRU: {
    chain: gruChain,
    stateNames: ['h'],
    biasShape: (units) => [2, 3 * units],
    applies: ({ config }) => flagIn(config, 'reset_after'),
  },
};

const silencedInTheLoop = (config: Config): boolean => flagIn(config, 'zero_output_for_mask') && !silencedBehind(config);

/**
 * The kernels bend by tanh and sigmoid alone. A mask of the state at each step (`recurrent_dropout`) would have to enter the
 * recurrence; and with given first states, masked steps at the beginning give zeros, which the chain does not know of.
 */
function applies({ config, pass, masks, inputs, states }: LayerCall): boolean {
  const usual = activationIn(config).name === 'tanh' && activationIn(config, 'recurrent_activation').name === 'sigmoid';
  const dropped = pass.training && numberOr(config, 'recurrent_dropout', 0) !== 0;
  const begun = inputs.length > 1 || states.size > 0;
  return usual && !dropped && !(masks[0] && begun && !silencedInTheLoop(config));
}

function firstStates(call: LayerCall, { stateNames }: Kind, batch: number, units: number): readonly Tensor[] {
  const given = call.inputs.slice(1);
  return given.length > 0 ? given : stateNames.map((name) => call.states.get(name) ?? zeros([batch, units]));
}

/** Time first, in the order in which it is read. */
function asRead(x: Tensor, call: LayerCall): Tensor {
  const turned = transpose(x, [1, 0, 2]);
  return flagIn(call.config, 'go_backwards') ? reverse(turned, 0) : turned;
}

/** `reverse` and `transpose` of the backend take numbers. */
const maskAsRead = (mask: Tensor, call: LayerCall): Tensor => cast(asRead(withAxis(cast(mask, 'float32'), -1), call), 'bool');

function keep(call: LayerCall, { stateNames }: Kind, states: readonly Tensor[]): void {
  for (const [i, name] of stateNames.entries()) call.states.get(name)?.assign(nth(states, i));
}

function outputOf(call: LayerCall, h: Tensor, mask: Tensor | null): Tensor {
  const { config, masks } = call;
  const shown = mask && silencedInTheLoop(config) ? mul(h, cast(mask, 'float32')) : h;
  if (flagIn(config, 'return_sequences')) {
    const whole = transpose(shown, [1, 0, 2]);
    return silencedBehind(config) ? silenced(whole, masks[0] ?? null) : whole;
  }
  return reshape(lastOf(shown), [h.shape[1] ?? 0, h.shape[2] ?? 0]);
}

/** An LSTM or a GRU as one function with its own gradient; `null` where it does not apply. */
export function fusedRecurrent(name: string, call: LayerCall): LayerResult | null {
  const [ops, kind] = [recording(), KINDS[name]];
  if (!ops || !kind || !applies(call) || !kind.applies(call)) return null;
  const { config } = call;
  const units = numberIn(config, 'units');
  const input = onlyInput(call);
  const [batch = 0, , inputs = 0] = input.shape;
  const [dropped] = drawMasks(call, 'dropout', [batch, inputs], 1) ?? [];
  const x = asRead(dropped ? mul(input, withAxis(dropped, 1)) : input, call);
  const mask = call.masks[0] ? maskAsRead(call.masks[0], call) : null;
  const sequences = flagIn(config, 'return_sequences') || (mask !== null && flagIn(config, 'zero_output_for_mask'));
  const result = kind.chain({
    ops,
    x,
    kernel: weightOf(call, 'kernel'),
    recurrentKernel: weightOf(call, 'recurrent_kernel'),
    bias: flagIn(config, 'use_bias') ? weightOf(call, 'bias') : zeros([...kind.biasShape(units)]),
    states: firstStates(call, kind, batch, units),
    mask,
    sequences,
  });
  const steps = sequences ? (x.shape[0] ?? 0) : 1;
  const h = slice(result, [0, 0, 0], [steps, batch, units]);
  const last = (from: number): Tensor => reshape(slice(result, [from, 0, 0], [1, batch, units]), [batch, units]);
  const states = kind.stateNames.map((_, i) => last(steps - 1 + i));
  keep(call, kind, states);
  const output = outputOf(call, h, sequences ? mask : null);
  const extra = flagIn(config, 'return_state') ? states : [];
  const own = flagIn(config, 'return_sequences') ? (call.masks[0] ?? null) : null;
  return { outputs: [output, ...extra], masks: [own, ...extra.map(() => null)] };
}
