import { catalogue } from '../../../server/src/catalogue/index.ts';
import {
  type Arguments,
  type Block,
  type BlockCall,
  type Call,
  type Draft,
  type Flow,
  isList,
  type LayerCall,
  type Literal,
  type Statement,
  tagged,
} from './draft.ts';

/** The draft as a list of steps for Keras, blocks and repeats expanded here and not by the language that is tested. */

type Json = number | boolean | string | null | readonly Json[] | { readonly [key: string]: Json };
type Kwargs = Readonly<Record<string, Json>>;

export type Step =
  | { readonly input: number; readonly batch_shape: Json; readonly kwargs: Kwargs }
  | { readonly make: number; readonly class: string; readonly kwargs: Kwargs }
  /** `named`: each output has a name of its own; else several are one value, which nothing may read. */
  | { readonly call: number; readonly inputs: readonly number[]; readonly outputs: readonly number[]; readonly named: boolean };

export interface Program {
  readonly steps: readonly Step[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** Where a step comes from: its call, those of the blocks around it, and what made the values that it reads. */
export interface Origin {
  readonly calls: readonly Call[];
  readonly before: readonly Origin[];
}

export interface Traced {
  readonly program: Program;
  /** One a step. */
  readonly origins: readonly Origin[];
}

/** A draft that means nothing: a name that nothing binds. Happens while a counter-example is made smaller. */
export class Meaningless extends Error {}

interface Scope {
  readonly values: ReadonlyMap<string, Literal>;
  readonly tensors: Map<string, number>;
  readonly layers: Map<string, { readonly id: number; readonly call: LayerCall }>;
  readonly calls: readonly Call[];
}

const found = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key);
  if (value === undefined) throw new Meaningless(`Nothing binds ${String(key)}.`);
  return value;
};

const json = (value: Literal, scope: Scope): Json => {
  if (isList(value)) return value.map((one) => json(one, scope));
  const variant = tagged(value);
  if (!variant) return value as Json;
  if (variant.is === 'reference') return json(found(scope.values, variant.name), scope);
  if (variant.is === 'record') return kwargsOf(variant.entries, scope);
  const kwargs = kwargsOf(variant.args, scope);
  return variant.is === 'entry' ? { entry: variant.name, of: variant.of, kwargs } : { layer: variant.name, kwargs };
};

const kwargsOf = (args: Arguments, scope: Scope): Kwargs =>
  Object.fromEntries(args.map(([name, value]) => [name, json(value, scope)]));

/** Whether `input_dim` is an argument of the layer itself, as of Embedding, and not what comes in. */
const hasInputDim = ({ name }: LayerCall): boolean => 'input_dim' in (catalogue.layer(name)?.params ?? {});

/** Keras knows no names of sizes. */
const sizes = (shape: Json | undefined): readonly Json[] =>
  Array.isArray(shape) ? shape.map((size) => (typeof size === 'string' ? null : size)) : [];

class Tracer {
  readonly steps: Step[] = [];
  readonly origins: Origin[] = [];
  readonly inputs: number[] = [];
  readonly #makers = new Map<number, Origin>();
  readonly #blocks: ReadonlyMap<string, Block>;
  #count = 0;

  constructor(blocks: readonly Block[]) {
    this.#blocks = new Map(blocks.map((block) => [block.name, block]));
  }

  /** What the statements give, from the values that flow in. */
  body(statements: readonly Statement[], scope: Scope, from: readonly number[]): readonly number[] {
    let value = from;
    const named: number[] = [];
    for (const statement of statements) {
      if (statement.is === 'flow') value = this.#flow(statement, scope, value);
      else if (statement.is === 'layer-binding') scope.layers.set(statement.name, this.#make(statement.call, scope));
      else if (statement.is === 'output') named.push(...statement.names.map((name) => found(scope.tensors, name)));
      else value = this.#repeat(statement.body, statement.count, scope, value);
    }
    return named.length > 0 ? named : value;
  }

  #repeat(body: readonly Statement[], count: number, scope: Scope, from: readonly number[]): readonly number[] {
    let value = from;
    for (let round = 0; round < count; round += 1)
      value = this.body(body, { ...scope, tensors: new Map(scope.tensors), layers: new Map(scope.layers) }, value);
    return value;
  }

