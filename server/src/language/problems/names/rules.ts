import type { Rule } from '../rule.ts';
import { duplicateArgument } from './duplicate-argument.ts';
import { duplicateLayerName } from './duplicate-layer-name.ts';
import { duplicateName } from './duplicate-name.ts';
import { fileNotFound } from './file-not-found.ts';
import { importCycle } from './import-cycle.ts';
import { importNotFound } from './import-not-found.ts';
import { missingArgument } from './missing-argument.ts';
import { notCallable } from './not-callable.ts';
import { pathOutsideWorkspace } from './path-outside-workspace.ts';
import { recursiveBlock } from './recursive-block.ts';
import { shadowedValue } from './shadowed-value.ts';
import { tooManyArguments } from './too-many-arguments.ts';
import { unknownArgument } from './unknown-argument.ts';
import { unknownImport } from './unknown-import.ts';
import { unknownLayer } from './unknown-layer.ts';
import { unknownName } from './unknown-name.ts';
import { unknownSetting } from './unknown-setting.ts';
import { unusedName } from './unused-name.ts';
import { usedBeforeBound } from './used-before-bound.ts';

export const namesRules: readonly Rule[] = [
  duplicateArgument,
  duplicateLayerName,
  duplicateName,
  fileNotFound,
  importCycle,
  importNotFound,
  missingArgument,
  notCallable,
  pathOutsideWorkspace,
  recursiveBlock,
  shadowedValue,
  tooManyArguments,
  unknownArgument,
  unknownImport,
  unknownLayer,
  unknownName,
  unknownSetting,
  unusedName,
  usedBeforeBound,
];
