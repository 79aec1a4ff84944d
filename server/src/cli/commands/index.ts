import type { Command } from '../command.ts';
import { check } from './check.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import { installEngine } from './install-engine.ts';
import { lsp } from './lsp.ts';
import { predict } from './predict.ts';
import { rules } from './rules.ts';
import { summary } from './summary.ts';
import { train } from './train.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  check,
  format,
  summary,
  train,
  predict,
  evaluate,
  explain,
  rules,
  installEngine,
  lsp,
];
