import { type ParamType, paramsOf } from '../../../catalogue/index.ts';
import type { Model } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';

/** Where a let is itself an argument, the types that are wanted there. */
const typesOf = (name: string, { calls, references }: Model): readonly ParamType[] =>
  [...calls.values()].flatMap(({ entry, arguments: given }) =>
    given.flatMap(({ argument: { value }, parameter }) => {
      const binding = value?.kind === 'reference' ? references.get(value.range.start) : undefined;
      const param = entry && parameter !== undefined ? paramsOf(entry)[parameter] : undefined;
      return binding?.kind === 'let' && binding.name === name && param ? [param.type] : [];
    }),
  );

/** What an item of `NAME in [ … ]` is wanted to be: what the let is used as; `undefined` elsewhere. */
export const searchedType = (path: readonly ast.AnyNode[], model: Model): ParamType | undefined => {
  const [setting, list] = [path.at(-3), path.at(-2)];
  if (setting?.kind !== 'setting' || setting.operator !== 'in' || list?.kind !== 'list') return undefined;
  const of = typesOf(setting.name.text, model);
  return of.length === 0 ? undefined : { kind: 'union', of };
};
