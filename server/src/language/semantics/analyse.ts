import type { Catalogue } from '../../catalogue/index.ts';
import type { Parsed } from '../syntax/ast.ts';
import { Budget } from './budget.ts';
import { withChoices } from './choices.ts';
import { declare } from './declare.ts';
import type { Model, SettingsModel } from './model.ts';
import { buildNetwork, sketchBlock } from './networks.ts';
import type { Context } from './place.ts';
import { Recorder } from './record.ts';
import { readSettings } from './settings.ts';
import { take } from './take.ts';

/** Reads what a text means. Pure; never throws and never hangs, whatever the text. */
export const analyse = (parsed: Parsed, catalogue: Catalogue): Model => {
  const record = new Recorder();
  const context: Context = { catalogue, parsed, record, budget: new Budget(), take };
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
  const data = settingsOf('data').map((block) => withChoices(block, networks, [], context));
  const train = settingsOf('train').map((block) => withChoices(block, networks, data, context));
  const search = settingsOf('search').map((block) => withChoices(block, networks, data, context));
  const { bindings, references, calls, findings } = record;
  return { parsed, networks, data, train, search, bindings, references, calls, findings };
};
