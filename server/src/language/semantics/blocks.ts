import type * as ast from '../syntax/ast.ts';
import { evaluate, evaluateArguments } from './evaluate.ts';
import { type Flowing, unknownValues } from './flowing.ts';
import { mayEnter } from './limits.ts';
import { matchBlock } from './match-block.ts';
import type { Value } from './model.ts';
import { type BuildPlace, type Context, siteAt } from './place.ts';
import type { OpenBinding } from './record.ts';
import { type Names, Scope } from './scope.ts';

/** A block of the file: what its calls expand to. */
export interface BlockInfo {
  readonly block: ast.Block;
  readonly name: string;
  /** The file that it is written in. */
  context: Context;
  readonly binding: OpenBinding;
  /** The names around it. */
  scope: Scope;
  /** Those that its body binds. */
  readonly names: Names;
  /** It reaches itself through calls, and is never expanded. */
  recursive: boolean;
  expanded: boolean;
}

/** A call of a block in a flow: its body, read with these arguments and this input. */
export const callBlock = (call: ast.Call, info: BlockInfo, from: Flowing, flowStart: number, place: BuildPlace): Flowing => {
  const args = evaluateArguments(call, place);
  const { values, models, sound } = matchBlock(info.block, { call, arguments: args }, place);
  place.context.record.call({ call, entry: undefined, arguments: models });
  if (!sound || info.recursive || !takesOne(call, info, from, place) || !mayEnter(call.range, place)) {
    place.graph.flawed = true;
    return unknownValues();
  }
  const step = { range: call.range, block: info.name, round: undefined, file: place.context.file };
  const inside = { ...place, context: info.context, trail: [...place.trail, step], depth: place.depth + 1 };
  const { value, names } = expand(info, values, from, inside);
  if (value.kind === 'start') return value;
  const outputs = () => names.map((name, i) => name ?? `${info.name}_${i + 1}`);
  return { ...value, maker: { label: info.name, range: call.callee.range, outputs, flowStart } };
};

const takesOne = (call: ast.Call, info: BlockInfo, from: Flowing, place: BuildPlace): boolean => {
  if (from.kind === 'start' || from.tensors.length === 1) return true;
  const site = siteAt(place, call.callee.range);
  place.context.record.find({ rule: 'input-count-mismatch', layer: info.name, min: 1, max: 1, got: from.tensors.length, site });
  return false;
};

/** The body of a block, its parameters and `input` bound; parameters without a value take their default. */
export const expand = (info: BlockInfo, values: ReadonlyMap<string, Value | undefined>, from: Flowing, place: BuildPlace) => {
  info.expanded = true;
  const { block } = info;
  const header = new Scope(info.scope);
  bindInput(header, block, from);
  for (const { name, value } of block.parameters) {
    const binding = place.context.record.bind(name, 'parameter');
    const given = values.has(name.text) ? values.get(name.text) : evaluate(value, { ...place, scope: header });
    binding.value ??= given;
    if (!header.own(name.text) || name.text === 'input') header.bind(name.text, { binding, value: given });
  }
  return place.run(block.body, { ...place, scope: new Scope(header, info.names) }, from);
};

const bindInput = (header: Scope, { range }: ast.Block, from: Flowing): void => {
  const tensor = from.kind === 'start' ? undefined : from.tensors[0];
  const binding: OpenBinding = { name: 'input', kind: 'value', range, doc: undefined, uses: [], value: undefined, tensor };
  header.bind('input', tensor ? { binding, tensor } : { binding, start: true });
};
