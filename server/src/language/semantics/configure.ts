import type { Configured, Entry, EntryKind, LayerEntry, ParamType, Several } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { unwrapped } from './evaluate.ts';
import type { Finding } from './findings.ts';
import { matchCall } from './match.ts';
import type { Site, Value } from './model.ts';
import { siteAt } from './place.ts';
import type { OpenCallSite } from './record.ts';
import {
  type Asking,
  isText,
  itemExpr,
  refuses,
  type Taken,
  takes,
  together,
  unknown,
  unknownValue,
  wrongKind,
} from './taken.ts';

type EntryType = Extract<ParamType, { kind: 'entry' }>;
type CallValue = Extract<Value, { kind: 'call' }>;

/** Every kind but layers, in the order in which a name is looked for when it is not of the kind that is wanted. */
const otherKinds: readonly EntryKind[] = [
  'regularizer',
  'constraint',
  'initializer',
  'activation',
  'loss',
  'metric',
  'optimizer',
  'schedule',
  'callback',
  'transform',
  'source',
  'generator',
  'space',
  'objective',
  'layer',
];

/** The value as an entry of the catalogue with its arguments: a word, a string, or a call. */
export const takeEntry = (value: Value, type: EntryType, asking: Asking): Taken => {
  if (isText(value)) return takeNamed(value.value, value.kind === 'word' ? value.origin : undefined, type, asking);
  if (value.kind === 'call') return takeCalled(value, type, asking);
  if (value.kind === 'none' && type.of === 'activation') return takeNamed('linear', undefined, type, asking);
  return wrongKind(value, type, asking);
};

const isWanted = (name: string, type: EntryType): boolean => !type.only || type.only.includes(name);

const find = (name: string, type: EntryType, asking: Asking) => {
  const found = asking.place.context.catalogue.find(type.of, name);
  return found && isWanted(found.entry.name, type) ? found : undefined;
};

/** The words that an argument takes, to choose the closest from. */
export const wordsOf = (type: EntryType, asking: Asking): readonly string[] =>
  asking.place.context.catalogue
    .all(type.of)
    .filter((entry) => isWanted(entry.name, type))
    .flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]);

const takeNamed = (name: string, origin: ast.Reference | undefined, type: EntryType, asking: Asking): Taken => {
  const found = find(name, type, asking);
  const { context } = asking.place;
  const entry = found?.entry ?? elsewhere(name, asking);
  if (origin && entry) context.record.call({ call: origin, entry, arguments: [] });
  if (!found) return refuses(unknownValue(name, wordsOf(type, asking), asking));
  const { config, findings } = matchCall(
    found.entry,
    { callee: name, call: undefined, range: asking.expr.range, arguments: [] },
    asking.place,
  );
  const site = siteAt(asking.place, asking.expr.range);
  const notes = found.formerly ? [oldNameFinding(found.entry, found.formerly, 'value', asking.callee, site)] : [];
  return config ? takes(plainConfigured(found.entry, config), notes) : refuses(...notes, ...findings);
};

const plainConfigured = (entry: Entry, config: Config) => ({ name: entry.name, config });

const elsewhere = (name: string, asking: Asking): Entry | undefined => {
  for (const kind of otherKinds) {
    const found = asking.place.context.catalogue.find(kind, name);
    if (found) return found.entry;
  }
  return undefined;
};

/** The hint at a name that only an earlier Keras knows. */
export const oldNameFinding = (
  entry: Entry,
  old: NonNullable<Entry['formerly']>[number],
  what: 'value' | 'layer',
  callee: string,
  site: Site,
): Finding => {
  const isLower = (name: string): boolean => /^[a-z]/.test(name);
  const alike = [entry.name, ...(entry.aliases ?? [])].find((name) => isLower(name) === isLower(old.name));
  const replacement = alike ?? entry.name;
  return { rule: 'deprecated-name', old: old.name, replacement, now: old.now, callee, what, site };
};

const isLayerEntry = (entry: Entry): entry is LayerEntry => entry.kind === 'layer';

/** Fills in what a call of the text turned out to be. */
const settle = (
  value: CallValue,
  entry: Entry | undefined,
  args: OpenCallSite['arguments'],
  configured: Configured | undefined,
): void => {
  const site = value.site as OpenCallSite;
  site.entry ??= entry;
  site.arguments = args;
  (value as { configured: Configured | undefined }).configured ??= configured;
};

const takeCalled = (value: CallValue, type: EntryType, asking: Asking): Taken => {
  const { call } = value.site;
  if (call.kind !== 'call') return wrongKind(value, type, asking);
  const name = call.callee.text;
  const found = find(name, type, asking);
  if (!found) {
    settle(value, elsewhere(name, asking), value.site.arguments, undefined);
    asking.place.context.record.call(value.site);
    const expr = unwrapped(asking.expr) === call ? { ...asking, expr: { ...call, range: call.callee.range } } : asking;
    return refuses(unknownValue(name, wordsOf(type, asking), expr));
  }
  return takeFound(value, call, found, 'value', asking);
};

const takeFound = (
  value: CallValue,
  call: ast.Call,
  found: { readonly entry: Entry; readonly formerly: NonNullable<Entry['formerly']>[number] | undefined },
  what: 'value' | 'layer',
  asking: Asking,
): Taken => {
  const { entry, formerly } = found;
  const written = { callee: call.callee.text, call, range: call.callee.range, arguments: value.site.arguments };
  const { config, findings, arguments: args } = matchCall(entry, written, asking.place);
  settle(value, entry, args, config && { name: entry.name, config });
  asking.place.context.record.call(value.site);
  const at = siteAt(asking.place, call.callee.range);
  const notes = [...(formerly ? [oldNameFinding(entry, formerly, what, asking.callee, at)] : []), ...findings];
  if (!config) return refuses(...notes);
  return takes(
    isLayerEntry(entry) ? { ...plainConfigured(entry, config), layerName: '' } : plainConfigured(entry, config),
    notes,
  );
};

/** Layers in a list, where that stands for a layer of its own. */
const takeSeveral = (items: readonly (Value | undefined)[], several: Several, asking: Asking): Taken => {
  const parts = items.map((item, i) =>
    item ? takeLayer(item, { kind: 'layer' }, { ...asking, expr: itemExpr(asking.expr, i) }) : unknown,
  );
  return together(parts, (layers) => ({ name: several.name, config: { [several.as]: layers }, layerName: '' }));
};

/** A layer inside a wrapper. Its name comes when the wrapper takes its place in a network. */
export const takeLayer = (value: Value, type: Extract<ParamType, { kind: 'layer' }>, asking: Asking): Taken => {
  if (value.kind === 'list' && type.several) return takeSeveral(value.items, type.several, asking);
  if (value.kind !== 'call' || value.site.call.kind !== 'call') return wrongKind(value, type, asking);
  const { call } = value.site;
  const { catalogue, record } = asking.place.context;
  const found = catalogue.find('layer', call.callee.text);
  if (found) return takeFound(value, call, found, 'layer', asking);
  record.call(value.site);
  const candidates = catalogue.all('layer').map((entry) => entry.name);
  return refuses({ rule: 'unknown-layer', name: call.callee.text, candidates, site: siteAt(asking.place, call.callee.range) });
};
