import { array, boolean, DecodeError, type Decoder, integer, nullable, number, object, oneOf, string, tagged } from './decode.ts';
import type { Plan } from './plan.ts';
import { type RuleLevels, ruleLevels } from './rule-levels.ts';
import { BACKENDS, type Backend } from './run.ts';
import { type Watching, watchingDecoder } from './run-problems.ts';
import type { Lang } from './words.ts';

/** What NNSpec adds to the language server protocol. `…Request` goes to the server, `…Result` comes back. */
export const METHODS = {
  /** Request: the plan of a train block, or why there is none. */
  plan: 'nnspec/plan',
  /** Request: the layers, shapes and parameters of the networks of a document. */
  summary: 'nnspec/summary',
  /** Notification: whether the folder is trusted now, so that data files may be looked at. */
  trust: 'nnspec/trust',
} as const;

/** Commands of the extension that a code lens names; its arguments are read by {@link lensArguments}. */
export const LENS_COMMANDS = { train: 'nnspec.train', summary: 'nnspec.summary' } as const;

/** `initializationOptions` of the language server. Other editors may leave out all of it. */
export interface ServerOptions {
  readonly lang: Lang;
  /** Whether the server may look at files beside the documents that it is sent. */
  readonly trusted: boolean;
  /** The setting `nnspec.rules` at the start; changes come as `workspace/didChangeConfiguration`. */
  readonly rules: RuleLevels;
  /** URI of the folder with the page of each rule, to link codes to; left out: codes link to nothing. */
  readonly rulesFolder?: string;
}

export const serverOptions: Decoder<ServerOptions> = object(
  { lang: oneOf('en', 'fr'), trusted: boolean, rules: ruleLevels },
  { rulesFolder: string },
);

export interface TrustNotice {
  readonly trusted: boolean;
}

export const trustNotice: Decoder<TrustNotice> = object({ trusted: boolean });

export interface PlanRequest {
  readonly uri: string;
  /** Name of the train block; `null`: the only one. */
  readonly train: string | null;
  readonly backend: Backend;
}

export const planRequest: Decoder<PlanRequest> = object({ uri: string, train: nullable(string), backend: oneOf(...BACKENDS) });

export type PlanResult =
  /** `spec` is the text that the plan was made from: unsaved changes are in it. */
  | { readonly kind: 'plan'; readonly plan: Plan; readonly spec: string; readonly watching: Watching }
  /** The spec has errors; `line` of the first, from 0. */
  | { readonly kind: 'problems'; readonly errors: number; readonly first: string; readonly line: number }
  /** Several train blocks, and none was named; an unnamed one is `null`. */
  | { readonly kind: 'choose'; readonly trains: readonly (string | null)[] };

/** A plan is read in full by the trainer, which runs it; here only that it is one of a version that is understood. */
const plan: Decoder<Plan> = (value, path = '$') => {
  const { version } = object({ version: number })(value, path);
  if (version !== 1) throw new DecodeError(`${path}.version`, '1');
  return value as Plan;
};

export const planResult: Decoder<PlanResult> = tagged('kind', {
  plan: object({ plan, spec: string, watching: watchingDecoder }),
  problems: object({ errors: integer, first: string, line: integer }),
  choose: object({ trains: array(nullable(string)) }),
});

export interface SummaryRequest {
  readonly uri: string;
}

export const summaryRequest: Decoder<SummaryRequest> = object({ uri: string });

type Shape = readonly (number | null)[];

export interface SummaryResult {
  readonly networks: readonly NetworkTable[];
  /** Errors in the spec: networks with wrong shapes are left out of `networks`. */
  readonly errors: number;
}

export interface NetworkTable {
  readonly name: string;
  readonly total_params: number;
  readonly trainable_params: number;
  readonly non_trainable_params: number;
  readonly inputs: readonly NamedShape[];
  readonly outputs: readonly NamedShape[];
  readonly layers: readonly LayerRow[];
}

export interface NamedShape {
  readonly name: string;
  readonly shape: Shape;
}

export interface LayerRow {
  readonly name: string;
  readonly kind: string;
  readonly output_shape: Shape | readonly Shape[];
  readonly params: number;
  readonly trainable_params: number;
  readonly inputs: readonly string[];
  /** Multiply-accumulates a sample; `null` when they are not known. */
  readonly macs: number | null;
}

const shape = array(nullable(integer));
const namedShape = object({ name: string, shape });
const shapes: Decoder<Shape | readonly Shape[]> = (value, path) =>
  Array.isArray(value) && value.some(Array.isArray) ? array(shape)(value, path) : shape(value, path);

export const networkTable: Decoder<NetworkTable> = object({
  name: string,
  total_params: integer,
  trainable_params: integer,
  non_trainable_params: integer,
  inputs: array(namedShape),
  outputs: array(namedShape),
  layers: array(
    object({
      name: string,
      kind: string,
      output_shape: shapes,
      params: integer,
      trainable_params: integer,
      inputs: array(string),
      macs: nullable(number),
    }),
  ),
});

export const summaryResult: Decoder<SummaryResult> = object({ networks: array(networkTable), errors: integer });

/** What a code lens passes to its command: the document, and the name of the block (`null`: it has none). */
export interface LensArguments {
  readonly uri: string;
  readonly name: string | null;
}

/** Reads the arguments of `nnspec.train` and `nnspec.summary`: `[uri, name]`. */
export const lensArguments: Decoder<LensArguments> = (value, path = '$') => {
  if (!Array.isArray(value)) throw new DecodeError(path, 'a list');
  return { uri: string(value[0], `${path}[0]`), name: nullable(string)(value[1] ?? null, `${path}[1]`) };
};
