import type { Plain } from '../../catalogue/index.ts';
import type { Range } from '../syntax/ast.ts';
import type { Value } from './model.ts';

/** What a message calls the kind of a value. */
export const kindOf = (value: Value): string =>
  value.kind === 'number' ? (value.integer ? 'integer' : 'number') : value.kind === 'word' ? 'name' : value.kind;

export const numberValue = (value: number, integer: boolean): Value => ({
  kind: 'number',
  value: value === 0 ? 0 : value,
  integer,
});

/** The text of `range`, on one line. */
export const textAt = (text: string, range: Range): string => text.slice(range.start, range.end).replace(/\s+/g, ' ');

/** A value as plain data where no parameter says what it should be; a call and what is unknown have none. */
export const plainOf = (value: Value | undefined): Plain | undefined => {
  switch (value?.kind) {
    case 'number':
    case 'string':
    case 'word':
    case 'boolean':
      return value.value;
    case 'none':
      return null;
    case 'list': {
      const items = value.items.map(plainOf);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'record':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, plainOf(item) ?? null]));
    default:
      return undefined;
  }
};

/** How a value is written in a message: `[1, 2]`, `"a"`, `relu`. */
export const showValue = (value: Value | undefined): string => {
  if (!value) return '…';
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'none':
      return 'none';
    case 'list':
      return `[${value.items.slice(0, 8).map(showValue).join(', ')}${value.items.length > 8 ? ', …' : ''}]`;
    case 'record':
      return '{…}';
    case 'call':
      return value.site.call.kind === 'call' ? `${value.site.call.callee.text}(…)` : value.site.call.name;
    default:
      return String(value.value);
  }
};

/** Larger and deeper values are refused, so that no text makes one that does not fit in memory or on the stack. */
const maxSize = 100_000;
const maxDepth = 100;

interface Extent {
  readonly size: number;
  readonly depth: number;
}

const extents = new WeakMap<Value, Extent>();

const partsOf = (value: Value): Iterable<Value | undefined> => {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'record') return value.entries.values();
  if (value.kind === 'call') return value.site.arguments.map((argument) => argument.value);
  return [];
};

/** How many values a value is made of, those shared through names counted at every use, and how deep they are nested. */
const extentOf = (value: Value): Extent => {
  const known = extents.get(value);
  if (known) return known;
  let size = value.kind === 'string' ? 1 + value.value.length : 1;
  let depth = 0;
  for (const part of partsOf(value)) {
    const inner = part ? extentOf(part) : { size: 1, depth: 0 };
    size += inner.size;
    depth = Math.max(depth, inner.depth + 1);
  }
  const extent = { size, depth };
  extents.set(value, extent);
  return extent;
};

const fewParts = 16;

/** Most values are so small that their extent need not be known: few parts, each of which has its share of the room. */
const isSmall = (value: Value, room = maxSize): boolean => {
  if (value.kind === 'string') return value.value.length < room;
  if (value.kind === 'record') return false;
  if (value.kind !== 'list' && value.kind !== 'call') return true;
  const parts = value.kind === 'list' ? value.items : value.site.arguments;
  const share = room / (fewParts + 1);
  if (parts.length > fewParts || share < fewParts) return false;
  for (const part of parts) {
    const inner = part && 'argument' in part ? part.value : part;
    if (inner && !isSmall(inner, share)) return false;
  }
  return true;
};

/** The limit that a value exceeds. */
export const limitOf = (value: Value): number | undefined => {
  if (isSmall(value)) return undefined;
  const { size, depth } = extentOf(value);
  if (size > maxSize) return maxSize;
  return depth > maxDepth ? maxDepth : undefined;
};

/** Whether two values fit into one. */
export const fitTogether = (a: Value, b: Value): boolean => extentOf(a).size + extentOf(b).size <= maxSize;
