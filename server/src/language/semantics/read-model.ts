import type { Model } from './model.ts';
import type { Recorder } from './record.ts';

/**
 * A model whose names and calls are put in order when they are asked for. A class, for each object literal with a getter has a
 * hidden class of its own, which V8 keeps, and with it the model, until the next collection of all memory.
 */
export class ReadModel implements Model {
  readonly parsed: Model['parsed'];
  readonly networks: Model['networks'];
  readonly data: Model['data'];
  readonly train: Model['train'];
  readonly search: Model['search'];
  readonly imported: Model['imported'];
  readonly islands: Model['islands'];
  readonly bindings: Model['bindings'];
  readonly findings: Model['findings'];
  readonly #record: Recorder;

  constructor(parts: Omit<Model, 'bindings' | 'references' | 'calls' | 'findings'>, record: Recorder) {
    ({
      parsed: this.parsed,
      networks: this.networks,
      data: this.data,
      train: this.train,
      search: this.search,
      imported: this.imported,
      islands: this.islands,
    } = parts);
    ({ bindings: this.bindings, findings: this.findings } = record);
    this.#record = record;
  }

  get references(): Model['references'] {
    return this.#record.references;
  }

  get calls(): Model['calls'] {
    return this.#record.calls;
  }
}
