import type { Variable } from '@tensorflow/tfjs-core';
import type { Session } from '../engine/port.ts';
import { read, write } from './weights.ts';

/** A weight and its moving average. */
interface Pair {
  readonly weight: Variable;
  readonly average: Variable;
}

const weightsOf = (pairs: readonly Pair[]): readonly Variable[] => pairs.map(({ weight }) => weight);
const averagesOf = (pairs: readonly Pair[]): readonly Variable[] => pairs.map(({ average }) => average);

/** The weights and their moving averages change places. */
export function swapAverages(session: Session, pairs: readonly Pair[]): void {
  const [weights, averages] = [read(session, weightsOf(pairs)), read(session, averagesOf(pairs))];
  write(session, weightsOf(pairs), averages);
  write(session, averagesOf(pairs), weights);
}

/** The moving averages become what the weights are. */
export const settleAverages = (session: Session, pairs: readonly Pair[]): void =>
  write(session, averagesOf(pairs), read(session, weightsOf(pairs)));
