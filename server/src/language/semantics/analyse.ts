import type { Catalogue } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { Budget } from './budget.ts';
import { type Choices, dataChoices, isExplicit, networkChoices, withChoices } from './choices.ts';
import { declare, slotOf, type TopLevel } from './declare.ts';
import { Modules } from './imports/modules.ts';
import type { Imports } from './imports/port.ts';
import type { Island } from './islands.ts';
import type { Model, NetworkModel, SettingsModel } from './model.ts';
import { buildImported, buildNetwork, sketchBlock } from './networks.ts';
import type { Context } from './place.ts';
import { ReadModel } from './read-model.ts';
import { Readings } from './readings.ts';
import { Recorder } from './record.ts';
import { type ReadSettings, readSettings } from './settings.ts';
import { take } from './take.ts';

/**
 * Reads what a text means. Pure; never throws and never hangs, whatever the text. Without `imports` what other files have
 * is unknown, and nothing is said of it. `readings`: what is remembered of an earlier version of the text.
 */
export const analyse = (parsed: ast.Parsed, catalogue: Catalogue, imports?: Imports, readings = new Readings(false)): Model => {
  readings.begin();
  const islands = readings.islands?.divide(parsed) ?? [];
  const known = islands.filter(({ isRead }) => isRead);
  const record = new Recorder(islands);
  const modules = new Modules(imports, declare);
  const budget = new Budget();
  const context: Context = { catalogue, parsed, record, file: undefined, main: record, modules, budget, readings, take };
  const mayGoOn = known.every(({ steps, layers }) => budget.takeAll(steps, layers));
  const model = mayGoOn ? readFile(islands, context) : undefined;
  // Where too much is read, it counts in which order.
  if (model && (!budget.spent || known.length === 0)) return model;
  readings.islands?.forget();
  return analyse(parsed, catalogue, imports, readings);
};

const readFile = (islands: readonly Island[], context: Context): Model => {
  const { parsed, record, modules, readings } = context;
  const { declarations } = parsed.file;
  const top = declare(context);
  const networks = declarations.filter((one) => one.kind === 'network').map((one) => networkOf(one, top, context));
  for (const info of top.blocks.values())
    if (!info.expanded && !info.recursive) counted(info.block, context, () => sketchBlock(info, context));
  const blocks = declarations.filter((one) => 'settings' in one).map((one) => settingsOf(one, top, context));
  const choice = networkChoices([...networks, ...top.imported.map(buildImported)]);
  const choose = (kind: SettingsModel['kind'], data: readonly SettingsModel[]) => {
    const read = dataChoices(data);
    return blocks.filter((block) => block.kind === kind).map((block) => chosenFor(block, choice, read, context));
  };
  const data = choose('data', []);
  const train = choose('train', data);
  const search = choose('search', data);
  readings.islands?.keep(islands, (declaration) => slotOf(declaration, top));
  // A training that does not say what it trains bears on what it does not name.
  const apart = train.every(isExplicit) ? islands : [];
  return new ReadModel({ parsed, networks, data, train, search, imported: importedFindings(modules), islands: apart }, record);
};

const networkOf = (declaration: ast.Network, top: TopLevel, context: Context): NetworkModel => {
  const island = context.record.begin(declaration);
  const known = island?.networks.get(declaration);
  if (known) return known;
  const network = counted(declaration, context, () => buildNetwork(declaration, top, context));
  island?.networks.set(declaration, network);
  return network;
};

/** Reads a declaration; what it takes of the budget is remembered with its island. */
const counted = <T>(declaration: ast.Declaration, { record, budget }: Context, read: () => T): T => {
  const island = record.begin(declaration);
  const { steps, layers } = budget.taken;
  const made = read();
  if (island) {
    island.steps += budget.taken.steps - steps;
    island.layers += budget.taken.layers - layers;
  }
  return made;
};

const settingsOf = (declaration: ast.Settings, top: TopLevel, context: Context): ReadSettings =>
  context.record.begin(declaration)?.settings.get(declaration) ?? readSettings(declaration, top, context);

const chosenFor = (
  block: ReadSettings,
  networks: Choices<NetworkModel>,
  data: Choices<SettingsModel>,
  context: Context,
): SettingsModel => {
  const island = context.record.begin(block.declaration);
  const known = island?.settings.get(block.declaration);
  if (known) return known;
  const made = withChoices(block, networks, data, context);
  island?.settings.set(block.declaration, made);
  if (island && made.kind === 'train' && !isExplicit(made)) island.isOpen = true;
  return made;
};

const importedFindings = (modules: Modules): Model['imported'] =>
  modules.all.flatMap(({ context: { file, parsed, record } }) =>
    file === undefined || record.findings.length === 0 ? [] : [{ file, parsed, findings: record.findings }],
  );
