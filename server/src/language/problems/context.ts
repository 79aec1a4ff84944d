import type { FaultRule, Lang, Shape, Words } from '../../catalogue/index.ts';
import type { DataFacts } from '../../protocol/index.ts';
import type { FindingRule } from '../semantics/findings.ts';
import type {
  ArgumentModel,
  CallSite,
  LayerModel,
  Model,
  NodeModel,
  SettingsModel,
  Site,
  TensorModel,
} from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import { lineStarts, positionAt } from '../syntax/position.ts';
import { shapeText } from '../text/numbers.ts';
import type { Related } from './problem.ts';
import type { Faulty, FindingOf } from './rule.ts';

/** Arguments longer than this are cut where a message names a layer. */
const LONG = 24;

/** An argument with the call that it stands in. */
export interface Given {
  readonly call: CallSite;
  readonly given: ArgumentModel;
}

/** What a look into the file of a data block found; `undefined`: nobody looked, or it could not be read. */
export type FactsOf = (data: SettingsModel) => DataFacts | undefined;

/** Whether a path of the spec leads to a file or folder, as it is written; `undefined`: nobody looked. */
export type FoundAt = (path: string) => FileState | undefined;

/** `at`: where it was looked for, from the folder that is open. */
export type FileState =
  | { readonly kind: 'found' }
  | { readonly kind: 'missing'; readonly at: string }
  | { readonly kind: 'outside'; readonly root: string };

/** What was found around a spec. */
export interface Findings {
  readonly facts?: FactsOf;
  readonly found?: FoundAt;
}

/** A call in code font, with no more of its arguments than fits. */
const shortened = (call: ast.Call, context: Context): string => {
  const brackets = context.textOf(call.brackets).replace(/\s+/g, ' ');
  if (brackets.length <= LONG) return `\`${call.callee.text}${brackets}\``;
  const [first] = call.args;
  const shown = first && first.range.end - first.range.start <= LONG ? `${context.textOf(first.range)}, …` : '…';
  return `\`${call.callee.text}(${shown})\``;
};

/** The networks, data and trainings that rules look for mistakes in. */
export type Looked = Pick<Model, 'networks' | 'data' | 'train'>;

/** What rules read: the model, and the few questions that most of them ask of it. Made once for a check. */
export class Context {
  readonly model: Model;
  readonly networks: Model['networks'];
  readonly data: Model['data'];
  readonly train: Model['train'];
  readonly facts: FactsOf;
  readonly found: FoundAt;
  readonly #parts = new Map<unknown, unknown>();
  #starts: readonly number[] | undefined;
  /** The offsets of which rules asked the line. */
  readonly linesTold = new Set<number>();
  readonly #findings: ReadonlyMap<string, readonly unknown[]>;
  readonly #faults: ReadonlyMap<string, readonly Faulty[]>;
  #given: ReadonlyMap<number, Given> | undefined;

  /** `looked`: what there is to look at, if not all of the model. */
  constructor(model: Model, { facts = () => undefined, found = () => undefined }: Findings = {}, looked: Looked = model) {
    this.model = model;
    ({ networks: this.networks, data: this.data, train: this.train } = looked);
    this.facts = facts;
    this.found = found;
    this.#findings = Map.groupBy(model.findings, (finding) => finding.rule);
    const faulty: Faulty[] = [];
    for (const { nodes } of this.networks) for (const node of nodes) if (node.fault) faulty.push({ node, fault: node.fault });
    this.#faults = Map.groupBy(faulty, ({ fault }) => fault.fault);
  }

  findings<R extends FindingRule>(rule: R): readonly FindingOf<R>[] {
    return (this.#findings.get(rule) ?? []) as readonly FindingOf<R>[];
  }

  faults(rule: FaultRule): readonly Faulty[] {
    return this.#faults.get(rule) ?? [];
  }

  /** What several rules make of the model, made once. */
  once<T>(make: (context: Context) => T): T {
    return this.of(this, make);
  }

  /**
   * What several rules make of a part of the model, made once. Kept here, not by the part: what a table that outlives the check
   * holds, V8 keeps through its quick collections, and with it the whole model.
   */
  of<K extends object, T>(part: K, make: (part: K, context: Context) => T): T {
    let made = this.#parts.get(make) as Map<K, T> | undefined;
    if (!made) {
      made = new Map();
      this.#parts.set(make, made);
    }
    const known = made.get(part);
    if (known !== undefined || made.has(part)) return known as T;
    const value = make(part, this);
    made.set(part, value);
    return value;
  }

  /** The argument that begins at an offset, or whose value does. */
  argumentAt(offset: number): Given | undefined {
    this.#given ??= new Map(
      [...this.model.calls.values()].flatMap((call) =>
        call.arguments.flatMap((given) => {
          const { range, value } = given.argument;
          return [range.start, value?.range.start ?? range.start].map((start) => [start, { call, given }] as const);
        }),
      ),
    );
    return this.#given.get(offset);
  }

  /** Where a fault is told: on the argument that causes it, else on the name of the layer. */
  faultSite({ node, fault }: Faulty): Site {
    const { layer } = node;
    const written = fault.argument && layer.call.arguments.find(({ parameter }) => parameter === fault.argument);
    const { trail } = node.site;
    if (written) return { range: written.argument.range, trail };
    return { range: node.site.range, trail };
  }

  textOf({ start, end }: ast.Range): string {
    return this.model.parsed.text.slice(start, end);
  }

  /** The line of an offset as people count, from 1. */
  line(offset: number): number {
    this.linesTold.add(offset);
    this.#starts ??= lineStarts(this.model.parsed.text);
    return positionAt(this.model.parsed.text, this.#starts, offset).line + 1;
  }

  /** A layer as the reader knows it: `` `LSTM(64)` ``; of many arguments the first alone. */
  called(layer: LayerModel): string {
    const { call } = layer.call;
    return call.kind === 'call' ? this.of(call, shortened) : `\`${layer.entry.name}\``;
  }

  /** What made a tensor, with its line and its shape; for an input of the network, its name. */
  origin(tensor: TensorModel): Words {
    const shape = this.shape(tensor.shape);
    if (!tensor.node) {
      const [bound] = tensor.names;
      return bound === undefined
        ? { en: `the input is ${shape.en}`, fr: `l’entrée est ${shape.fr}` }
        : { en: `\`${bound}\` is ${shape.en}`, fr: `\`${bound}\` est ${shape.fr}` };
    }
    const name = this.called(tensor.node.layer);
    const line = this.line(tensor.node.site.range.start);
    return { en: `${name} at line ${line} gives ${shape.en}`, fr: `${name}, ligne ${line}, rend ${shape.fr}` };
  }

  /** A shape in code font, the batch spelled. */
  shape(shape: Shape | undefined): Words {
    const text = (lang: Lang): string => `\`${shapeText(shape ?? [], lang)}\``;
    return { en: text('en'), fr: text('fr') };
  }

  /** The shapes on the way to a node, the nearest first, as places to look at. */
  way(node: NodeModel, steps = 4): readonly Related[] {
    const places: Related[] = [];
    for (let tensor = node.inputs[0]; tensor?.node && places.length < steps; tensor = tensor.node.inputs[0]) {
      places.push({ range: tensor.node.site.range, message: this.origin(tensor) });
    }
    return places;
  }
}
