import type { Entry, LayerEntry } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { evaluateArguments } from './evaluate.ts';
import { matchCall } from './match.ts';
import { type BuildPlace, siteAt } from './place.ts';

const entries = new WeakMap<LayerEntry, Entry>();

/** The options of a layer's call, as an entry with these parameters alone. */
const optionsOf = (entry: LayerEntry): Entry => {
  const { kind, name, doc, example, source, callParams = {} } = entry;
  const known = entries.get(entry) ?? { kind, name, doc, example, source, params: callParams };
  entries.set(entry, known);
  return known;
};

const findExtra = (call: ast.Call, extra: ast.Argument, place: BuildPlace): void =>
  place.context.record.find({
    rule: 'too-many-arguments',
    callee: call.callee.text,
    takes: 0,
    given: call.args.length,
    afterNamed: false,
    site: siteAt(place, extra.range),
  });

/** What a use of a shared layer says among its brackets; `undefined` when it says nothing, or something that no use takes. */
export const readOptions = (entry: LayerEntry, call: ast.Call, place: BuildPlace): Config | undefined => {
  const { record } = place.context;
  const args = evaluateArguments(call, place);
  const [extra] = call.args;
  if (!entry.callParams || !extra) {
    record.call({ call, entry, arguments: args });
    if (extra) findExtra(call, extra, place);
    return undefined;
  }
  const written = { callee: call.callee.text, call, range: call.callee.range, arguments: args };
  const { config, arguments: models, findings } = matchCall(optionsOf(entry), written, place);
  record.call({ call, entry, arguments: models });
  for (const finding of findings) record.find(finding);
  if (!config) return undefined;
  const given = models.flatMap(({ parameter }) =>
    parameter === undefined ? [] : [[parameter, config[parameter] ?? null] as const],
  );
  return Object.fromEntries(given);
};
