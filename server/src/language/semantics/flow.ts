import type * as ast from '../syntax/ast.ts';
import { applyCall } from './call.ts';
import { type Flowing, start, unknownValues, type Values, valuesOf } from './flowing.ts';
import { joined, type OpenTensor, unknownTensor } from './graph.ts';
import type { Use } from './infer.ts';
import type { Binding } from './model.ts';
import { type BuildPlace, siteAt } from './place.ts';
import { findMissing, isInput } from './starts.ts';

/** One flow: from its source, or from what the statement before gave, through its calls, to its target. */
export const readFlow = (flow: ast.Flow, place: BuildPlace, before: Flowing): Flowing => {
  let value = flow.source
    ? valuesOfNames(flow.source, flow, place)
    : beginsWithInput(flow, place)
      ? start
      : single(before, place);
  let first = true;
  for (const call of flow.calls) {
    const use: Use = { call, flow };
    value = applyCall(use, first ? value : single(value, place), place);
    first = false;
  }
  if (flow.calls.length === 0) value = unknown(place);
  if (flow.target) bindTarget(flow.target, value, flow, place);
  return value;
};

const unknown = (place: BuildPlace): Values => {
  place.graph.flawed = true;
  return unknownValues();
};

const beginsWithInput = ({ calls }: ast.Flow, { scope, context }: BuildPlace): boolean => {
  const name = calls[0]?.callee.text;
  const entry = name === undefined ? undefined : context.catalogue.layer(name);
  return name !== undefined && entry !== undefined && isInput(entry) && !scope.find(name);
};

/** What goes on by itself must be one value; several need names first. */
const single = (value: Flowing, place: BuildPlace): Flowing => {
  if (value.kind === 'start' || !value.known || value.tensors.length === 1) return value;
  const { maker } = value;
  if (maker)
    place.context.record.find({
      rule: 'unnamed-outputs',
      layer: maker.label,
      outputs: maker.outputs(),
      names: 1,
      why: 'flow',
      insertAt: maker.flowStart,
      site: siteAt(place, maker.range),
    });
  return unknown(place);
};

/** The values that a source names. */
const valuesOfNames = ({ names }: ast.Names, { calls }: ast.Flow, place: BuildPlace): Flowing => {
  const [first] = names;
  if (names.length === 1 && first && place.scope.find(first.text)?.start) return start;
  if (names.length === 0) return unknown(place);
  const [call] = calls;
  if (call && names.some((name) => place.scope.find(name.text)?.start)) findMissing(call, place);
  return valuesOf(names.map((name) => tensorOf(name, place)));
};

/** The value that a name is bound to; an unknown one, and a finding, when there is none. */
export const tensorOf = (name: ast.Name, place: BuildPlace): OpenTensor => {
  const { record } = place.context;
  const later = place.scope.later(name.text);
  const slot = later ? undefined : place.scope.find(name.text);
  if (slot) record.use(name.range, slot.binding);
  if (slot?.tensor) return slot.tensor;
  place.graph.flawed = true;
  const site = siteAt(place, name.range);
  if (later) record.find({ rule: 'used-before-bound', name: name.text, bound: later.name.range, site });
  else if (slot?.binding.kind !== 'import' && !slot?.start)
    record.find({ rule: 'unknown-name', name: name.text, space: 'value', candidates: valueNames(place), site });
  return unknownTensor();
};

const valueNames = ({ scope }: BuildPlace): readonly string[] =>
  [...scope.visible()].filter(([, slot]) => slot.tensor || slot.start).map(([name]) => name);

const bindTarget = (target: ast.Names, value: Flowing, { doc }: ast.Flow, place: BuildPlace): void => {
  const fits = value.kind === 'values' && (!value.known || value.tensors.length === target.names.length);
  if (!fits && value.kind === 'values') findMiscounted(target, value, place);
  if (!fits) place.graph.flawed = true;
  for (const [i, name] of target.names.entries())
    bindTensor(name, (fits ? value.tensors[i] : undefined) ?? unknownTensor(), doc, place);
};

const bindTensor = (name: ast.Name, tensor: OpenTensor, doc: string | undefined, place: BuildPlace): void => {
  const binding = place.context.record.bind(name, 'value', doc);
  binding.tensor ??= tensor;
  findDuplicate(name, place);
  tensor.names = joined(tensor.names, name.text);
  place.scope.bind(name.text, { binding, tensor });
};

/** A name is bound once in a body. */
export const findDuplicate = (name: ast.Name, place: BuildPlace, what: 'name' | 'parameter' = 'name'): Binding | undefined => {
  const first = place.scope.own(name.text)?.binding;
  if (!first || first.range.start === name.range.start) return undefined;
  place.context.record.find({
    rule: 'duplicate-name',
    name: name.text,
    what,
    first: first.range,
    site: siteAt(place, name.range),
  });
  return first;
};

const findMiscounted = (target: ast.Names, { maker, tensors }: Values, place: BuildPlace): void => {
  place.context.record.find({
    rule: 'unnamed-outputs',
    layer: maker?.label ?? '',
    outputs: maker?.outputs() ?? tensors.map((_, i) => `value_${i + 1}`),
    names: target.names.length,
    why: target.list ? 'count' : 'one-name',
    insertAt: target.range.start,
    site: siteAt(place, target.range),
  });
};
