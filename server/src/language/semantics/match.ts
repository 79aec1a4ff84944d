import { type Config, type Entry, type OldName, type Param, type Plain, removedOf } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import type { Finding } from './findings.ts';
import type { ArgumentModel } from './model.ts';
import { type Place, siteAt } from './place.ts';
import { type Named, type Signature, signatureOf } from './signature.ts';
import type { Asking } from './taken.ts';

/** A call as it is written, its arguments evaluated. */
export interface Written {
  readonly callee: string;
  /** `undefined` for an entry that is only named. */
  readonly call: ast.Call | undefined;
  /** What to underline when an argument is missing. */
  readonly range: ast.Range;
  readonly arguments: readonly ArgumentModel[];
}

export interface Matched {
  /** All arguments by Keras 3's names, defaults filled in; `undefined` when one is wrong. */
  readonly config: Config | undefined;
  /** The arguments with the parameters that they fill. */
  readonly arguments: readonly ArgumentModel[];
  readonly findings: readonly Finding[];
}

/**
 * Gives every argument of a call its parameter and checks its value. `defaults`: what an argument that is left out is,
 * all of the entry's parameters unless it says otherwise; without any argument it is itself the configuration.
 */
export const matchCall = (entry: Entry, written: Written, place: Place, defaults?: Config): Matched => {
  const signature = signatureOf(entry, place.context.catalogue);
  const template = defaults ?? signature.template;
  if (written.arguments.length === 0 && signature.required.length === 0)
    return { config: template, arguments: written.arguments, findings: [] };
  return new Matching(entry, written, place, signature).run(template);
};

interface Given {
  readonly key: string;
  /** The part of a list that an old argument gives, `kernel_size[0]`; else the parameter itself. */
  readonly part: string;
  readonly range: ast.Range;
  readonly as: string;
}

/** One call being matched. */
class Matching {
  readonly #findings: Finding[] = [];
  /** A call has few arguments: looking through them costs less than an index. */
  readonly #given: Given[] = [];
  readonly #config: Record<string, Plain> = {};
  #sound = true;
  #position = 0;
  #named = false;

  readonly entry: Entry;
  readonly written: Written;
  readonly place: Place;
  readonly signature: Signature;

  constructor(entry: Entry, written: Written, place: Place, signature: Signature) {
    this.entry = entry;
    this.written = written;
    this.place = place;
    this.signature = signature;
  }

  run(template: Config): Matched {
    const args = this.written.arguments.map((argument) => this.#match(argument));
    if (this.#sound) this.#requireMissing();
    const config = this.#sound ? { ...template, ...this.#config } : undefined;
    return { config, arguments: args, findings: this.#findings };
  }

  #refuse(finding: Finding): void {
    this.#sound = false;
    this.#findings.push(finding);
  }

  #match(model: ArgumentModel): ArgumentModel {
    const { argument, value } = model;
    const named = argument.name ? this.#byName(argument, argument.name) : this.#byPosition(argument);
    if (!named) return model;
    const writtenAs = named.old?.name;
    const matched = { argument, parameter: named.key, param: named.param, writtenAs, value };
    if (this.#isRepeated(named, argument)) return matched;
    this.#noteOldName(named, argument);
    this.#take(named, matched);
    return matched;
  }

  #byName(argument: ast.Argument, name: ast.Name): Named | undefined {
    this.#named = true;
    const named = this.signature.byName.get(name.text);
    if (!named && !this.#isRemoved(name)) this.#refuse(this.#unknownArgument(argument, name));
    return named;
  }

  /** Hints at an argument that has no successor, and passes over it. */
  #isRemoved(name: ast.Name): boolean {
    const old = removedOf(this.entry).find((removed) => removed.name === name.text);
    if (old) this.#findings.push(this.#oldName(name, null, old.now));
    return old !== undefined;
  }

  #byPosition(argument: ast.Argument): Named | undefined {
    const key = this.signature.positional[this.#position];
    this.#position += 1;
    const named = key === undefined || this.#named ? undefined : this.signature.byName.get(key);
    if (!named) this.#refuse(this.#tooMany(argument));
    return named;
  }

  #unknownArgument({ range }: ast.Argument, name: ast.Name): Finding {
    const { catalogue } = this.place.context;
    const candidates = Object.keys(this.signature.params);
    const has = (entry: Entry) => signatureOf(entry, catalogue).byName.has(name.text);
    const elsewhere = catalogue
      .all(this.entry.kind)
      .filter(has)
      .map((entry) => entry.name);
    const site = siteAt(this.place, name.range);
    return {
      rule: 'unknown-argument',
      name: name.text,
      callee: this.written.callee,
      kind: this.entry.kind,
      candidates,
      elsewhere,
      argument: range,
      site,
    };
  }

