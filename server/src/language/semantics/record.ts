import type * as ast from '../syntax/ast.ts';
import { AlikeSite } from './alike.ts';
import type { Finding } from './findings.ts';
import type { Island } from './islands.ts';
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
  readonly #references = new Map<number, OpenBinding>();
  readonly #islands = new Map<ast.Declaration, Island>();
  /** The one being read, where what is recorded is remembered with it. */
  #island: Island | undefined;
  /** Those that were read before, whose references are not among `#references` yet. */
  #before: Island[] = [];
  readonly #sites: CallSite[] = [];
  readonly #calls = new Map<number, CallSite>();
  /** How many of the sites `#calls` has. */
  #indexed = 0;
  #found = 0;
  readonly #findings = new Map<string, Finding>();
  /** The calls recorded since `listen`; `undefined` once anything else but a use was. */
  #heard: CallSite[] | undefined;

  /** `islands`: those of the text; what reading them recorded before is recorded again. */
  constructor(islands: readonly Island[] = []) {
    for (const island of islands) {
      for (const declaration of island.declarations) this.#islands.set(declaration, island);
      if (island.isRead) this.#again(island);
    }
  }

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
    if (this.#island) this.#island.flawed = true;
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
    const known = this.#references.get(name.range.start);
    if (known?.range.start === name.range.start) return known;
    const binding: OpenBinding = { name: name.text, kind, range: name.range, doc, uses: [], value: undefined, tensor: undefined };
    this.#references.set(name.range.start, binding);
    this.bindings.push(binding);
    this.#island?.bindings.push(binding);
    return binding;
  }

  use(range: ast.Range, binding: OpenBinding): void {
    if (this.#references.has(range.start)) return;
    this.#references.set(range.start, binding);
    if (this.#island && binding.uses.length === 0 && this.#references.get(binding.range.start) !== binding)
      this.#island.placeless.push(binding);
    binding.uses.push(range);
  }

  call(site: CallSite): void {
    this.#heard?.push(site);
    this.#sites.push(site);
    this.#island?.sites.push(site);
  }

  /** Begins to read a declaration: what is recorded from now on belongs to its island. */
  begin(declaration: ast.Declaration): Island | undefined {
    this.#island = this.#islands.get(declaration);
    return this.#island;
  }

  #again(island: Island): void {
    for (const binding of island.bindings) this.bindings.push(binding);
    for (const site of island.sites) this.#sites.push(site);
    this.#before.push(island);
  }

  /** What names stand for, by the start of their range. */
  get references(): ReadonlyMap<number, OpenBinding> {
    const before = this.#before;
    this.#before = [];
    for (const { bindings, placeless } of before) {
      for (const binding of [...bindings, ...placeless])
        for (const { start } of binding.uses) this.#references.set(start, binding);
      for (const binding of bindings) this.#references.set(binding.range.start, binding);
    }
    return this.#references;
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
