/** Keras's name for a class: `to_snake_case` of keras/src/utils/naming.py (`MaxPooling2D` is `max_pooling2d`). */
export const snakeCase = (name: string): string =>
  name
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();

/** Gives out the names of one network, as `auto_name` does: `dense`, `dense_1`, … Given names are not counted. */
export class Namer {
  readonly #counts = new Map<string, number>();

  readonly #prefixes = new Map<string, string>();

  next(className: string): string {
    const prefix = this.#prefixes.get(className) ?? snakeCase(className);
    this.#prefixes.set(className, prefix);
    const count = this.#counts.get(prefix) ?? 0;
    this.#counts.set(prefix, count + 1);
    return count === 0 ? prefix : `${prefix}_${count}`;
  }
}
