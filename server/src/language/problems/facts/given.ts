import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';

/** An argument of a layer as it is written, of the one inside a wrapper too; `undefined` when it is left out. */
export const givenTo = (layer: LayerModel, key: string, context: Context): ArgumentModel | undefined =>
  innerCall(layer, context).arguments.find(({ parameter }) => parameter === key);

/** Whether the parameter of an argument ends so: `_regularizer`. */
export const endsIn =
  (ending: string) =>
  ({ parameter }: ArgumentModel): boolean =>
    parameter?.endsWith(ending) === true;

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
    for (const written of innerCall(layer, context).arguments) {
      const key = written.parameter;
      const configured = key?.endsWith(ending) ? configuredOf(innerConfig(layer)?.[key]) : null;
      if (key !== undefined && configured) found.push({ layer, key, configured, written });
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
