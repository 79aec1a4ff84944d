/** Reads an unknown value as a `T`, or throws a {@link DecodeError}. Every message is read by one where it arrives. */
export type Decoder<T> = (value: unknown, path?: string) => T;

/** A message that is not what the protocol says. `path` leads to the part at fault: `$.logs.loss`. */
export class DecodeError extends Error {
  readonly path: string;

  constructor(path: string, expected: string) {
    super(`${path}: expected ${expected}`);
    this.name = 'DecodeError';
    this.path = path;
  }
}

type Decoded<Fields> = { readonly [Key in keyof Fields]: Fields[Key] extends Decoder<infer T> ? T : never };

export const string: Decoder<string> = (value, path = '$') => {
  if (typeof value !== 'string') throw new DecodeError(path, 'a string');
  return value;
};

/** A number, NaN and the infinities included: a loss may be either. JSON writes those as `null`, which is read as NaN. */
export const number: Decoder<number> = (value, path = '$') => {
  if (value === null) return Number.NaN;
  if (typeof value !== 'number') throw new DecodeError(path, 'a number');
  return value;
};

export const integer: Decoder<number> = (value, path = '$') => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new DecodeError(path, 'an integer');
  return value;
};

export const boolean: Decoder<boolean> = (value, path = '$') => {
  if (typeof value !== 'boolean') throw new DecodeError(path, 'true or false');
  return value;
};

/** One of a few fixed words. */
export function oneOf<const T extends string>(...words: readonly T[]): Decoder<T> {
  return (value, path = '$') => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new DecodeError(path, words.join(' | '));
    return found;
  };
}

export function nullable<T>(decode: Decoder<T>): Decoder<T | null> {
  return (value, path = '$') => (value === null ? null : decode(value, path));
}

export function array<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (value, path = '$') => {
    if (!Array.isArray(value)) throw new DecodeError(path, 'a list');
    return value.map((item, index) => decode(item, `${path}[${index}]`));
  };
}

/** Any keys, values of one kind. */
export function record<T>(decode: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (value, path = '$') =>
    Object.fromEntries(Object.entries(dictionary(value, path)).map(([key, item]) => [key, decode(item, `${path}.${key}`)]));
}

/** Required fields, then those that may be left out. Fields that nobody asked for are dropped. */
export function object<Required extends Record<string, Decoder<unknown>>, Optional extends Record<string, Decoder<unknown>>>(
  required: Required,
  optional?: Optional,
): Decoder<Decoded<Required> & Partial<Decoded<Optional>>> {
  return (value, path = '$') => {
    const source = dictionary(value, path);
    const result: Record<string, unknown> = {};
    for (const [key, decode] of Object.entries(required)) result[key] = decode(source[key], `${path}.${key}`);
    for (const [key, decode] of Object.entries(optional ?? {})) {
      if (source[key] !== undefined) result[key] = decode(source[key], `${path}.${key}`);
    }
    return result as Decoded<Required> & Partial<Decoded<Optional>>;
  };
}

/** A message whose `tag` says which of several it is. */
export function tagged<Tag extends string, Cases extends Record<string, Decoder<unknown>>>(
  tag: Tag,
  cases: Cases,
): Decoder<{ [Name in keyof Cases & string]: { readonly [T in Tag]: Name } & Decoded<Cases>[Name] }[keyof Cases & string]> {
  return (value, path = '$') => {
    const source = dictionary(value, path);
    const name = string(source[tag], `${path}.${tag}`);
    const decode = Object.hasOwn(cases, name) ? cases[name] : undefined;
    if (decode === undefined) throw new DecodeError(`${path}.${tag}`, Object.keys(cases).join(' | '));
    return { ...(decode(value, path) as object), [tag]: name } as never;
  };
}

function dictionary(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeError(path, 'an object');
  return value as Record<string, unknown>;
}
