import type { Logs } from '../../protocol/index.ts';
import { Course } from './course.ts';
import type { FitOptions } from './options.ts';
import { Training } from './training.ts';
import type { WeightValues } from './weights.ts';

export type { BatchReport, EpochReport, FitOptions } from './options.ts';

export interface FitResult {
  readonly status: 'completed' | 'stopped' | 'early_stopped';
  /** The callback that ended the training, where one did. */
  readonly stoppedBy: string | null;
  /** Epochs that came to their end. */
  readonly epochs: number;
  /** `null` without a test part, or when the run was stopped. */
  readonly test: Logs | null;
  readonly weights: readonly WeightValues[];
}

function statusOf(stopped: boolean, stoppedBy: string | null): FitResult['status'] {
  if (stopped) return 'stopped';
  return stoppedBy === null ? 'completed' : 'early_stopped';
}

/**
 * Trains a plan as Keras's `fit` does, then judges the test part. keras/src/backend/tensorflow/trainer.py, `fit`
 * @throws Failure when the initial weights do not fit the network, or a callback cannot do its work
 */
export async function fitPlan(options: FitOptions): Promise<FitResult> {
  const training = Training.open(options);
  let course: Course | null = null;
  try {
    course = new Course(training, options);
    const stopped = await course.run();
    // Before moving averages and best epochs become the weights: a longer run goes on from what was trained.
    await options.checkpoints?.keep(course.checkpoint());
    const { done: epochs, stoppedBy } = course;
    if (epochs > 0) training.finalize();
    course.trainEnd();
    const judged = !stopped && options.data.test !== null;
    if (judged && options.plan.train.resetStates === 'epoch') training.resetStates();
    const test = judged ? training.evaluate('test') : null;
    return { status: statusOf(stopped, stoppedBy), stoppedBy, epochs, test, weights: training.weights() };
  } finally {
    course?.dispose();
    training.dispose();
  }
}