  #tooMany({ range }: ast.Argument): Finding {
    return {
      rule: 'too-many-arguments',
      callee: this.written.callee,
      takes: this.signature.positional.length,
      given: this.written.arguments.filter(({ argument }) => !argument.name).length,
      afterNamed: this.#named,
      site: siteAt(this.place, range),
    };
  }

  #isRepeated({ key, old }: Named, { name, range }: ast.Argument): boolean {
    const as = name?.text ?? key;
    const part = old?.part === undefined ? key : `${key}[${old.part}]`;
    const before = this.#given.find((given) => given.part === part) ?? this.#given.find((given) => given.part === key);
    if (!before) {
      this.#given.push({ key, part, range, as });
      return false;
    }
    const site = siteAt(this.place, name?.range ?? range);
    const writtenAs = [before.as, as] as const;
    this.#refuse({ rule: 'duplicate-argument', name: key, writtenAs, first: before.range, argument: range, site });
    return true;
  }

  /** Hints at a name that Keras 3 no longer has, be it an old one of the parameter or the parameter itself. */
  #noteOldName({ key, param, old }: Named, { name }: ast.Argument): void {
    if (!name) return;
    if (old) this.#findings.push(this.#oldName(name, key, old.now));
    else if (param.outdated) this.#findings.push(this.#oldName(name, param.outdated.instead, param.outdated.now));
  }

  #oldName(name: ast.Name, replacement: string | null, now: OldName['now']): Finding {
    const { callee } = this.written;
    return {
      rule: 'deprecated-name',
      old: name.text,
      replacement,
      now,
      callee,
      what: 'argument',
      site: siteAt(this.place, name.range),
    };
  }

  #take(named: Named, { argument, value }: ArgumentModel): void {
    const respelled = respelledValue(named, value);
    if (respelled !== undefined) this.#config[named.key] = respelled;
    else if (argument.value && value) this.#takeValue(named, argument.value, value);
    else this.#sound = false;
  }

  #takeValue({ key, param, old }: Named, expr: ast.Expr, value: NonNullable<ArgumentModel['value']>): void {
    const { place, written } = this;
    const asking: Asking = { place, argument: key, callee: written.callee, rangeRule: param.rangeRule, expr };
    const { plain, findings } = place.context.take(
      value,
      old?.part === undefined ? param.type : { kind: 'integer', min: 1 },
      asking,
    );
    for (const finding of findings) this.#findings.push(finding);
    if (plain === undefined) this.#sound = false;
    else if (old?.part === undefined) this.#config[key] = plain;
    else this.#config[key] = withPart(this.#config[key], old.part, plain, param);
  }

  #requireMissing(): void {
    for (const key of this.signature.required) if (!this.#given.some((given) => given.key === key)) this.#missing(key);
  }

  #missing(key: string): void {
    this.#sound = false;
    const { call } = this.written;
    if (call && isBroken(call, this.place)) return;
    this.#findings.push({
      rule: 'missing-argument',
      callee: this.written.callee,
      parameter: key,
      type: this.signature.params[key]?.type,
      insertAt: call ? insertionPoint(call) : this.written.range.end,
      hasArguments: this.written.arguments.length > 0,
      site: siteAt(this.place, this.written.range),
    });
  }
}

/** The new spelling of a value whose spelling changed with its argument's name. */
const respelledValue = ({ old }: Named, value: ArgumentModel['value']): Plain | undefined => {
  if (!old?.values || (value?.kind !== 'word' && value?.kind !== 'string')) return undefined;
  return Object.hasOwn(old.values, value.value) ? old.values[value.value] : undefined;
};

/** A list with one of its parts given; parts that are not given yet are the same. */
const withPart = (list: Plain | undefined, part: number, plain: Plain, { type }: Param): Plain => {
  const length = type.kind === 'integers' ? type.length : part + 1;
  return Array.from({ length }, (_, i) => (i === part ? plain : ((Array.isArray(list) ? list[i] : undefined) ?? plain)));
};

/** Where one more argument goes: behind the last one, or right after the bracket. */
export const insertionPoint = ({ args, brackets }: ast.Call): number => args.at(-1)?.range.end ?? brackets.start + 1;

/** Whether the text of a call's brackets does not fit the grammar: what is missing there is already said. */
export const isBroken = ({ brackets }: ast.Call, { context }: Place): boolean =>
  brackets.start === brackets.end ||
  context.parsed.errors.some(({ range }) => range.start <= brackets.end && range.end >= brackets.start);
