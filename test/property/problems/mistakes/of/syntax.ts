import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import { before, begin, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { DEEP, HIDDEN, IMAGES } from './places.ts';

/** Slips of the hand, and comments for rules that have nothing to do there. */
export const syntaxMistakes: readonly Mistake[] = [
  { rule: 'nesting-too-deep', in: ALL_FAMILIES, by: [begin(`let _deep = ${'['.repeat(DEEP)}1${']'.repeat(DEEP)}`)] },
  {
    rule: 'nesting-too-deep',
    in: TABLES,
    by: [swap(HIDDEN, 'repeat 1_000 { repeat 1_000 { Dense($1, activation=relu) } }')],
  },
  { rule: 'syntax-error', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=relu')] },
  { rule: 'syntax-error', in: ALL_FAMILIES, by: [swap(/^( {2}Dense\(.*?\))/, '$1;')] },
  {
    rule: 'syntax-error',
    in: [...TABLES, 'series'],
    by: [swap(/csv\("(\w+\.csv)"\)/, 'csv("$1)')],
    follows: ['missing-validation'],
  },
  { rule: 'syntax-error', in: IMAGES, by: [swap(/Conv2D\((\d+), 3/, 'layers.Conv2D($1, 3')] },
  { rule: 'unknown-rule', in: ALL_FAMILIES, by: [before(/^ {2}Dense\(/, '# nnspec-ignore invalid-sizes: to be filled in')] },
  { rule: 'unused-suppression', in: ALL_FAMILIES, by: [before(/^ {2}Dense\(/, '# nnspec-ignore invalid-size: it was 0 once')] },
];
