import type { Words } from '../../kit/index.ts';
import { integer, list, number, or, size } from '../../kit/params.ts';

/** Parameters of layers that prepare images. */

export const imageSize = (doc: Words) => size(doc);

/** Keras cuts images down to nothing, too. */
export const cropSize = (doc: Words) => integer(doc, { min: 0 }, { rangeRule: 'invalid-size' });

/** One number, or one a channel; without a default it is required. */
export const perChannel = (doc: Words, value?: number) => {
  const one = number(doc);
  const both = or(one, list(one));
  return value === undefined ? both : { ...both, default: value };
};
