import type { ParamType } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { meansSame, namedIn, type Recorded, recordAgain, usesIn } from './call-names.ts';
import type { TopLevel } from './declare.ts';
import { unwrapped } from './evaluate.ts';
import type { CallSite, SettingsModel } from './model.ts';
import type { Place } from './place.ts';
import type { OpenBinding, Recorder } from './record.ts';

/** A block of settings, matched; what it trains and reads is chosen afterwards. */
export type ReadSettings = Omit<SettingsModel, 'network' | 'data'>;

export type NameKind = Extract<ParamType, { kind: 'name' }>['of'];

/** A setting that takes the name of a declaration. */
export interface Choice {
  readonly setting: ast.Setting;
  readonly kind: NameKind;
}

/** A sound block of settings as it was read in an earlier version of the text, with what reading it recorded. */
export interface RememberedSettings extends Recorded {
  readonly read: ReadSettings;
  readonly choices: readonly Choice[];
}

/** The declaration that a setting names. */
const chosen = ({ setting, kind }: Choice, { named }: TopLevel): OpenBinding | undefined => {
  const value = setting.value && unwrapped(setting.value);
  const name = value?.kind === 'reference' ? value.name : value?.kind === 'string' ? value.value : undefined;
  return name === undefined ? undefined : named.get(kind)?.get(name);
};

/** What an earlier version said of this block, when all names in it still stand for the same; it is recorded again. */
export const readAgain = (declaration: ast.Settings, top: TopLevel, place: Place): ReadSettings | undefined => {
  const { catalogue, readings, record } = place.context;
  const known = readings.settings?.get(declaration);
  if (known?.catalogue !== catalogue || !meansSame(known.names, place.scope)) return undefined;
  const bindings = known.choices.map((choice) => chosen(choice, top));
  if (bindings.includes(undefined)) return undefined;
  recordAgain(known, place);
  for (const [index, { setting }] of known.choices.entries()) use(setting.value, bindings[index], record);
  return known.read;
};

const use = (value: ast.Expr | undefined, binding: OpenBinding | undefined, record: Recorder): void => {
  if (value && binding) record.use(value.range, binding);
};

/** `sites`: the calls that reading the block recorded, which is nothing else but uses of names. A search looks at all calls. */
export const keepSettings = (
  read: ReadSettings,
  sites: readonly CallSite[],
  choices: readonly Choice[],
  { context: { catalogue, readings }, scope }: Place,
): void => {
  const { declaration } = read;
  if (!readings.settings || read.kind === 'search') return;
  const others = declaration.settings.filter((setting) => !choices.some((choice) => choice.setting === setting));
  const names = namedIn(others, scope);
  if (names) readings.settings.set(declaration, { catalogue, read, sites, names, uses: usesIn(others, names), choices });
};
