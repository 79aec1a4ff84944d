import type { Entry } from '../kit/entry.ts';
import { accuracy } from './accuracy.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanSquaredError } from './mean-squared-error.ts';

export const metrics: readonly Entry[] = [accuracy, meanAbsoluteError, meanSquaredError];
