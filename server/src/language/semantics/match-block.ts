import type * as ast from '../syntax/ast.ts';
import { insertionPoint, isBroken } from './match.ts';
import type { ArgumentModel, Value } from './model.ts';
import { type Place, siteAt } from './place.ts';

export interface BlockMatch {
  /** By parameter; a parameter that is left out is not there. */
  readonly values: ReadonlyMap<string, Value | undefined>;
  readonly models: readonly ArgumentModel[];
  readonly sound: boolean;
}

interface Written {
  readonly call: ast.Call;
  readonly arguments: readonly ArgumentModel[];
}

/** Gives every argument of a block's call its parameter; findings are recorded. */
export const matchBlock = (block: ast.Block, written: Written, place: Place): BlockMatch => {
  const { record } = place.context;
  const { call } = written;
  const parameters = block.parameters.map(({ name }) => name.text);
  const values = new Map<string, Value | undefined>();
  const given = new Map<string, ast.Range>();
  let sound = true;
  const models = written.arguments.map((model, index): ArgumentModel => {
    const parameter = parameterOf(model.argument, index, parameters, written, place);
    if (parameter === undefined) {
      sound = false;
      return model;
    }
    const first = given.get(parameter);
    if (first) {
      sound = false;
      const { range, name } = model.argument;
      const site = siteAt(place, name?.range ?? range);
      record.find({
        rule: 'duplicate-argument',
        name: parameter,
        writtenAs: [parameter, parameter],
        first,
        argument: range,
        site,
      });
    } else {
      given.set(parameter, model.argument.range);
      values.set(parameter, model.value);
    }
    return { ...model, parameter };
  });
  const missing = block.parameters.filter(({ name, value }) => !value && !given.has(name.text));
  if (sound) for (const { name } of missing) findMissing(name.text, call, place);
  return { values, models, sound: sound && missing.length === 0 };
};

const parameterOf = (
  { name, range }: ast.Argument,
  index: number,
  parameters: readonly string[],
  { call, arguments: args }: Written,
  place: Place,
): string | undefined => {
  const { record } = place.context;
  const callee = call.callee.text;
  if (name) {
    if (parameters.includes(name.text)) return name.text;
    const site = siteAt(place, name.range);
    record.find({
      rule: 'unknown-argument',
      name: name.text,
      callee,
      kind: 'block',
      candidates: parameters,
      elsewhere: [],
      argument: range,
      site,
    });
    return undefined;
  }
  const afterNamed = args.slice(0, index).some(({ argument }) => argument.name);
  if (!afterNamed && index < parameters.length) return parameters[index];
  const given = args.filter(({ argument }) => !argument.name).length;
  record.find({ rule: 'too-many-arguments', callee, takes: parameters.length, given, afterNamed, site: siteAt(place, range) });
  return undefined;
};

const findMissing = (parameter: string, call: ast.Call, place: Place): void => {
  if (isBroken(call, place)) return;
  place.context.record.find({
    rule: 'missing-argument',
    callee: call.callee.text,
    parameter,
    type: undefined,
    insertAt: insertionPoint(call),
    hasArguments: call.args.length > 0,
    site: siteAt(place, call.callee.range),
  });
};
