/** A value that survives JSON: what configurations and plans are made of. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The arguments of an entry by Keras 3's names, every default filled in. */
export interface Config {
  readonly [argument: string]: Plain;
}

/** An entry with its arguments: `max_norm(3)` is `{ name: 'MaxNorm', config: { max_value: 3, axis: 0 } }`. */
export interface Configured {
  readonly name: string;
  readonly config: Config;
}

/** A layer inside a wrapper, under the name that Keras gives it. */
export interface ConfiguredLayer extends Configured {
  readonly layerName: string;
}
