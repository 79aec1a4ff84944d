import type { Rule } from '../rule.ts';
import { constantOutput } from './constant-output.ts';
import { dyingRelu } from './dying-relu.ts';
import { explodingGradient } from './exploding-gradient.ts';
import { lossNotFinite } from './loss-not-finite.ts';
import { oscillatingLoss } from './oscillating-loss.ts';
import { overfitting } from './overfitting.ts';
import { slowConvergence } from './slow-convergence.ts';
import { suspiciousValidation } from './suspicious-validation.ts';
import { vanishingGradient } from './vanishing-gradient.ts';

/** In the order of the reference. */
export const runtimeRules: readonly Rule[] = [
  lossNotFinite,
  explodingGradient,
  vanishingGradient,
  dyingRelu,
  oscillatingLoss,
  slowConvergence,
  overfitting,
  suspiciousValidation,
  constantOutput,
];
