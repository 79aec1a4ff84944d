import { ALL_FAMILIES, TABLES } from '../clean/families.ts';
import { after, before, begin, blame, drop, end, swap } from '../draft.ts';
import type { Mistake } from '../mistake.ts';

const HIDDEN = /Dense\((\d+), activation=relu\)/;
const DEEP = 110;

/** Slips of the hand, and comments for rules that have nothing to do there. */
export const syntaxMistakes: readonly Mistake[] = [
  { rule: 'syntax-error', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=relu')] },
  { rule: 'syntax-error', in: ALL_FAMILIES, by: [swap(/^( {2}Dense\(.*?\))/, '$1;')] },
  {
    rule: 'syntax-error',
    in: [...TABLES, 'series'],
    by: [swap(/csv\("(\w+\.csv)"\)/, 'csv("$1)')],
    follows: ['missing-validation'],
  },
  { rule: 'syntax-error', in: ['images', 'deepImages'], by: [swap(/Conv2D\((\d+), 3/, 'layers.Conv2D($1, 3')] },
  { rule: 'nesting-too-deep', in: ALL_FAMILIES, by: [begin(`let _deep = ${'['.repeat(DEEP)}1${']'.repeat(DEEP)}`)] },
  {
    rule: 'nesting-too-deep',
    in: TABLES,
    by: [swap(HIDDEN, 'repeat 1_000 { repeat 1_000 { Dense($1, activation=relu) } }')],
  },
  { rule: 'unknown-rule', in: ALL_FAMILIES, by: [before(/^ {2}Dense\(/, '# nnspec-ignore invalid-sizes: to be filled in')] },
  { rule: 'unused-suppression', in: ALL_FAMILIES, by: [before(/^ {2}Dense\(/, '# nnspec-ignore invalid-size: it was 0 once')] },
  { rule: 'empty-network', in: ALL_FAMILIES, by: [end('block _nothing() { let _a = 1 }')] },
  {
    rule: 'empty-network',
    in: ['importing', 'searching'],
    by: [end('network nothing {', '}')],
    follows: ['several-networks-without-choice', 'missing-validation'],
  },
  {
    rule: 'missing-train-setting',
    in: ALL_FAMILIES,
    by: [drop(/^ {2}optimizer = /), blame(/^train \{/)],
  },
  { rule: 'unused-name', in: ALL_FAMILIES, by: [begin('let width = 16')] },
  { rule: 'unused-name', in: ALL_FAMILIES, by: [end('block lost() { Dense(8, activation=relu) }')] },
  { rule: 'unused-name', in: ['branches'], by: [after(/^ {2}a = /, 'layer twin = Dense(8)')] },
];
