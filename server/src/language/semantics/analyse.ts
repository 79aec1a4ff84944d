import type { Catalogue } from '../../catalogue/index.ts';
import type { Parsed } from '../syntax/ast.ts';
import { Budget } from './budget.ts';
import { dataChoices, networkChoices, withChoices } from './choices.ts';
import { declare } from './declare.ts';
import { Modules } from './imports/modules.ts';
import type { Imports } from './imports/port.ts';
import type { Model, SettingsModel } from './model.ts';
import { buildImported, buildNetwork, sketchBlock } from './networks.ts';
import type { Context } from './place.ts';
import { Readings } from './readings.ts';
import { Recorder } from './record.ts';
import { readSettings } from './settings.ts';
import type { ReadSettings } from './settings-again.ts';
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
  const choice = networkChoices([...networks, ...top.imported.map(buildImported)]);
  const choose = (data: readonly SettingsModel[]) => {
    const read = dataChoices(data);
    return (block: ReadSettings) => withChoices(block, choice, read, context);
  };
  const data = settingsOf('data').map(choose([]));
  const train = settingsOf('train').map(choose(data));
  const search = settingsOf('search').map(choose(data));
  return new ReadModel({ parsed, networks, data, train, search, imported: importedFindings(modules) }, record);
};

/**
 * A model whose calls are put in order when they are asked for. A class, for each object literal with a getter has a hidden
 * class of its own, which V8 keeps, and with it the model, until the next collection of all memory.
 */
class ReadModel implements Model {
  readonly parsed: Model['parsed'];
  readonly networks: Model['networks'];
  readonly data: Model['data'];
  readonly train: Model['train'];
  readonly search: Model['search'];
  readonly imported: Model['imported'];
  readonly bindings: Model['bindings'];
  readonly references: Model['references'];
  readonly findings: Model['findings'];
  readonly #record: Recorder;

  constructor(parts: Pick<Model, 'parsed' | 'networks' | 'data' | 'train' | 'search' | 'imported'>, record: Recorder) {
    ({
      parsed: this.parsed,
      networks: this.networks,
      data: this.data,
      train: this.train,
      search: this.search,
      imported: this.imported,
    } = parts);
    ({ bindings: this.bindings, references: this.references, findings: this.findings } = record);
    this.#record = record;
  }

  get calls(): Model['calls'] {
    return this.#record.calls;
  }
}

const importedFindings = (modules: Modules): Model['imported'] =>
  modules.all.flatMap(({ context: { file, parsed, record } }) =>
    file === undefined || record.findings.length === 0 ? [] : [{ file, parsed, findings: record.findings }],
  );
