import type { Shape } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { isFree, meansSame, type Named, type Recorded, recordAgain } from './call-names.ts';
import type { Flowing, Values } from './flowing.ts';
import { joined, type OpenLayer, type OpenNode, unread } from './graph.ts';
import { hasNames } from './named-sizes.ts';
import type { BuildPlace } from './place.ts';
import { isSameShape, type Remembered } from './readings.ts';

/**
 * Flows of a network that follow one another without names between them, as an earlier version of the text had them: the
 * layers that they make, with sound shapes and names that Keras gives. Where they still come after the same, those are the
 * layers of this version too.
 */
export interface Stretch extends Recorded {
  readonly flows: readonly ast.Statement[];
  /** The shape of what comes in, of what goes out all there is. */
  readonly shape: Shape;
  readonly value: Values;
  readonly layers: readonly OpenLayer[];
  readonly nodes: readonly OpenNode[];
  /** Where the calls of the layers name them. */
  readonly callees: readonly ast.Range[];
  /** How many names of each class that they take were given out before, and are afterwards. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** So many flows are remembered together. */
const longest = 32;

/** Fewer are not worth it. */
const shortest = 4;

const isPlain = (statement: ast.Statement | undefined): statement is ast.Flow =>
  statement?.kind === 'flow' && !statement.source && !statement.target && statement.calls.length > 0;

/** Whether layers stand here that are nowhere else, whose names are their own affair, and whose values carry no mask. */
const isPlainPlace = ({ trail, context, graph }: BuildPlace): boolean =>
  trail.length === 0 && context.file === undefined && graph.given.size === 0 && !graph.masks.any;

/** The shape of the only value that comes in. */
const shapeOf = (value: Flowing): Shape | undefined =>
  value.kind === 'values' && value.known && value.tensors.length === 1 ? value.tensors[0]?.shape : undefined;

const follows = (flows: readonly ast.Statement[], statements: readonly ast.Statement[], at: number): boolean => {
  for (let i = 0; i < flows.length; i++) if (flows[i] !== statements[at + i]) return false;
  return true;
};

const isNamedAlike = ({ before }: Stretch, { graph: { namer } }: BuildPlace): boolean => {
  for (const [prefix, count] of before) if ((namer.counts.get(prefix) ?? 0) !== count) return false;
  return true;
};

/** The stretch that begins here, when it would be the same if it were read: it is put behind what comes in. */
export const stretchAgain = (
  statements: readonly ast.Statement[],
  at: number,
  from: Flowing,
  place: BuildPlace,
): Stretch | undefined => {
  const { context, graph, scope } = place;
  const first = statements[at];
  const known = first && context.readings.stretches?.get(first);
  if (known?.catalogue !== context.catalogue || !isPlainPlace(place) || !follows(known.flows, statements, at)) return undefined;
  scope.current = first?.range;
  if (!isSameShape(known.shape, shapeOf(from)) || !meansSame(known.names, scope) || !isNamedAlike(known, place)) return undefined;
  if (from.kind !== 'values' || !context.budget.takeAll(known.flows.length, known.layers.length)) return undefined;
  link(known, from, graph.nodes.length);
  graph.takeNames(known);
  graph.layers.push(...known.layers);
  graph.nodes.push(...known.nodes);
  graph.namer.advance(known.after);
  recordAgain(known, place);
  return known;
};

const link = ({ nodes, value }: Stretch, from: Values, index: number): void => {
  const [first] = nodes;
  if (first && first.index !== index) for (const [i, node] of nodes.entries()) node.index = index + i;
  for (const tensor of value.tensors) unread(tensor);
  if (!first) return;
  first.inputs = from.tensors;
  for (const tensor of from.tensors) tensor.readers = joined(tensor.readers, first);
};

/** A stretch that is being read for the first time, up to its last flow, and how things stood before it. */
interface OpenStretch {
  readonly flows: readonly ast.Flow[];
  readonly shape: Shape;
  readonly layers: number;
  readonly nodes: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly found: number;
  readonly flawed: boolean;
}

const flowsAt = (statements: readonly ast.Statement[], at: number, isKnown: (flow: ast.Flow) => boolean): readonly ast.Flow[] => {
  const flows: ast.Flow[] = [];
  for (let next = statements[at]; isPlain(next) && flows.length < longest; next = statements[at + flows.length]) {
    if (flows.length > 0 && isKnown(next)) break;
    flows.push(next);
  }
  return flows;
};

/** Begins a stretch to remember: it ends before the next that is. */
export const openStretch = (
  statements: readonly ast.Statement[],
  at: number,
  from: Flowing,
  place: BuildPlace,
): OpenStretch | undefined => {
  const { graph, context } = place;
  const { stretches } = context.readings;
  const shape = shapeOf(from);
  if (!stretches || !shape || hasNames(shape) || !isPlainPlace(place)) return undefined;
  const flows = flowsAt(statements, at, (flow) => stretches.has(flow));
  if (flows.length < shortest) return undefined;
  const { flawed, layers, nodes, namer } = graph;
  graph.flawed = false;
  const counts = new Map(namer.counts);
  return { flows, shape, layers: layers.length, nodes: nodes.length, counts, found: context.record.found, flawed };
};

/** Remembers a stretch that was read, if nothing in it is wrong, and no layer in it is named or holds others. */
export const keepStretch = (open: OpenStretch, value: Flowing, place: BuildPlace): void => {
  const { graph, context, scope } = place;
  const sound = !graph.flawed && context.record.found === open.found && isPlainPlace(place);
  graph.flawed ||= open.flawed;
  const [first] = open.flows;
  const layers = graph.layers.slice(open.layers);
  const calls = open.flows.flatMap((flow) => flow.calls);
  if (!sound || !first || value.kind !== 'values' || layers.length !== calls.length) return;
  if (layers.some(({ meaning }) => meaning === undefined)) return;
  const known = calls.map((call) => (isFree(call.callee.text, scope) ? context.readings.of(call, place) : undefined));
  const readings = known.filter((one) => one !== undefined);
  if (readings.length < calls.length) return;
  const after = [...graph.namer.counts].filter(([prefix, count]) => open.counts.get(prefix) !== count);
  context.readings.stretches?.set(first, {
    catalogue: context.catalogue,
    flows: open.flows,
    names: namesOf(calls, readings),
    uses: readings.flatMap(({ uses }) => uses),
    sites: readings.flatMap(({ sites }) => sites),
    shape: open.shape,
    value,
    layers,
    nodes: graph.nodes.slice(open.nodes),
    callees: calls.map(({ callee }) => callee.range),
    before: new Map(after.map(([prefix]) => [prefix, open.counts.get(prefix) ?? 0])),
    after: new Map(after),
  });
};

const namesOf = (calls: readonly ast.Call[], readings: readonly Remembered[]): readonly Named[] => {
  const names = new Map<string, Named>();
  for (const { callee } of calls) names.set(callee.text, { name: callee.text, value: undefined });
  for (const reading of readings) for (const named of reading.names) names.set(named.name, named);
  return [...names.values()];
};
