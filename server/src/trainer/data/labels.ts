import { type Configured, type OutputPlan, wantedBy } from '../../protocol/index.ts';
import { DataError, type Place } from './error.ts';

/** The last size of an output; 1 when it is unknown. */
export const outputSize = ({ shape }: OutputPlan): number => shape.at(-1) ?? 1;

/**
 * Checks that labels are class numbers from 0 that the output has room for.
 *
 * @throws DataError at the first that is not
 */
export function checkLabels(values: ArrayLike<number>, outputs: number, place: (i: number) => Place): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!Number.isInteger(value) || value < 0 || value >= outputs) throw outOfRange(place(i), value, outputs, lowest(values));
  }
}

function lowest(values: ArrayLike<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) least = Math.min(least, values[i] ?? 0);
  return least;
}

function outOfRange(place: Place, value: number, outputs: number, least: number): DataError {
  const fromOne = value === outputs && least === 1;
  return new DataError(place, {
    message: {
      en: `label ${value}, but the network's ${outputs} outputs stand for the classes 0 to ${outputs - 1}.`,
      fr: `étiquette ${value}, mais les ${outputs} sorties du réseau représentent les classes 0 à ${outputs - 1}.`,
    },
    hint: fromOne
      ? {
          en: `Labels start at 1 here: \`encode = {${place.column ?? 'target'}: integer}\` numbers them from 0.`,
          fr: `Les étiquettes commencent ici à 1 : \`encode = {${place.column ?? 'target'}: integer}\` les numérote à partir de 0.`,
        }
      : {
          en: 'Give the last layer a unit a class, or let `encode` number the classes.',
          fr: 'Donnez à la dernière couche une unité par classe, ou laissez `encode` numéroter les classes.',
        },
  });
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/**
 * @param loss one that takes class numbers wants an output for each; to any other a single output may tell two apart
 * @throws DataError when there are more classes than that
 */
export function checkClassCount(classes: readonly string[], outputs: number, loss: Configured | undefined, place: Place): void {
  const one = outputs === 1 && wantedBy(loss, outputs, 'auto') !== 'ids';
  const room = one ? 2 : outputs;
  if (classes.length <= room) return;
  const list = classes.slice(0, 8).map((word) => `\`${word}\``);
  const shown = `${list.join(', ')}${classes.length > list.length ? ', …' : ''}`;
  throw new DataError(place, {
    message: {
      en: `${classes.length} classes (${shown}), but ${one ? 'one output tells two apart' : `the network has ${counted(outputs, 'output')}`}.`,
      fr: `${classes.length} classes (${shown}), mais ${one ? "une sortie n'en distingue que deux" : `le réseau a ${counted(outputs, 'sortie')}`}.`,
    },
    hint: {
      en: `Give the last layer ${classes.length} units and \`activation=softmax\`.`,
      fr: `Donnez à la dernière couche ${classes.length} unités et \`activation=softmax\`.`,
    },
  });
}
