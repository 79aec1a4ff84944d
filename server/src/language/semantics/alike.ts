import type * as ast from '../syntax/ast.ts';
import { unwrapped } from './evaluate.ts';
import type { ArgumentModel, CallSite, Value } from './model.ts';

/** A call that was read, with the calls and the names of entries in it in the order in which they were recorded. */
interface Recorded {
  readonly site: CallSite;
  readonly sites: readonly CallSite[];
}

/** What was read of a call, said of another call with the same text. */
class Rereading {
  /** What is recorded of the other call, in the order of the first; at the end all of it is. */
  readonly sites: CallSite[];
  readonly #recorded: readonly CallSite[];
  /** How much of it is. */
  #done = 0;
  /** Whether something depends on the place of the call. */
  #bound = false;

  constructor(recorded: readonly CallSite[]) {
    this.#recorded = recorded;
    this.sites = recorded.slice();
  }

  run(before: CallSite, call: ast.Call): CallSite | undefined {
    const site = this.#site(before, call);
    return this.#bound || this.#done < this.sites.length ? undefined : site;
  }

  #site(before: CallSite, call: ast.Call): CallSite {
    const models = before.arguments.map((model, index) => this.#argument(model, call.args[index]));
    const site = { call, entry: before.entry, arguments: models };
    if (this.#recorded[this.#done] === before) this.#record(site);
    return site;
  }

  #record(site: CallSite): void {
    this.sites[this.#done] = site;
    this.#done += 1;
  }

  #argument(before: ArgumentModel, argument: ast.Argument | undefined): ArgumentModel {
    const { parameter, param, writtenAs, value: old } = before;
    const value = argument?.value && old ? this.#value(old, unwrapped(argument.value)) : undefined;
    if (!argument || !value) this.#bound = true;
    return { argument: argument ?? before.argument, parameter, param, writtenAs, value };
  }

  #value(value: Value, expr: ast.Expr): Value | undefined {
    if (value.kind === 'word') return expr.kind === 'reference' ? this.#word(value, expr) : undefined;
    if (value.kind === 'list') return value.items.every(isPlain) ? value : undefined;
    if (value.kind !== 'call') return isPlain(value) ? value : undefined;
    return expr.kind === 'call' ? { kind: 'call', site: this.#site(value.site, expr), configured: value.configured } : undefined;
  }

  #word(value: Extract<Value, { kind: 'word' }>, origin: ast.Reference): Value {
    const recorded = this.#recorded[this.#done];
    if (recorded?.call === value.origin) this.#record({ call: origin, entry: recorded.entry, arguments: NONE });
    return { kind: 'word', value: value.value, origin };
  }
}

const NONE: readonly ArgumentModel[] = [];

const PLAIN: ReadonlySet<Value['kind']> = new Set(['number', 'string', 'boolean', 'none']);

export const isPlain = (value: Value | undefined): boolean => value !== undefined && PLAIN.has(value.kind);

const reread = ({ site: before, sites }: Recorded, call: ast.Call): Recorded | undefined => {
  const rereading = new Rereading(sites);
  const site = rereading.run(before, call);
  return site && { site, sites: rereading.sites };
};

/** Whether what was read of a call can be said of every other with the same text. */
export const isRepeatable = (recorded: Recorded): boolean =>
  recorded.site.call.kind === 'call' && reread(recorded, recorded.site.call) !== undefined;

/** A call with the text of one that can be repeated, as if it had been read; what it says is put together when it is asked for. */
export class AlikeSite implements CallSite {
  readonly call: ast.Call;
  readonly entry: CallSite['entry'];
  readonly #before: Recorded;
  #read: Recorded | undefined;

  constructor(before: Recorded, call: ast.Call) {
    this.call = call;
    this.entry = before.site.entry;
    this.#before = before;
  }

  get arguments(): readonly ArgumentModel[] {
    return this.#again().site.arguments;
  }

  /** The calls and the names of entries in it, and itself, in the order in which they are recorded. */
  get sites(): readonly CallSite[] {
    return this.#again().sites.map((site) => (site.call === this.call ? this : site));
  }

  #again(): Recorded {
    this.#read ??= reread(this.#before, this.call) ?? this.#before;
    return this.#read;
  }
}
