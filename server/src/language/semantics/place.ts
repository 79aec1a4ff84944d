import type { Catalogue } from '../../catalogue/index.ts';
import type { Body, Parsed, Range } from '../syntax/ast.ts';
import type { Budget } from './budget.ts';
import type { Flowing } from './flowing.ts';
import type { Graph } from './graph.ts';
import type { Modules } from './imports/modules.ts';
import type { Site, Step } from './model.ts';
import type { Readings } from './readings.ts';
import type { Recorder } from './record.ts';
import type { Scope } from './scope.ts';
import type { Take } from './taken.ts';

/** What all readers of one file share. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly parsed: Parsed;
  readonly record: Recorder;
  /** The file that is read, when it is not the one that is asked about but one that it imports. */
  readonly file: string | undefined;
  /** Where to write down what is said in terms of the file that is asked about. */
  readonly main: Recorder;
  readonly modules: Modules;
  readonly budget: Budget;
  readonly readings: Readings;
  /** Checks and normalises the value of an argument; here because entries take arguments that are entries. */
  readonly take: Take;
}

/** Where a piece of text is read: with which names, and through which expansions. */
export interface Place {
  readonly context: Context;
  readonly scope: Scope;
  readonly trail: readonly Step[];
}

/** A place in a network that is being built. */
export interface BuildPlace extends Place {
  readonly graph: Graph;
  /** How many blocks and repeats are open. */
  readonly depth: number;
  /** Reads a body; here because bodies hold calls of blocks, which have bodies. */
  readonly run: RunBody;
}

/** What the statements of a body make of what flows in. */
export type RunBody = (body: Body, place: BuildPlace, from: Flowing) => BodyResult;

export interface BodyResult {
  readonly value: Flowing;
  /** The name of each value: that of `output`, or the one it is bound to. */
  readonly names: readonly (string | null)[];
}

/** A place in the file that is read. */
export const siteAt = (place: Place, range: Range): Site => ({ range, trail: place.trail });

/** The same in the file that is asked about: of an imported block, its call there. */
export const siteInMain = (place: Place, range: Range): Site => {
  const { trail, context } = place;
  if (context.file === undefined) return siteAt(place, range);
  const last = trail.findLastIndex(({ file }) => file === undefined);
  const here = trail[last]?.range ?? { start: 0, end: 0 };
  return { range: here, trail: trail.slice(0, Math.max(last, 0)), elsewhere: { file: context.file, range } };
};
