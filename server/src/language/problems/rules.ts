import { convolutionRules } from './convolution/rules.ts';
import { dataRules } from './data/rules.ts';
import { initialisationRules } from './initialisation/rules.ts';
import { namesRules } from './names/rules.ts';
import { outputRules } from './output/rules.ts';
import { recurrentRules } from './recurrent/rules.ts';
import { regularisationRules } from './regularisation/rules.ts';
import type { Rule } from './rule.ts';
import { runtimeRules } from './runtime/rules.ts';
import { shapesRules } from './shapes/rules.ts';
import { syntaxRules } from './syntax/rules.ts';
import { trainingRules } from './training/rules.ts';
import { valuesRules } from './values/rules.ts';
import { versionsRules } from './versions/rules.ts';

/** Every rule, by group as the reference pages have them. */
export const RULES: readonly Rule[] = [
  ...syntaxRules,
  ...namesRules,
  ...valuesRules,
  ...shapesRules,
  ...recurrentRules,
  ...outputRules,
  ...trainingRules,
  ...regularisationRules,
  ...initialisationRules,
  ...convolutionRules,
  ...dataRules,
  ...versionsRules,
  ...runtimeRules,
];
