import type { OutputPlan } from '../../protocol/index.ts';
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

/** @throws DataError when there are more classes than outputs, or more than two for a single output */
export function checkClassCount(classes: readonly string[], outputs: number, place: Place): void {
  const room = Math.max(outputs, 2);
  if (classes.length <= room) return;
  const list = classes.slice(0, 8).map((word) => `\`${word}\``);
  const shown = `${list.join(', ')}${classes.length > list.length ? ', …' : ''}`;
  throw new DataError(place, {
    message: {
      en: `${classes.length} classes (${shown}), but ${outputs === 1 ? 'one output tells two apart' : `the network has ${outputs} outputs`}.`,
      fr: `${classes.length} classes (${shown}), mais ${outputs === 1 ? "une sortie n'en distingue que deux" : `le réseau a ${outputs} sorties`}.`,
    },
    hint: {
      en: `Give the last layer ${classes.length} units and \`activation=softmax\`.`,
      fr: `Donnez à la dernière couche ${classes.length} unités et \`activation=softmax\`.`,
    },
  });
}
