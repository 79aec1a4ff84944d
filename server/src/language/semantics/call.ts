import type { LayerEntry } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { callBlock } from './blocks.ts';
import { evaluateArguments } from './evaluate.ts';
import { type Flowing, unknownValues, type Values } from './flowing.ts';
import type { OpenLayer } from './graph.ts';
import { type Use, useLayer } from './infer.ts';
import { makeLayer } from './layers.ts';
import { mayAddLayer } from './limits.ts';
import { readOptions } from './options.ts';
import { type BuildPlace, siteAt } from './place.ts';
import type { Slot } from './scope.ts';
import { findRedundant, inputOf, isInput, makeInput } from './starts.ts';

/** What a call in a flow makes of what comes to it. */
export const applyCall = (use: Use, from: Flowing, place: BuildPlace): Flowing => {
  const { callee } = use.call;
  const { record } = place.context;
  const later = place.scope.later(callee.text);
  if (later?.kind === 'layer') {
    record.find({ rule: 'used-before-bound', name: callee.text, bound: later.name.range, site: siteAt(place, callee.range) });
    return nothing(use, place);
  }
  const slot = place.scope.find(callee.text);
  if (!slot) return applyLayer(use, from, place);
  record.use(callee.range, slot.binding);
  return applySlot(slot, use, from, place);
};

/** A call that is no use: its arguments are read all the same. */
const nothing = ({ call }: Use, place: BuildPlace): Values => {
  place.context.record.call({ call, entry: undefined, arguments: evaluateArguments(call, place) });
  place.graph.flawed = true;
  return unknownValues();
};

const applySlot = (slot: Slot, use: Use, from: Flowing, place: BuildPlace): Flowing => {
  const { call, flow } = use;
  if (slot.block) return callBlock(call, slot.block, from, flow.range.start, place);
  if (slot.layer) return applyShared(slot.layer, use, from, place);
  const { kind } = slot.binding;
  if (kind !== 'import' && kind !== 'layer') findNotCallable(call, kind, place);
  return nothing(use, place);
};

export const findNotCallable = (call: ast.Call, what: string, place: BuildPlace): void => {
  const site = siteAt(place, call.callee.range);
  place.context.record.find({ rule: 'not-callable', name: call.callee.text, what, site });
};

/** One more use of a shared layer: its own call has the arguments, a use only options of Keras's `call`. */
const applyShared = (layer: OpenLayer, use: Use, from: Flowing, place: BuildPlace): Flowing =>
  put(layer, { ...use, options: readOptions(layer.entry, use.call, place) }, from, place, false);

const put = (layer: OpenLayer, use: Use, from: Flowing, place: BuildPlace, checkDeclared: boolean): Flowing => {
  const { tensors } = from.kind === 'start' ? inputOf(layer, use.call, place) : from;
  if (from.kind === 'values' && checkDeclared) findRedundant(layer, use.call, tensors[0]?.shape, place);
  return useLayer(layer, tensors, use, place);
};

/** The entry of a layer that a call names, or the finding that there is none. */
export const layerEntryOf = (call: ast.Call, place: BuildPlace): LayerEntry | undefined => {
  const { catalogue, record } = place.context;
  const entry = catalogue.layer(call.callee.text);
  if (entry) return entry;
  const own = [...place.scope.visible()].filter(([, slot]) => slot.block || slot.layer).map(([name]) => name);
  const candidates = [...own, ...catalogue.all('layer').map(({ name }) => name)];
  record.find({ rule: 'unknown-layer', name: call.callee.text, candidates, site: siteAt(place, call.callee.range) });
  return undefined;
};

const applyLayer = (use: Use, from: Flowing, place: BuildPlace): Flowing => {
  const { call } = use;
  const entry = layerEntryOf(call, place);
  if (!entry || !mayAddLayer(call.range, place)) return nothing(use, place);
  if (!isInput(entry)) {
    const layer = makeLayer(call, entry, place);
    place.graph.layers.push(layer);
    return put(layer, use, from, place, true);
  }
  if (from.kind === 'values') findFed(call, from, place);
  return makeInput(call, entry, place);
};

/** Nothing goes into an `Input`. */
const findFed = (call: ast.Call, { tensors }: Values, place: BuildPlace): void => {
  const site = siteAt(place, call.callee.range);
  place.context.record.find({ rule: 'input-count-mismatch', layer: call.callee.text, min: 0, max: 0, got: tensors.length, site });
  place.graph.flawed = true;
};
