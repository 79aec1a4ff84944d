import type { LayerEntry, Plain, Shape, Size } from '../../catalogue/index.ts';
import { baseLayerParams } from '../../catalogue/index.ts';
import type { Config, ConfiguredLayer } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { recordAgain } from './call-names.ts';
import { oldNameFinding } from './configure.ts';
import { evaluateArguments } from './evaluate.ts';
import type { Declared, Graph, OpenLayer } from './graph.ts';
import { borrowSite } from './imports/borrow.ts';
import { type Matched, matchCall } from './match.ts';
import type { ArgumentModel } from './model.ts';
import { type BuildPlace, siteAt, siteInMain } from './place.ts';
import type { Reading } from './readings.ts';
import { type Signature, signatureOf } from './signature.ts';

/** Arguments that declare the shape of the input. */
const shaping: ReadonlySet<string> = new Set(['input_shape', 'batch_input_shape', 'input_dim']);

/** Arguments that place a layer in its network rather than say what it computes. */
const placing: ReadonlySet<string> = new Set(['name', ...shaping]);

/** The keys of a configuration that are the layer's own, and those that all layers have and that say something. */
const ownConfig = (entry: LayerEntry, config: Config): Config => {
  const own: Record<string, Plain> = {};
  for (const key in config) {
    const value = config[key];
    if (value !== undefined && isKept(key, value, entry)) own[key] = value;
  }
  return own;
};

const isKept = (key: string, value: Plain, entry: LayerEntry): boolean => {
  if (key === 'name') return false;
  if (!(key in baseLayerParams) || key in entry.params) return true;
  return !placing.has(key) && value !== baseLayerParams[key as keyof typeof baseLayerParams].default;
};

/** Whether a value of a configuration is the layer inside a wrapper. */
export const isInnerLayer = (value: Plain | undefined): value is ConfiguredLayer & { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && 'layerName' in value && 'config' in value;

const ownTemplates = new WeakMap<Signature, Config>();

/** What a layer's configuration is when no argument is given; one object for all of them. */
const ownTemplate = (entry: LayerEntry, signature: Signature): Config => {
  const known = ownTemplates.get(signature);
  if (known) return known;
  const template = ownConfig(entry, signature.template);
  ownTemplates.set(signature, template);
  return template;
};

/** The configuration without what the arguments say that is not the layer's own. */
const cleaned = (entry: LayerEntry, { config, arguments: args }: Matched): Config | undefined => {
  const isOwn = ({ parameter }: ArgumentModel) => parameter === undefined || Object.hasOwn(entry.params, parameter);
  return config === undefined || args.every(isOwn) ? config : ownConfig(entry, config);
};

/** Names the layers inside a wrapper, which Keras constructs before the wrapper, and cleans their configurations. */
const withInnerNames = (config: Config, place: BuildPlace): Config => {
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, withNames(value, place)]));
};

const withNames = (value: Plain, place: BuildPlace): Plain => {
  if (isInnerLayer(value)) return namedInner(value, place);
  return Array.isArray(value) && value.some(isInnerLayer) ? value.map((one) => withNames(one, place)) : value;
};

const namedInner = (inner: ConfiguredLayer, place: BuildPlace): Plain => {
  const entry = place.context.catalogue.layer(inner.name);
  const given = inner.config.name;
  const config = withInnerNames(entry ? ownConfig(entry, inner.config) : inner.config, place);
  return {
    name: inner.name,
    config,
    layerName: typeof given === 'string' ? given : place.graph.namer.next(entry?.className ?? inner.name),
  };
};

/** The shape of the input that a call declares: `input_shape`, `batch_input_shape`, `input_dim` where it is not the layer's own. */
const declaredBy = (entry: LayerEntry, config: Config | undefined, args: readonly ArgumentModel[]): Declared | undefined => {
  const argumentOf = (key: string) => args.find((arg) => arg.parameter === key)?.argument.range;
  const given = (key: string) => (config && !Object.hasOwn(entry.params, key) ? (config[key] ?? undefined) : undefined);
  const [whole, sample, size] = [given('batch_input_shape'), given('input_shape'), given('input_dim')];
  if (Array.isArray(whole)) return { shape: whole as Shape, argument: argumentOf('batch_input_shape') };
  if (Array.isArray(sample)) return { shape: [null, ...(sample as Shape)], argument: argumentOf('input_shape') };
  return size === undefined ? undefined : { shape: [null, size as Size], argument: argumentOf('input_dim') };
};

interface GivenName {
  readonly text: string;
  readonly range: ast.Range;
}

