import { type Standing, standing } from './exceptions.ts';
import type { Answer, KerasLayer } from './keras.ts';
import { isMute } from './messages.ts';
import type { OurLayer, Ours } from './ours.ts';
import type { Range } from './render.ts';

/** How an answer of ours stands to that of Keras. */
export type Verdict = { readonly is: 'accepted' | 'refused' } | Standing | { readonly is: Fault; readonly what: string };

export const FAULTS = [
  'falsely accepted',
  'falsely refused',
  'wrong shape',
  'wrong count',
  'wrong name',
  'wrong weight',
  'misplaced error',
  'mute error',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Keras's answer with the places in the text that matter to it. */
export interface Truth extends Answer {
  /** Where an error may lie: on the refused call, a call around it, or one of those that made what it reads. */
  readonly places: readonly Range[];
}

const fault = (is: Fault, what: string): Verdict => ({ is, what });

const text = (value: unknown): string => JSON.stringify(value);

const shapesFault = (ours: Ours, truth: Truth): Verdict | undefined => {
  const count = truth.refused === undefined ? truth.shapes.length : Math.min(truth.shapes.length, ours.shapes.length);
  for (let index = 0; index < count; index += 1) {
    const [mine, keras] = [ours.shapes[index], truth.shapes[index]];
    if (text(mine) !== text(keras)) return fault('wrong shape', `call ${index}: ${text(mine)}, Keras ${text(keras)}`);
  }
  return undefined;
};

const layerFault = (mine: OurLayer, keras: KerasLayer, masks: boolean): Verdict | undefined => {
  const named = mine.name === keras.name || (masks && isMaskName(mine.name, keras.name));
  if (!named) return fault('wrong name', `${mine.name}, Keras ${keras.name}`);
  if (mine.params !== keras.params) return fault('wrong count', `${mine.name}: ${mine.params}, Keras ${keras.params}`);
  if (text(mine.weights) !== text(keras.weights))
    return fault('wrong weight', `${mine.name}: ${text(mine.weights)}, Keras ${text(keras.weights)}`);
  return undefined;
};

/**
 * Keras joins the masks of what it concatenates by an operation that is called `concatenate` too, and takes a number. The
 * language numbers layers alone.
 */
const isMaskName = (mine: string, keras: string): boolean => /^concatenate(_\d+)?$/.test(mine) && /^concatenate_\d+$/.test(keras);

const layersFault = (ours: Ours, truth: Truth): Verdict | undefined => {
  const known = new Map(ours.layers.map((layer) => [layer.name, layer]));
  for (const [index, keras] of truth.layers.entries()) {
    const inPlace = truth.refused === undefined ? ours.layers[index] : undefined;
    const mine = ours.masks && isMaskName(keras.name, keras.name) ? ours.layers[index] : (known.get(keras.name) ?? inPlace);
    if (!mine && truth.refused !== undefined) continue;
    const found = mine ? layerFault(mine, keras, ours.masks) : fault('wrong name', `no ${keras.name}`);
    if (found) return found;
  }
  return undefined;
};

const placeFault = ({ errors }: Ours, { places, message }: Truth): Verdict | undefined => {
  const inside = errors.filter(({ range }) => places.some(({ start, end }) => range.start >= start && range.end <= end));
  return inside.length === 0 ? fault('misplaced error', `${text(errors.map(({ rule }) => rule))}, Keras: ${message}`) : undefined;
};

const messageFault = ({ errors }: Ours): Verdict | undefined => {
  const mute = errors.find(isMute);
  return mute && fault('mute error', `${mute.rule}: ${mute.message.en}`);
};

/** Compares what both say of one spec. */
export const compare = (ours: Ours, truth: Truth): Verdict => {
  const refused = ours.errors.length > 0;
  if (truth.refused !== undefined && !refused) return fault('falsely accepted', truth.message ?? '');
  if (truth.refused === undefined && refused) {
    const [first] = ours.errors;
    return standing(ours, truth) ?? fault('falsely refused', `${first?.rule}: ${first?.message.en}`);
  }
  const found =
    shapesFault(ours, truth) ??
    layersFault(ours, truth) ??
    (refused ? (placeFault(ours, truth) ?? messageFault(ours)) : undefined);
  return found ?? { is: refused ? 'refused' : 'accepted' };
};
