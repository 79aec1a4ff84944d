import { setTo } from '../edits.ts';
import { argumentOf, type Called } from '../facts/training.ts';
import { addArgument, fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';

/** Gives an optimizer an argument, or another value of it; one that is named without brackets gets them. */
export const setOptimizerArgument = (optimizer: Called, key: string, text: string): readonly Fix[] => {
  const { call, range, configured } = optimizer;
  const title = setTo(key, text);
  const written = argumentOf(optimizer, key)?.argument.value;
  if (written) return [fix(title, { range: written.range, text }, false)];
  if (call) return [{ ...addArgument(call, `${key}=${text}`, title), safe: false }];
  return [fix(title, { range, text: `${configured.name}(${key}=${text})` }, false)];
};
