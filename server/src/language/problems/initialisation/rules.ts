import type { Rule } from '../rule.ts';
import { constantInitializer } from './constant-initializer.ts';
import { deepReluInitializer } from './deep-relu-initializer.ts';
import { dyingReluRisk } from './dying-relu-risk.ts';
import { hiddenSoftmax } from './hidden-softmax.ts';
import { largeInitializer } from './large-initializer.ts';
import { missingActivation } from './missing-activation.ts';
import { nonzeroBiasInitializer } from './nonzero-bias-initializer.ts';
import { redundantActivation } from './redundant-activation.ts';
import { saturatingActivations } from './saturating-activations.ts';
import { softmaxAxis } from './softmax-axis.ts';

export const initialisationRules: readonly Rule[] = [
  constantInitializer,
  deepReluInitializer,
  dyingReluRisk,
  hiddenSoftmax,
  largeInitializer,
  missingActivation,
  nonzeroBiasInitializer,
  redundantActivation,
  saturatingActivations,
  softmaxAxis,
];
