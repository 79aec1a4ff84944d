import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, CallSite, LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';

/** An argument of a layer as it is written, of the one inside a wrapper too; `undefined` when it is left out. */
export const givenTo = (layer: LayerModel, key: string, context: Context): ArgumentModel | undefined =>
  innerCall(layer, context).arguments.find(({ parameter }) => parameter === key);

const NONE: readonly ArgumentModel[] = [];

/** The arguments whose parameter ends so: `_regularizer`. Most layers have none. */
const argumentsEnding = ({ arguments: given }: CallSite, ending: string): readonly ArgumentModel[] => {
  let found: ArgumentModel[] | undefined;
  for (const one of given)
    if (one.parameter?.endsWith(ending)) {
      found ??= [];
      found.push(one);
    }
  return found ?? NONE;
};

/** An argument that gives a layer something of the catalogue. */
export interface GivenEntry {
  readonly layer: LayerModel;
  /** The parameter. */
  readonly key: string;
  readonly configured: Configured;
  readonly written: ArgumentModel;
}

/** The arguments on layers whose parameter ends so and that name something of the catalogue. */
export const entriesGiven = (layers: readonly LayerModel[], ending: string, context: Context): readonly GivenEntry[] => {
  const found: GivenEntry[] = [];
  for (const layer of layers)
    for (const written of argumentsEnding(innerCall(layer, context), ending)) {
      const key = written.parameter ?? '';
      const configured = configuredOf(innerConfig(layer)?.[key]);
      if (configured) found.push({ layer, key, configured, written });
    }
  return found;
};

/** Where to tell something of an argument: the argument, else the call that leaves it out. */
export const siteOf = (
  layer: LayerModel,
  key: string,
  context: Context,
): { readonly range: ast.Range; readonly trail: LayerModel['site']['trail'] } => ({
  range: givenTo(layer, key, context)?.argument.range ?? layer.site.range,
  trail: layer.site.trail,
});
