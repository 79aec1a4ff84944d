import type { LayerEntry, Shape } from '../../catalogue/index.ts';
import { isFault } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { unknownValues, type Values, valuesOf } from './flowing.ts';
import { type OpenLayer, type OpenTensor, unknownTensor } from './graph.ts';
import { claimName, makeLayer } from './layers.ts';
import { insertionPoint, isBroken } from './match.ts';
import { type BuildPlace, siteAt, siteInMain } from './place.ts';

/** A layer that takes nothing is where a network begins: `Input`. */
export const isInput = (entry: LayerEntry): boolean => entry.inputs.max === 0;

const addInput = (name: string, shape: Shape | undefined, dtype: string, call: ast.Call, place: BuildPlace): OpenTensor => {
  const tensor: OpenTensor = { ...unknownTensor(), shape };
  place.graph.inputs.push({ name, dtype, tensor, site: siteInMain(place, call.range) });
  return tensor;
};

/** `Input(…)`: what comes into the network. */
export const makeInput = (call: ast.Call, entry: LayerEntry, place: BuildPlace): Values => {
  const { name, config } = makeLayer(call, entry, place);
  const outputs = config && entry.outputs([], config, place.context.catalogue);
  const shape = outputs && !isFault(outputs) ? outputs[0] : undefined;
  if (!shape) {
    place.graph.flawed = true;
    if (config) findMissing(call, place);
  }
  const dtype = typeof config?.dtype === 'string' ? config.dtype : 'float32';
  return valuesOf([addInput(name, shape, dtype, call, place)]);
};

/** The input that a first layer declares with `input_shape` and the like, under the name that Keras gives it. */
export const inputOf = (layer: OpenLayer, call: ast.Call, place: BuildPlace): Values => {
  const { entry, config, declared } = layer;
  const shape = declared?.shape ?? (config ? entry.impliedInput?.(config) : undefined);
  if (!shape) {
    if (config) findMissing(call, place);
    place.graph.flawed = true;
    return unknownValues();
  }
  const name = place.graph.namer.next('InputLayer');
  claimName(name, undefined, call.callee.range, place);
  return valuesOf([addInput(name, shape, 'float32', call, place)]);
};

/** Nothing says what comes into the network; where the brackets of the call are broken, that is the one error. */
export const findMissing = (call: ast.Call, place: BuildPlace): void => {
  if (isBroken(call, place)) return;
  place.context.record.find({
    rule: 'missing-input-shape',
    layer: call.callee.text,
    insertAt: insertionPoint(call),
    hasArguments: call.args.length > 0,
    site: siteAt(place, call.callee.range),
  });
};

/** A layer that is not the first declares a shape, which Keras does not read. */
export const findRedundant = ({ declared }: OpenLayer, call: ast.Call, actual: Shape | undefined, place: BuildPlace): void => {
  if (!declared?.argument) return;
  const { shape, argument } = declared;
  place.context.record.find({
    rule: 'redundant-input-shape',
    layer: call.callee.text,
    argument,
    declared: shape,
    actual,
    site: siteAt(place, argument),
  });
};
