import type { Entry, Fault, LayerEntry, Param, Shape, WeightSpec } from '../../catalogue/index.ts';
import type { Config, Configured } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import type { Finding } from './findings.ts';

/**
 * The checked model of a file: names resolved, values computed, blocks and repeats expanded, shapes inferred. It always
 * exists; what an error left unknown is `undefined`, so that nothing downstream complains of it again.
 */
export interface Model {
  readonly parsed: ast.Parsed;
  readonly networks: readonly NetworkModel[];
  readonly data: readonly SettingsModel[];
  readonly train: readonly SettingsModel[];
  readonly search: readonly SettingsModel[];
  /** Every binding of the file, in no order (lets, parameters, counters, values, layers, blocks, imports) with its uses. */
  readonly bindings: readonly Binding[];
  /** What every name in the text stands for, by the start of its range. */
  readonly references: ReadonlyMap<number, Binding>;
  /** Every call of the text with the entry that it names and the value of each argument, by the start of its range. */
  readonly calls: ReadonlyMap<number, CallSite>;
  /** What the readers of names, values and shapes found wrong; rules turn them into problems. */
  readonly findings: readonly Finding[];
  /** What is wrong in the files that it imports, as it uses them: ranges are of that file, `trail` begins in this one. */
  readonly imported: readonly ImportedFindings[];
  /** Its declarations in parts that nothing in the others bears on, where it is known and the text is edited. */
  readonly islands: readonly IslandModel[];
}

/** Declarations that name one another, and none besides. It stays the same object while they do, in sound ones. */
export interface IslandModel {
  readonly declarations: readonly ast.Declaration[];
}

export interface ImportedFindings {
  readonly file: string;
  readonly parsed: ast.Parsed;
  readonly findings: readonly Finding[];
}

export interface NetworkModel {
  /** `network` when the file gives none. */
  readonly name: string;
  readonly declaration: ast.Network;
  readonly inputs: readonly InputModel[];
  /** In the order of the text; a shared layer once. */
  readonly layers: readonly LayerModel[];
  /** Every use of a layer, each after what it reads. */
  readonly nodes: readonly NodeModel[];
  readonly outputs: readonly OutputModel[];
  /** Whether every output has a shape and no layer is unknown: only then is it summarised or trained. */
  readonly complete: boolean;
}

export interface InputModel {
  readonly name: string;
  readonly dtype: string;
  readonly tensor: TensorModel;
  /** The `Input(…)` call, or the first layer's call that declares the shape. */
  readonly site: Site;
}

export interface LayerModel {
  /** Keras's name, or the one given with `name=`. */
  readonly name: string;
  /** Whether `name=` gave it. */
  readonly named: boolean;
  readonly entry: LayerEntry;
  /** Normalised arguments, defaults filled in; `undefined` when an argument is wrong. */
  readonly config: Config | undefined;
  /** `undefined` until a use has given the input's shape, or when it cannot be known. */
  readonly weights: readonly WeightSpec[] | undefined;
  readonly call: CallSite;
  readonly site: Site;
  readonly nodes: readonly NodeModel[];
}

export interface NodeModel {
  readonly layer: LayerModel;
  /** Its place among the nodes of the network. */
  readonly index: number;
  readonly inputs: readonly TensorModel[];
  readonly outputs: readonly TensorModel[];
  /** Where this use is written: for a shared layer, not where the layer is. */
  readonly site: Site;
  /** What this use of a shared layer says otherwise than its configuration: options of Keras's `call`. */
  readonly options?: Config | undefined;
  readonly fault: Fault | undefined;
}

export interface TensorModel {
  /** `undefined` after an error. */
  readonly shape: Shape | undefined;
  /** The node that makes it; `undefined` for an input of the network. */
  readonly node: NodeModel | undefined;
  readonly index: number;
  /** The names that are bound to it. */
  readonly names: readonly string[];
  /** The nodes that read it, in order; one that reads it twice stands there twice. */
  readonly readers: readonly NodeModel[];
}

export interface OutputModel {
  readonly name: string;
  readonly binding: string | null;
  readonly tensor: TensorModel;
}

/** A place in the text, and how the expansion of blocks and repeats came there, outermost first. */
export interface Site {
  readonly range: ast.Range;
  readonly trail: readonly Step[];
  /** Where it is written, when that is in an imported file; then `range` is what uses it here. */
  readonly elsewhere?: Elsewhere;
}

export interface Elsewhere {
  readonly file: string;
  readonly range: ast.Range;
}

/** One step of an expansion: a call of a block, or a round of a repeat. */
export interface Step {
  readonly range: ast.Range;
  readonly block: string | undefined;
  readonly round: number | undefined;
  /** The file of `range`, when it is not this one but imported. */
  readonly file: string | undefined;
}

/** A call in the text (of a layer, loss, optimizer, …). Inside a block: as the first expansion saw it. */
export interface CallSite {
  readonly call: ast.Call | ast.Reference;
  /** `undefined` when nobody knows the name. */
  readonly entry: Entry | undefined;
  readonly arguments: readonly ArgumentModel[];
}

export interface ArgumentModel {
  readonly argument: ast.Argument;
  /** Keras 3's name of the parameter; `undefined` when the callee has none of that name. */
  readonly parameter: string | undefined;
  readonly param: Param | undefined;
  /** The old name under which it was written. */
  readonly writtenAs: string | undefined;
  /** `undefined` when it could not be computed. */
  readonly value: Value | undefined;
}

/** A computed value. `integer` is false for `3.0` and for the result of `/`. */
export type Value =
  | { readonly kind: 'number'; readonly value: number; readonly integer: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** A bare name that nothing binds: one of the values that an argument takes. `origin`: where it is written. */
  | { readonly kind: 'word'; readonly value: string; readonly origin: ast.Reference }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly (Value | undefined)[] }
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, Value | undefined> }
  | { readonly kind: 'call'; readonly site: CallSite; readonly configured: Configured | undefined };

export interface SettingsModel {
  readonly kind: 'data' | 'train' | 'search';
  readonly name: string | null;
  readonly declaration: ast.Settings;
  readonly settings: readonly SettingModel[];
  /** Normalised values by setting, defaults filled in; a setting with an error is left out. */
  readonly config: Config;
  /** `train`: the network it trains and the data it reads, chosen or the only ones; `undefined` when there is none. */
  readonly network: NetworkModel | undefined;
  readonly data: SettingsModel | undefined;
}

export interface SettingModel {
  readonly setting: ast.Setting;
  readonly parameter: string | undefined;
  readonly param: Param | undefined;
  readonly writtenAs: string | undefined;
  readonly value: Value | undefined;
}

export interface Binding {
  readonly name: string;
  readonly kind:
    | 'let'
    | 'parameter'
    | 'counter'
    | 'value'
    | 'layer'
    | 'block'
    | 'network'
    | 'data'
    | 'train'
    | 'search'
    | 'import';
  /** Where it is bound. */
  readonly range: ast.Range;
  readonly doc: string | undefined;
  readonly uses: readonly ast.Range[];
  /** What hover shows: the value of a let, the shape of a bound value. Of several expansions, the first. */
  readonly value: Value | undefined;
  readonly tensor: TensorModel | undefined;
}
