import type { Mistake } from './mistake.ts';
import { dataMistakes } from './of/data.ts';
import { convolutionMistakes, initialisationMistakes, regularisationMistakes } from './of/layers.ts';
import { nameMistakes } from './of/names.ts';
import { outputMistakes } from './of/output.ts';
import { recurrentMistakes } from './of/recurrent.ts';
import { shapeMistakes } from './of/shapes.ts';
import { syntaxMistakes } from './of/syntax.ts';
import { trainingMistakes } from './of/training.ts';
import { valueMistakes } from './of/values.ts';

/** Mistakes for every rule that a text can break. */
export const MISTAKES: readonly Mistake[] = [
  ...syntaxMistakes,
  ...nameMistakes,
  ...valueMistakes,
  ...shapeMistakes,
  ...recurrentMistakes,
  ...outputMistakes,
  ...trainingMistakes,
  ...regularisationMistakes,
  ...initialisationMistakes,
  ...convolutionMistakes,
  ...dataMistakes,
];
