import type { Entry } from '../../kit/entry.ts';
import { arrays } from './arrays.ts';
import { generate } from './generate.ts';
import { tables } from './tables.ts';

/** Where data come from. */
export const sources: readonly Entry[] = [...tables, ...arrays, generate];
