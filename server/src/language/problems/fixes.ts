import type { Words } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { nearest } from '../text/nearest.ts';
import type { Edit, Fix } from './problem.ts';
import { words } from './rule.ts';

/** A repair by one edit. */
export const fix = (title: Words, edit: Edit, safe = true): Fix => ({ title, edits: [edit], safe });

export const replaceBy = (range: ast.Range, text: string): Fix =>
  fix(words(`Replace by \`${text}\``, `Remplacer par \`${text}\``), { range, text });

const at = (offset: number): ast.Range => ({ start: offset, end: offset });

/** Puts an argument into the brackets of a call: after the last one, or as the first; a call without brackets gets them. */
export const addArgument = (call: ast.Call, argument: string, title: Words): Fix => {
  const last = call.args.at(-1);
  if (last) return fix(title, { range: at(last.range.end), text: `, ${argument}` });
  const { start, end } = call.brackets;
  return start === end
    ? fix(title, { range: at(start), text: `(${argument})` })
    : fix(title, { range: at(start + 1), text: argument });
};

/** The comma before an offset and the white space around it; the offset itself when there is none. */
const commaBefore = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return text.charAt(at - 1) === ',' ? at - 1 : offset;
};

/** The end of the comma after an offset, and of the blanks on its line; the offset itself when there is none. */
const commaAfter = (text: string, offset: number): number => {
  const comma = /\s*,[^\S\n]*/y;
  comma.lastIndex = offset;
  return comma.test(text) ? comma.lastIndex : offset;
};

/** Takes an argument out, with the comma that goes with it. */
export const removeArgument = (text: string, { start, end }: ast.Range, title: Words): Fix => {
  const after = commaAfter(text, end);
  return fix(title, { range: { start: after > end ? start : commaBefore(text, start), end: after }, text: '' });
};

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');

const isCapital = (name: string): boolean => /^[A-Z]/.test(name);

/** Names of which none is another in other letters: `MeanSquaredError` and `mean_squared_error` are one. */
export const distinct = (names: readonly string[]): readonly string[] =>
  [...Map.groupBy(names, plain).values()].flatMap(([one]) => one ?? []);

/** The names close to a word; of two that differ in capitals alone, the one that begins like it. */
const closest = (word: string, candidates: readonly string[]): readonly string[] => {
  const alike = Map.groupBy(nearest(word, candidates, 6), plain);
  return [...alike.values()]
    .slice(0, 3)
    .flatMap((names) => names.find((name) => isCapital(name) === isCapital(word)) ?? names[0] ?? []);
};

/** The sentence "Did you mean …" with the fixes that go with it; empty when nothing is near. */
export const didYouMean = (
  word: string,
  candidates: readonly string[],
  range: ast.Range,
): { readonly sentence: Words; readonly fixes: readonly Fix[] } => {
  const near = closest(word, candidates);
  const [first] = near;
  if (first === undefined) return { sentence: words('', ''), fixes: [] };
  return {
    sentence: words(` Did you mean \`${first}\`?`, ` Vouliez-vous dire \`${first}\` ?`),
    fixes: near.map((name) => replaceBy(range, name)),
  };
};

/** Up to `most` names in code font, and how many more there are. */
export const listed = (names: readonly string[], most = 8): Words => {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  const all = shown.join(', ');
  return rest > 0 ? words(`${all} and ${rest} more`, `${all} et ${rest} autre${rest > 1 ? 's' : ''}`) : words(all, all);
};