  #flow({ target, source, calls }: Flow, scope: Scope, from: readonly number[]): readonly number[] {
    let value = source.length > 0 ? source.map((name) => found(scope.tensors, name)) : from;
    for (const [index, call] of calls.entries()) {
      value = this.#call(call, scope, value, index === calls.length - 1 ? target.length : 0);
    }
    for (const [index, name] of target.entries()) scope.tensors.set(name, value[index] ?? this.#fresh());
    return value;
  }

  #fresh(): number {
    this.#count += 1;
    return this.#count;
  }

  #step(step: Step, call: Call, scope: Scope, inputs: readonly number[] = []): Origin {
    const before = inputs.map((input) => this.#makers.get(input)).filter((origin) => origin !== undefined);
    const origin = { calls: [call, ...scope.calls], before };
    this.steps.push(step);
    this.origins.push(origin);
    return origin;
  }

  #input(shape: readonly Json[], kwargs: Kwargs, call: Call, scope: Scope): number {
    const id = this.#fresh();
    this.#makers.set(id, this.#step({ input: id, batch_shape: shape, kwargs }, call, scope));
    this.inputs.push(id);
    return id;
  }

  #make(call: LayerCall, scope: Scope): { readonly id: number; readonly call: LayerCall } {
    const { input_shape: _shape, batch_input_shape: _whole, ...kwargs } = kwargsOf(call.args, scope);
    const id = this.#fresh();
    if (!hasInputDim(call)) delete (kwargs as Record<string, Json>).input_dim;
    this.#step({ make: id, class: call.name, kwargs }, call, scope);
    return { id, call };
  }

  /** What a first layer says of the network's input. */
  #declared(call: LayerCall, scope: Scope): number {
    const { input_shape: sample, batch_input_shape: whole, input_dim: size } = kwargsOf(call.args, scope);
    if (Array.isArray(whole)) return this.#input(sizes(whole), {}, call, scope);
    if (Array.isArray(sample)) return this.#input([null, ...sizes(sample)], {}, call, scope);
    if (!hasInputDim(call) && typeof size === 'number') return this.#input([null, size], {}, call, scope);
    throw new Meaningless('Nothing says what comes in.');
  }

  /** @param names how many names its values get; 0: none */
  #call(call: Call, scope: Scope, from: readonly number[], names: number): readonly number[] {
    if (call.is === 'block') return this.#block(call, scope, from);
    if (call.is === 'layer' && call.name === 'Input') {
      const { shape, batch_shape: whole, batch_size: batch = null, ...kwargs } = kwargsOf(call.args, scope);
      return [this.#input(Array.isArray(whole) ? sizes(whole) : [batch, ...sizes(shape)], kwargs, call, scope)];
    }
    const shared = call.is === 'shared' ? found(scope.layers, call.name) : undefined;
    const inputs = from.length > 0 ? from : [this.#declared(shared?.call ?? (call as LayerCall), scope)];
    const { id } = shared ?? this.#make(call as LayerCall, scope);
    const outputs = Array.from({ length: Math.max(1, names) }, () => this.#fresh());
    const around = shared ? { ...scope, calls: [shared.call, ...scope.calls] } : scope;
    const origin = this.#step({ call: id, inputs, outputs, named: names > 0 }, call, around, inputs);
    for (const output of outputs) this.#makers.set(output, origin);
    return outputs;
  }

  #block(call: BlockCall, scope: Scope, from: readonly number[]): readonly number[] {
    const { params, body } = found(this.#blocks, call.name);
    const given = call.args.map(([name, value]) => [name, resolved(value, scope)] as const);
    const [input] = from;
    if (input === undefined) throw new Meaningless('Nothing flows into the block.');
    const inner: Scope = {
      values: new Map([...scope.values, ...params, ...given]),
      tensors: new Map([['input', input]]),
      layers: new Map(),
      calls: [call, ...scope.calls],
    };
    return this.body(body, inner, from);
  }
}

const resolved = (value: Literal, scope: Scope): Literal => {
  const variant = tagged(value);
  return variant?.is === 'reference' ? found(scope.values, variant.name) : value;
};

/** @throws {Meaningless} when a name is bound to nothing */
export const trace = ({ lets, blocks, body }: Draft): Traced => {
  const tracer = new Tracer(blocks);
  const outputs = tracer.body(body, { values: new Map(lets), tensors: new Map(), layers: new Map(), calls: [] }, []);
  return { program: { steps: tracer.steps, inputs: tracer.inputs, outputs }, origins: tracer.origins };
};
