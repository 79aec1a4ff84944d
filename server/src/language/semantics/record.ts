import type * as ast from '../syntax/ast.ts';
import { AlikeSite } from './alike.ts';
import type { Finding } from './findings.ts';
import type { ArgumentModel, Binding, CallSite, TensorModel, Value } from './model.ts';

/** A binding while it is being read. */
export interface OpenBinding extends Binding {
  readonly uses: ast.Range[];
  value: Value | undefined;
  tensor: TensorModel | undefined;
}

/** A call while it is being read: what it names may become known only when an argument takes it. */
export interface OpenCallSite extends CallSite {
  entry: CallSite['entry'];
  arguments: readonly ArgumentModel[];
}

/** Where the readers write down what they learn of the text. Of several expansions of a line, the first counts. */
export class Recorder {
  readonly bindings: OpenBinding[] = [];
  readonly references = new Map<number, OpenBinding>();
  readonly #sites: CallSite[] = [];
  readonly #calls = new Map<number, CallSite>();
  /** How many of the sites `#calls` has. */
  #indexed = 0;
  #found = 0;
  readonly #findings = new Map<string, Finding>();
  /** The calls recorded since `listen`; `undefined` once anything else but a use was. */
  #heard: CallSite[] | undefined;

  /** How often something was found. */
  get found(): number {
    return this.#found;
  }

  /** In the order of the text. */
  get findings(): readonly Finding[] {
    return [...this.#findings.values()].sort((a, b) => a.site.range.start - b.site.range.start);
  }

  /** The same finding at the same place is one, however often the place is expanded. */
  find(finding: Finding): void {
    this.#heard = undefined;
    this.#found += 1;
    const { site, ...facts } = finding;
    const key = `${site.range.start}:${site.range.end}:${JSON.stringify(facts)}`;
    if (!this.#findings.has(key)) this.#findings.set(key, finding);
  }

  /** What was found so far is another file's own: it says so itself. */
  forgetFindings(): void {
    this.#findings.clear();
  }

  bind(name: ast.Name, kind: Binding['kind'], doc?: string): OpenBinding {
    this.#heard = undefined;
    const known = this.references.get(name.range.start);
    if (known?.range.start === name.range.start) return known;
    const binding: OpenBinding = { name: name.text, kind, range: name.range, doc, uses: [], value: undefined, tensor: undefined };
    this.references.set(name.range.start, binding);
    this.bindings.push(binding);
    return binding;
  }

  use(range: ast.Range, binding: OpenBinding): void {
    if (this.references.has(range.start)) return;
    this.references.set(range.start, binding);
    binding.uses.push(range);
  }

  call(site: CallSite): void {
    this.#heard?.push(site);
    this.#sites.push(site);
  }

  /** The calls by the start of their range. Most readings of a text never ask for it. */
  get calls(): ReadonlyMap<number, CallSite> {
    for (; this.#indexed < this.#sites.length; this.#indexed++) {
      const site = this.#sites[this.#indexed];
      if (site instanceof AlikeSite) for (const one of site.sites) this.#index(one);
      else if (site) this.#index(site);
    }
    return this.#calls;
  }

  #index(site: CallSite): void {
    if (!this.#calls.has(site.call.range.start)) this.#calls.set(site.call.range.start, site);
  }

  /** Begins to hear what is recorded. */
  listen(): void {
    this.#heard = [];
  }

  /** The calls recorded since `listen`; `undefined` when something else but uses was, too. */
  heard(): readonly CallSite[] | undefined {
    const heard = this.#heard;
    this.#heard = undefined;
    return heard;
  }
}
