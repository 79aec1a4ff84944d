import type { Catalogue } from '../../catalogue/index.ts';
import type { Parsed } from '../syntax/ast.ts';
import { Budget } from './budget.ts';
import { withChoices } from './choices.ts';
import { declare } from './declare.ts';
import { Modules } from './imports/modules.ts';
import type { Imports } from './imports/port.ts';
import type { Model, SettingsModel } from './model.ts';
import { buildImported, buildNetwork, sketchBlock } from './networks.ts';
import type { Context } from './place.ts';
import { Readings } from './readings.ts';
import { Recorder } from './record.ts';
import { readSettings } from './settings.ts';
import { take } from './take.ts';

/**
 * Reads what a text means. Pure; never throws and never hangs, whatever the text. Without `imports` what other files have
 * is unknown, and nothing is said of it. `readings`: what is remembered of an earlier version of the text.
 */
export const analyse = (parsed: Parsed, catalogue: Catalogue, imports?: Imports, readings = new Readings(false)): Model => {
  readings.begin();
  const record = new Recorder();
  const modules = new Modules(imports, declare);
  const budget = new Budget();
  const context: Context = { catalogue, parsed, record, file: undefined, main: record, modules, budget, readings, take };
  const top = declare(context);
  const { declarations } = parsed.file;
  const networks = declarations
    .filter((declaration) => declaration.kind === 'network')
    .map((declaration) => buildNetwork(declaration, top, context));
  for (const info of top.blocks.values()) if (!info.expanded && !info.recursive) sketchBlock(info, context);
  const blocks = declarations
    .filter((declaration) => 'settings' in declaration)
    .map((block) => readSettings(block, top, context));
  const settingsOf = (kind: SettingsModel['kind']) => blocks.filter((block) => block.kind === kind);
  const choice = [...networks, ...top.imported.map(buildImported)];
  const data = settingsOf('data').map((block) => withChoices(block, choice, [], context));
  const train = settingsOf('train').map((block) => withChoices(block, choice, data, context));
  const search = settingsOf('search').map((block) => withChoices(block, choice, data, context));
  const { bindings, references, findings } = record;
  const imported = importedFindings(modules);
  return {
    parsed,
    networks,
    data,
    train,
    search,
    bindings,
    references,
    get calls() {
      return record.calls;
    },
    findings,
    imported,
  };
};

const importedFindings = (modules: Modules): Model['imported'] =>
  modules.all.flatMap(({ context: { file, parsed, record } }) =>
    file === undefined || record.findings.length === 0 ? [] : [{ file, parsed, findings: record.findings }],
  );
