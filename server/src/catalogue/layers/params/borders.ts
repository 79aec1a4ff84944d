import type { Words } from '../../kit/index.ts';
import { choice, integer, integers, list, or } from '../../kit/params.ts';
import { refused } from './weights.ts';

/** Parameters of layers that change the size of spatial axes. */

/** Both ends of one axis. */
export const ends = (doc: Words, value: number) => integers(doc, 2, { default: value, min: 0 });

/** One number for all ends of all axes, or for each axis a number or a pair. */
export const endsOfEach = (doc: Words, value: readonly (number | readonly number[])[]) => ({
  ...or(integer(doc, { min: 0 }), list(integers(doc, 2, { min: 0 }))),
  default: value.map((pair) => (typeof pair === 'number' ? [pair, pair] : pair)),
});

const FACTOR: Words = {
  en: 'How many times larger each axis becomes: one number for all, or one each.',
  fr: 'Combien de fois chaque axe grandit : un nombre pour tous, ou un par axe.',
};

export const factors = (axes: 2 | 3) => integers(FACTOR, axes, { default: 2 }, { usual: { en: '2.', fr: '2.' } });

export const factor = integer(
  { en: 'How many times each step is repeated.', fr: 'Combien de fois chaque pas est répété.' },
  { default: 2, min: 1 },
  { usual: { en: '2.', fr: '2.' }, rangeRule: 'invalid-size', formerly: refused(1, 'length') },
);

export const INTERPOLATIONS = ['nearest', 'bilinear', 'bicubic', 'lanczos3', 'lanczos5'] as const;

export const interpolation = (value: (typeof INTERPOLATIONS)[number]) =>
  choice(
    {
      en: 'How values in between are found: `nearest` repeats, `bilinear` mixes the neighbours, `bicubic` and the `lanczos` windows look further and keep edges sharper.',
      fr: 'Comment se trouvent les valeurs intermédiaires : `nearest` répète, `bilinear` mêle les voisins, `bicubic` et les fenêtres `lanczos` voient plus loin et gardent des bords plus nets.',
    },
    INTERPOLATIONS,
    { default: value },
  );
