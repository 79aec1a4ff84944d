import type * as ast from '../../syntax/ast.ts';
import type { ArgumentModel, CallSite, Value } from '../model.ts';

/**
 * What another file's text gave, as if it were written at a place of this one: ranges of the other file mean nothing
 * here. Brackets are empty, so that a call shows its name alone.
 */
const borrowCall = <C extends ast.Call | ast.Reference>(call: C, range: ast.Range): C =>
  call.kind === 'call'
    ? {
        ...call,
        range,
        callee: { ...call.callee, range },
        brackets: { start: range.end, end: range.end },
        args: call.args.map((argument) => borrowArgument(argument, range)),
      }
    : { ...call, range };

const borrowArgument = ({ kind, name, value }: ast.Argument, range: ast.Range): ast.Argument => ({
  kind,
  range,
  name: name && { ...name, range },
  value: value && { kind: 'none', range },
});

const borrowModel = (model: ArgumentModel, range: ast.Range): ArgumentModel => ({
  ...model,
  argument: borrowArgument(model.argument, range),
  value: borrowValue(model.value, range),
});

export const borrowSite = (site: CallSite, range: ast.Range): CallSite => ({
  call: borrowCall(site.call, range),
  entry: site.entry,
  arguments: site.arguments.map((model) => borrowModel(model, range)),
});

export const borrowValue = (value: Value | undefined, range: ast.Range): Value | undefined => {
  switch (value?.kind) {
    case 'word':
      return { ...value, origin: { ...value.origin, range } };
    case 'list':
      return { kind: 'list', items: value.items.map((item) => borrowValue(item, range)) };
    case 'record':
      return { kind: 'record', entries: new Map([...value.entries].map(([key, item]) => [key, borrowValue(item, range)])) };
    case 'call':
      return { ...value, site: borrowSite(value.site, range) };
    default:
      return value;
  }
};

/** A network of another file, declared where its name is imported. */
export const borrowNetwork = (network: ast.Network, name: ast.Name): ast.Network => ({
  ...network,
  range: name.range,
  keyword: name.range,
  name,
  body: { kind: 'body', range: name.range, statements: [] },
});
