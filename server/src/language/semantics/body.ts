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
import { keepStretch, openStretch, stretchAgain } from './stretch.ts';

/** What `output` names. */
interface Output {
  readonly name: string;
  readonly tensor: OpenTensor;
}

/**
 * Reads the statements of a body in order. Its value is what `output` names, or that of the last flow; without any flow
 * it is what came in.
 */
export const runBody = ({ statements }: ast.Body, place: BuildPlace, from: Flowing): BodyResult => {
  const outputs: Output[] = [];
  let value = from;
  for (let at = 0; at < statements.length; ) {
    const known = stretchAgain(statements, at, value, place);
    const open = known ? undefined : openStretch(statements, at, value, place);
    const next = at + ((known ?? open)?.flows.length ?? 1);
    const read = known?.value ?? readStatements(statements, [at, next], outputs, place, value);
    if (!read) return { value: unknownValues(), names: [null] };
    if (open) keepStretch(open, read, place);
    value = read;
    at = next;
  }
  place.scope.current = undefined;
  if (outputs.length > 0) return { value: valuesOf(outputs.map(({ tensor }) => tensor)), names: outputs.map(({ name }) => name) };
  return { value, names: value.kind === 'values' ? value.tensors.map(({ names }) => names.at(-1) ?? null) : [] };
};

/** `undefined` when too much is read. */
const readStatements = (
  statements: readonly ast.Statement[],
  [first, end]: readonly [number, number],
  outputs: Output[],
  place: BuildPlace,
  from: Flowing,
): Flowing | undefined => {
  let value = from;
  for (let at = first; at < end; at++) {
    const statement = statements[at];
    if (statement && !mayStep(statement.range, place)) return undefined;
    if (statement) value = readStatement(statement, outputs, place, value);
  }
  return value;
};

const readStatement = (statement: ast.Statement, outputs: Output[], place: BuildPlace, value: Flowing): Flowing => {
  place.scope.current = statement.range;
  if (statement.kind === 'flow') return readFlow(statement, place, value);
  if (statement.kind === 'repeat') return readRepeat(statement, place, value);
  if (statement.kind === 'let') readLet(statement, place);
  else if (statement.kind === 'shared') readShared(statement, place);
  else outputs.push(...statement.names.map((name) => ({ name: name.text, tensor: tensorOf(name, place) })));
  return value;
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
