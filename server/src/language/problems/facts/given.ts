import type { ArgumentModel, CallSite, LayerModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { innerCall } from './activation.ts';

/** An argument of a layer as it is written, of the one inside a wrapper too; `undefined` when it is left out. */
export const givenTo = (layer: LayerModel, key: string, context: Context): ArgumentModel | undefined =>
  innerCall(layer, context).arguments.find(({ parameter }) => parameter === key);

const NONE: readonly ArgumentModel[] = [];

/** The arguments whose parameter ends so: `_regularizer`. Most layers have none. */
export const argumentsEnding = ({ arguments: given }: CallSite, ending: string): readonly ArgumentModel[] => {
  const fits = ({ parameter }: ArgumentModel) => parameter?.endsWith(ending) === true;
  return given.some(fits) ? given.filter(fits) : NONE;
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
