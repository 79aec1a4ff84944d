import type { Param, ParamType, Plain } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import type { TopLevel } from './declare.ts';
import { evaluate, unwrapped } from './evaluate.ts';
import type { SettingModel, SettingsModel, Value } from './model.ts';
import { type Context, type Place, siteAt } from './place.ts';
import { takeSpace } from './search.ts';
import { type Named, type Signature, signatureOf } from './signature.ts';

/** A block of settings, matched; what it trains and reads is chosen afterwards. */
export type ReadSettings = Omit<SettingsModel, 'network' | 'data'>;

type NameKind = Extract<ParamType, { kind: 'name' }>['of'];

/** Reads a `train`, `data` or `search` block. */
export const readSettings = (declaration: ast.Settings, top: TopLevel, context: Context): ReadSettings => {
  const place: Place = { context, scope: top.scope, trail: [] };
  const { catalogue } = context;
  return new SettingsReader(declaration, signatureOf(catalogue.settings(declaration.kind), catalogue), top, place).read();
};

class SettingsReader {
  readonly #given = new Map<string, ast.Range>();
  readonly #wrong = new Set<string>();
  readonly #config: Record<string, Plain> = {};
  readonly #quotients: (readonly [key: string, by: string])[] = [];
  readonly declaration: ast.Settings;
  readonly signature: Signature;
  readonly top: TopLevel;
  readonly place: Place;

  constructor(declaration: ast.Settings, signature: Signature, top: TopLevel, place: Place) {
    this.declaration = declaration;
    this.signature = signature;
    this.top = top;
    this.place = place;
  }

  read(): ReadSettings {
    const { declaration } = this;
    const settings = declaration.settings.map((setting) =>
      setting.operator === 'in' ? this.#searched(setting) : this.#set(setting),
    );
    const all: Record<string, Plain> = { ...this.signature.defaults, ...this.#config };
    for (const key of this.#wrong) delete all[key];
    const config = this.#divided(all);
    return { kind: declaration.kind, name: declaration.name?.text ?? null, declaration, settings, config };
  }

  /** `NAME in SPACE`; elsewhere than in a search the parser has said so. */
  #searched(setting: ast.Setting): SettingModel {
    if (this.declaration.kind !== 'search') return { setting, ...unmatched, value: evaluate(setting.value, this.place) };
    this.#isRepeated(`in ${setting.name.text}`, setting.name);
    return { setting, ...unmatched, value: takeSpace(setting, this.top, this.place) };
  }

  #set(setting: ast.Setting): SettingModel {
    const { name } = setting;
    const named = this.signature.byName.get(name.text);
    if (!named) {
      this.#findUnknown(name);
      return { setting, ...unmatched, value: evaluate(setting.value, this.place) };
    }
    const { key, param, old } = named;
    this.#noteOldName(name, named);
    const kind = nameKind(param.type);
    const word = kind && wordOf(setting.value);
    const value = word ?? evaluate(setting.value, this.place);
    if (!this.#isRepeated(key, name)) this.#take(named, setting.value, value, kind);
    return { setting, parameter: key, param, writtenAs: old?.name, value };
  }

  #take({ key, param, old }: Named, expr: ast.Expr | undefined, value: Value | undefined, kind: NameKind | undefined): void {
    const { place, declaration } = this;
    const asking = expr && { place, argument: key, callee: declaration.kind, rangeRule: param.rangeRule, expr };
    const taken = asking && value ? place.context.take(value, param.type, asking) : undefined;
    if (taken) for (const finding of taken.findings) place.context.record.find(finding);
    const plain = taken?.plain;
    if (plain === undefined || (kind && expr && typeof plain === 'string' && !this.#isDeclared(kind, plain, expr)))
      this.#wrong.add(key);
    else this.#config[key] = plain;
    if (old?.dividedBy !== undefined) this.#quotients.push([key, old.dividedBy]);
  }

  /** Whether the name of a network, data or train block is one of this file's. */
  #isDeclared(kind: NameKind, name: string, { range }: ast.Expr): boolean {
    const { record, parsed } = this.place.context;
    const binding = this.top.named.get(kind)?.get(name);
    if (binding) {
      record.use(range, binding);
      return true;
    }
    const blocks = parsed.file.declarations.filter((declaration) => declaration.kind === kind);
    if (blocks.some((block) => !block.name) && name === kind) return true;
    const candidates = blocks.flatMap((block) => (block.name ? [block.name.text] : []));
    record.find({ rule: 'unknown-name', name, space: kind, candidates, site: siteAt(this.place, range) });
    return false;
  }

  #findUnknown(name: ast.Name): void {
    const { kind } = this.declaration;
    const candidates = Object.keys(this.signature.params);
    this.place.context.record.find({
      rule: 'unknown-setting',
      name: name.text,
      block: kind,
      candidates,
      site: siteAt(this.place, name.range),
    });
  }

  #isRepeated(key: string, { text, range }: ast.Name): boolean {
    const first = this.#given.get(key);
    if (!first) this.#given.set(key, range);
    else
      this.place.context.record.find({
        rule: 'duplicate-name',
        name: text,
        what: 'setting',
        first,
        site: siteAt(this.place, range),
      });
    return first !== undefined;
  }

  #noteOldName({ text, range }: ast.Name, { key, param, old }: Named): void {
    const now = old?.now ?? param.outdated?.now;
    if (!now) return;
    const replacement = old ? key : (param.outdated?.instead ?? null);
    const callee = this.declaration.kind;
    const site = siteAt(this.place, range);
    this.place.context.record.find({ rule: 'deprecated-name', old: text, replacement, now, callee, what: 'setting', site });
  }

  /** Old settings that count in units of another: `samples_per_epoch` is `steps_per_epoch` batches of `batch_size`. */
  #divided(config: Config): Config {
    const quotients = this.#quotients.flatMap(([key, by]) => {
      const [value, unit] = [config[key], config[by]];
      return typeof value === 'number' && typeof unit === 'number' && unit > 0 ? [[key, Math.ceil(value / unit)] as const] : [];
    });
    return quotients.length === 0 ? config : { ...config, ...Object.fromEntries(quotients) };
  }
}

const unmatched: { readonly parameter: undefined; readonly param: Param | undefined; readonly writtenAs: undefined } = {
  parameter: undefined,
  param: undefined,
  writtenAs: undefined,
};

/** The kind of declaration whose name a setting takes. */
const nameKind = (type: ParamType): NameKind | undefined => {
  if (type.kind === 'name') return type.of;
  return type.kind === 'union' ? type.of.map(nameKind).find((kind) => kind !== undefined) : undefined;
};

/** A name of the file as it is written: a let of the same name does not matter. */
const wordOf = (expr: ast.Expr | undefined): Value | undefined => {
  const inner = expr && unwrapped(expr);
  if (inner?.kind === 'reference') return { kind: 'word', value: inner.name, origin: inner };
  if (inner?.kind === 'string') return { kind: 'string', value: inner.value };
  return inner?.kind === 'none' ? { kind: 'none' } : undefined;
};
