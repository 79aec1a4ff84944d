import { type Fault, fault, isFault, type Shape, type Size } from '../../catalogue/index.ts';

/** Gives the shapes that come out of these inputs, or why they are refused. */
type Outputs = (inputs: readonly Shape[]) => readonly Shape[] | Fault;

/** Stands in for a size of which only the name is known: no size of a network is as large. */
const firstMarker = 1_000_000_007;

/** Two sizes that meet in one layer. */
interface Meeting {
  readonly one: Size;
  readonly other: Size;
  readonly axis: number | null;
}

const isNamed = (size: Size): size is string => typeof size === 'string';

/** Whether a size of a shape is only known by name. */
export const hasNames = (shape: Shape): boolean => shape.some(isNamed);

/**
 * What the names of unknown sizes stand for in one network: for each other, or for a number. Where sizes meet is not
 * known of any layer: it is asked with numbers in the place of names, and what it then refuses has met.
 */
export class NamedSizes {
  readonly #same = new Map<string, Size>();

  /**
   * What comes out of inputs with names that the layer takes as they are. Sizes that meet in it become one; `shape-mismatch` of the
   * case `named` when a name would then have to be two numbers.
   */
  meet(inputs: readonly Shape[], outputs: readonly Shape[], ask: Outputs): readonly Shape[] | Fault {
    const names = new Set(inputs.flat().filter(isNamed));
    for (let round = 0; round <= names.size; round += 1) {
      const markers = this.#markers(names);
      const found = ask(inputs.map((shape) => shape.map((size) => this.#known(size, markers))));
      if (!isFault(found)) return this.#named(outputs, found, names, markers);
      const meeting = meetingOf(found, markers);
      if (!meeting) return outputs;
      const clash = this.#unite(meeting, names);
      if (clash) return { ...clash, shapes: inputs };
    }
    return outputs;
  }

  /** The name that stands for all that are the same, or their number. */
  #root(name: string): Size {
    let size: Size = name;
    for (let next = this.#same.get(name); next !== undefined; next = isNamed(next) ? this.#same.get(next) : undefined)
      size = next;
    return size;
  }

  /** A number for every name that has none. */
  #markers(names: ReadonlySet<string>): ReadonlyMap<string, number> {
    const roots = [...names].map((name) => this.#root(name)).filter(isNamed);
    return new Map([...new Set(roots)].map((root, index) => [root, firstMarker + index]));
  }

  #known(size: Size, markers: ReadonlyMap<string, number>): Size {
    if (!isNamed(size)) return size;
    const root = this.#root(size);
    return isNamed(root) ? (markers.get(root) ?? null) : root;
  }

  /** Makes two sizes one; the fault when both are numbers. */
  #unite({ one, other, axis }: Meeting, names: ReadonlySet<string>): Fault | undefined {
    if (isNamed(one)) this.#same.set(one, other);
    else if (isNamed(other)) this.#same.set(other, one);
    else {
      const name = [...names].find((candidate) => this.#root(candidate) === one || this.#root(candidate) === other);
      if (name !== undefined) return fault('shape-mismatch', { case: 'named', axis, name, one, other });
    }
    return undefined;
  }

  /** Outputs with a name for each unknown size that is one of the inputs' named ones. */
  #named(
    outputs: readonly Shape[],
    found: readonly Shape[],
    names: ReadonlySet<string>,
    markers: ReadonlyMap<string, number>,
  ): readonly Shape[] {
    const nameOf = (number: Size | undefined): Size => [...names].find((name) => this.#known(name, markers) === number) ?? null;
    return outputs.map((shape, i) => shape.map((size, axis) => (size === null ? nameOf(found[i]?.[axis]) : size)));
  }
}

/** The sizes on which a layer fell out, markers as the names that they stand for. */
const meetingOf = ({ fault: rule, facts }: Fault, markers: ReadonlyMap<string, number>): Meeting | undefined => {
  const { case: kind, one, other, axis } = facts;
  if (rule !== 'shape-mismatch' || kind === 'rank' || typeof one !== 'number' || typeof other !== 'number') return undefined;
  const sizeOf = (number: number): Size => [...markers].find(([, marker]) => marker === number)?.[0] ?? number;
  return { one: sizeOf(one), other: sizeOf(other), axis: typeof axis === 'number' ? axis : null };
};
