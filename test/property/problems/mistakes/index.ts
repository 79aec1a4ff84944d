import type { Mistake } from './mistake.ts';
import { convolutionMistakes } from './of/convolution.ts';
import { dataMistakes } from './of/data.ts';
import { initialisationMistakes } from './of/initialisation.ts';
import { namesMistakes } from './of/names.ts';
import { outputMistakes } from './of/output.ts';
import { recurrentMistakes } from './of/recurrent.ts';
import { regularisationMistakes } from './of/regularisation.ts';
import { shapesMistakes } from './of/shapes.ts';
import { syntaxMistakes } from './of/syntax.ts';
import { trainingMistakes } from './of/training.ts';
import { valuesMistakes } from './of/values.ts';
import { versionsMistakes } from './of/versions.ts';

/** Mistakes for every rule that a text can break: one at least for each case of its condition. */
export const MISTAKES: readonly Mistake[] = [
  ...syntaxMistakes,
  ...namesMistakes,
  ...valuesMistakes,
  ...shapesMistakes,
  ...recurrentMistakes,
  ...outputMistakes,
  ...trainingMistakes,
  ...regularisationMistakes,
  ...initialisationMistakes,
  ...convolutionMistakes,
  ...dataMistakes,
  ...versionsMistakes,
];
