import type { Words } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import { setActivation, setArgument, setTo } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import type { Goal } from '../facts/loss.ts';
import type { Fix, Related } from '../problem.ts';
import { words } from '../rule.ts';

/** What the rules on outputs say of one and how they repair it. */

/** The loss as it is written, in code font. */
export const lossText = ({ written }: Goal, context: Context): string =>
  `\`${context.textOf(written.range).replace(/\s+/g, ' ')}\``;

/** The activation nearest to the output; `linear` for none. */
export const givenBy = ({ ending }: Goal): string => ending.activation?.applied.name ?? 'linear';

/** The layer that the output ends with, and its line. */
export const lastLayer = ({ ending }: Goal, context: Context): { readonly text: string; readonly line: number } => {
  const node = ending.activation?.node ?? ending.last;
  return { text: context.called(node.layer), line: context.line(node.site.range.start) };
};

/** The layer that an output ends with as a place to look at. */
export const lookAtLast = ({ ending, output }: Goal, context: Context): readonly Related[] => {
  const node = ending.activation?.node ?? ending.last;
  const shape = context.shape(output.tensor.shape);
  return [{ range: node.site.range, message: words(`the output is ${shape.en}`, `la sortie est ${shape.fr}`) }];
};

export const activate = ({ ending }: Goal, name: string, context: Context): readonly Fix[] =>
  setActivation(ending.activation?.node ?? ending.last, name, context);

/** Gives the last layer another number of units; nothing where it has none, or in a block that others use too. */
export const setUnits = ({ ending: { last } }: Goal, units: number, context: Context): readonly Fix[] => {
  const { layer, site } = last;
  const key = 'units' in layer.entry.params ? 'units' : 'filters';
  if (site.trail.length > 0 || !(key in layer.entry.params)) return [];
  return setArgument(innerCall(layer, context), key, String(units), setTo(key, String(units)));
};

/** Where on a loss a rule is told. */
export const onLoss = ({ written }: Goal) => ({ range: written.range, trail: [] });

/** A range of numbers, in code font. */
export const span = (min: number, max: number): string => `\`[${short(min)}, ${short(max)}]\``;

const short = (value: number): string => String(Number(value.toPrecision(4)));

/** "3 classes", "one class". */
export const classesText = (count: number): Words =>
  words(count === 1 ? 'one class' : `${count} classes`, count === 1 ? 'une classe' : `${count} classes`);
