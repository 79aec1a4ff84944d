import type { Words } from '../../catalogue/kit/words.ts';
import { Failure, type FailureWords } from '../failure.ts';

/** Where in the data something is wrong. */
export interface Place {
  /** The path as the spec writes it. */
  readonly file: string;
  /** Counted from 1, as an editor shows the file. */
  readonly row?: number;
  /** Counted from 1, where there are no rows to look at: an array. */
  readonly sample?: number;
  readonly column?: string;
}

const written = (place: Place, words: Readonly<Record<'row' | 'sample' | 'column', string>>): string =>
  [
    `\`${place.file}\``,
    ...(place.row === undefined ? [] : [`${words.row} ${place.row}`]),
    ...(place.sample === undefined ? [] : [`${words.sample} ${place.sample}`]),
    ...(place.column === undefined ? [] : [`${words.column} \`${place.column}\``]),
  ].join(', ');

/** The place in front of what is wrong there. */
const at = (place: Place, words: Words): Words => ({
  en: `${written(place, { row: 'row', sample: 'sample', column: 'column' })}: ${words.en}`,
  fr: `${written(place, { row: 'ligne', sample: 'échantillon', column: 'colonne' })} : ${words.fr}`,
});

/** Data that cannot be trained on: where, what is wrong there, and what to do. */
export class DataError extends Failure {
  readonly place: Place;

  constructor(place: Place, { message, ...rest }: FailureWords, cause?: unknown) {
    super({ message: at(place, message), ...rest }, cause);
    this.place = place;
  }
}