const givenName = (args: readonly ArgumentModel[]): GivenName | undefined => {
  const given = args.find(({ parameter }) => parameter === 'name');
  const value = given?.value;
  return given && (value?.kind === 'string' || value?.kind === 'word')
    ? { text: value.value, range: given.argument.range }
    : undefined;
};

/** Takes a name for a layer or an input of the network, and reports it when another has it. */
export const claimName = (name: string, given: ast.Range | undefined, call: ast.Range, place: BuildPlace): void => {
  if (place.context.file !== undefined) {
    claimHere(name, given !== undefined, call, place);
    return;
  }
  const { graph } = place;
  if (!given && graph.given.size === 0) {
    graph.takeNames({ layers: [{ name }], callees: [call] });
    return;
  }
  const before = graph.names.get(name);
  if (!before) takeName(name, given ?? call, given !== undefined, graph);
  const argument = given ?? (graph.given.has(name) ? before : undefined);
  if (!before || !argument) return;
  const first = given ? before : call;
  place.context.record.find({ rule: 'duplicate-layer-name', name, first, argument, site: siteAt(place, argument) });
};

/** The same for a layer of an imported block: its name belongs to the call of the block. */
const claimHere = (name: string, given: boolean, call: ast.Range, place: BuildPlace): void => {
  const { graph } = place;
  const site = siteInMain(place, call);
  const before = graph.names.get(name);
  if (!before) takeName(name, site.range, given, graph);
  else if (given || graph.given.has(name))
    place.context.main.find({ rule: 'duplicate-layer-name', name, first: before, argument: site.range, site });
};

const takeName = (name: string, range: ast.Range, given: boolean, { names, given: all }: Graph): void => {
  names.set(name, range);
  if (given) all.add(name);
};

/** The arguments of a call, matched and checked, with what is found wrong with them. */
const readCall = (call: ast.Call, entry: LayerEntry, place: BuildPlace): Reading => {
  const { record, catalogue } = place.context;
  const args = evaluateArguments(call, place);
  const signature = signatureOf(entry, catalogue);
  const written = { callee: call.callee.text, call, range: call.callee.range, arguments: args };
  const matched = matchCall(entry, written, place, ownTemplate(entry, signature));
  for (const finding of matched.findings) record.find(finding);
  const site = { call, entry, arguments: matched.arguments };
  record.call(site);
  const { holdsLayers } = signature;
  const placed = matched.arguments.some(({ parameter = '' }) => placing.has(parameter));
  return { site, meaning: { config: matched.config, own: cleaned(entry, matched), holdsLayers, placed, inferred: [] } };
};

/** The same, remembered where it can be. */
const readingOf = (call: ast.Call, entry: LayerEntry, place: BuildPlace): Reading => {
  const { record, readings } = place.context;
  const known = readings.of(call, place) ?? readings.like(call, place);
  if (known) {
    recordAgain(known, place);
    return known.reading;
  }
  record.listen();
  const reading = readCall(call, entry, place);
  const sites = record.heard();
  if (sites && reading.meaning.config) readings.keep(reading, sites, place);
  return reading;
};

/** The layer that a call makes, with Keras's name for it; its findings are recorded. */
export const makeLayer = (call: ast.Call, entry: LayerEntry, place: BuildPlace): OpenLayer => {
  const { record, catalogue } = place.context;
  const found = call.callee.text === entry.name ? undefined : catalogue.find('layer', call.callee.text);
  if (found?.formerly)
    record.find(oldNameFinding(entry, found.formerly, 'layer', call.callee.text, siteAt(place, call.callee.range)));
  const reading = readingOf(call, entry, place);
  const { site, meaning } = reading;
  const { own } = meaning;
  const { holdsLayers } = meaning;
  const config = own && holdsLayers ? withInnerNames(own, place) : own;
  const given = meaning.placed ? givenName(site.arguments) : undefined;
  const name = given?.text ?? place.graph.namer.next(nameOf(entry));
  claimName(name, given?.range, call.callee.range, place);
  if (!config) place.graph.flawed = true;
  const at = siteInMain(place, call.range);
  return {
    name,
    named: given !== undefined,
    entry,
    config,
    weights: undefined,
    call: at.elsewhere ? borrowSite(site, at.range) : site,
    site: at,
    nodes: [],
    declared: meaning.placed ? declaredBy(entry, meaning.config, site.arguments) : undefined,
    meaning: holdsLayers ? undefined : meaning,
  };
};

/** Keras calls the layer behind `Input` an `InputLayer`. */
const nameOf = (entry: LayerEntry): string => (entry.inputs.max === 0 ? 'InputLayer' : (entry.className ?? entry.name));
