import type { Config } from '../../protocol/index.ts';

/** The learning rate at a step, counted from 0. Formulas: keras/src/optimizers/schedules/learning_rate_schedule.py */
export type Schedule = (config: Config, step: number) => number;
