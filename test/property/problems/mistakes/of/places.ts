import type { Family } from '../clean/families.ts';
import { type Change, swap, unless } from '../draft.ts';

/** Where mistakes are made: lines that clean specs of many families have. */

/** A hidden layer, wherever it stands. */
export const HIDDEN = /Dense\((\d+), activation=relu\)/;
/** A hidden layer that is a statement of its own. */
export const ALONE = /(?<=^ {2})Dense\((\d+), activation=relu\)/;
export const CONV = /Conv2D\((\d+), 3, padding=same, activation=relu\)/;
export const KERNEL = /Conv2D\((\d+), 3/;
export const CELL = /(LSTM|GRU)\((\d+)/;
/** The last recurrent layer of a series. */
export const LAST = /(?<=^ {2})(LSTM|GRU)\((\d+)\)/;
export const SOFTMAX = /(?<=^ {2})Dense\((\d+), activation=softmax\)/;
export const SIGMOID = /(?<=^ {2})Dense\(1, activation=sigmoid\)/;
export const LINEAR = /(?<=^ {2})Dense\(1\)/;
export const LOSS = /(?<=^ {2})loss = .*/;
export const METRICS = /metrics = .*/;

export const IMAGES = ['images', 'deepImages'] as const satisfies readonly Family[];
export const RECURRENT = ['series', 'stateful', 'texts'] as const satisfies readonly Family[];
/** Sequential networks with one output and data. */
export const PLAIN = ['yesOrNo', 'amounts', 'oneOfSeveral', 'images', 'texts', 'series'] as const satisfies readonly Family[];

/** So many brackets are too many. */
export const DEEP = 110;

/** Early stopping would wait for longer than there are epochs. */
export const NO_CALLBACK = unless(/EarlyStopping/);

/** A hidden layer with another argument. */
export const hidden = (more: string): Change => swap(ALONE, `Dense($1, activation=relu, ${more})`);
/** A convolution with another argument. */
export const conv = (more: string): Change => swap(CONV, `Conv2D($1, 3, padding=same, activation=relu, ${more})`);
export const batch = (text: string): Change => swap(/batch_size = .*/, `batch_size = ${text}`);
export const epochs = (text: string): Change => swap(/epochs = .*/, `epochs = ${text}`);
