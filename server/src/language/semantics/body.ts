import type * as ast from '../syntax/ast.ts';
import { findNotCallable, layerEntryOf } from './call.ts';
import { evaluate } from './evaluate.ts';
import { findDuplicate, readFlow, tensorOf } from './flow.ts';
import { type Flowing, unknownValues, valuesOf } from './flowing.ts';
import type { OpenTensor } from './graph.ts';
import { makeLayer } from './layers.ts';
import { mayAddLayer, mayStep } from './limits.ts';
import type { BodyResult, BuildPlace } from './place.ts';
import { readRepeat } from './repeat.ts';
import { isInput } from './starts.ts';

/**
 * Reads the statements of a body in order. Its value is what `output` names, or that of the last flow; without any flow
 * it is what came in.
 */
export const runBody = (body: ast.Body, place: BuildPlace, from: Flowing): BodyResult => {
  const outputs: { readonly name: string; readonly tensor: OpenTensor }[] = [];
  let value = from;
  for (const statement of body.statements) {
    if (!mayStep(statement.range, place)) return { value: unknownValues(), names: [null] };
    place.scope.current = statement.range;
    if (statement.kind === 'flow') value = readFlow(statement, place, value);
    else if (statement.kind === 'repeat') value = readRepeat(statement, place, value);
    else if (statement.kind === 'let') readLet(statement, place);
    else if (statement.kind === 'shared') readShared(statement, place);
    else outputs.push(...statement.names.map((name) => ({ name: name.text, tensor: tensorOf(name, place) })));
  }
  place.scope.current = undefined;
  if (outputs.length > 0) return { value: valuesOf(outputs.map(({ tensor }) => tensor)), names: outputs.map(({ name }) => name) };
  return { value, names: value.kind === 'values' ? value.tensors.map(({ names }) => names.at(-1) ?? null) : [] };
};

const readLet = ({ name, value, doc }: ast.Let, place: BuildPlace): void => {
  const computed = evaluate(value, place);
  if (!name) return;
  const binding = place.context.record.bind(name, 'let', doc);
  binding.value ??= computed;
  findDuplicate(name, place);
  place.scope.bind(name.text, { binding, value: computed });
};

/** `layer encoder = LSTM(8)`: one layer, named where it stands. */
const readShared = ({ name, call, doc }: ast.SharedLayer, place: BuildPlace): void => {
  const binding = name && place.context.record.bind(name, 'layer', doc);
  if (name) findDuplicate(name, place);
  const layer = call && sharedLayer(call, place);
  if (layer) place.graph.layers.push(layer);
  if (binding) place.scope.bind(binding.name, layer ? { binding, layer } : { binding });
};

const sharedLayer = (call: ast.Call, place: BuildPlace) => {
  const slot = place.scope.find(call.callee.text);
  if (slot) {
    place.context.record.use(call.callee.range, slot.binding);
    if (slot.binding.kind !== 'import') findNotCallable(call, slot.binding.kind, place);
    return undefined;
  }
  const entry = layerEntryOf(call, place);
  if (entry && isInput(entry)) findNotCallable(call, 'input', place);
  return entry && !isInput(entry) && mayAddLayer(call.range, place) ? makeLayer(call, entry, place) : undefined;
};
