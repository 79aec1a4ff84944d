import type { Words } from '../../kit/index.ts';
import { choice, listOf, number, or } from '../../kit/params.ts';
import { dataFormat } from './common.ts';

/** Parameters of layers that change images at random. */

/** The bounds of a range given by one number. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: boolean;
}

/** One number, or the two ends of the range that is drawn from; without a default it is required. */
export const range = (doc: Words, bounds: Bounds, value?: number | readonly number[], usual?: Words) => {
  const both = { ...or(number(doc, bounds), listOf(2, number(doc))), ...(usual ? { usual } : {}) };
  return value === undefined ? both : { ...both, default: value };
};

/** A range that must be given, and may be `none`, which Keras takes for 0. */
export const rangeOrNone = (doc: Words, bounds: Bounds) => {
  const one = range(doc, bounds);
  return { ...one, type: { kind: 'union', of: [{ kind: 'nothing' }, one.type] } } as const;
};

/** A range where Keras looks at each end of the range. */
export const strictRange = (doc: Words, bounds: Bounds, value?: number, usual?: Words) => {
  const one = number(doc, bounds);
  const both = { ...or(one, listOf(2, one)), ...(usual ? { usual } : {}) };
  return value === undefined ? both : { ...both, default: value };
};

/** How often an image is changed at all. */
export const share = (value: number) =>
  range(
    {
      en: 'The two ends of the chance that an image is changed, drawn anew for each; one number means from 0 to it.',
      fr: 'Les deux bouts de la chance qu’une image soit modifiée, tirée à nouveau pour chacune ; un seul nombre va de 0 à lui.',
    },
    { min: 0, max: 1 },
    value,
    {
      en: '`[0.5, 0.5]` for half of the images; 1 changes half of them too, `[1, 1]` all.',
      fr: '`[0.5, 0.5]` pour la moitié des images ; 1 en modifie aussi la moitié, `[1, 1]` toutes.',
    },
  );

/** The values of black and of white, in that order. */
export const valueRange = {
  ...listOf(
    2,
    number(
      {
        en: 'The lowest and the highest value of the images: `[0, 255]`, or `[0, 1]` once they are scaled.',
        fr: 'La plus basse et la plus haute valeur des images : `[0, 255]`, ou `[0, 1]` si elles sont mises à l’échelle.',
      },
      {},
      {
        trap: {
          en: 'On images that are scaled already, the default changes far too much, or nothing at all.',
          fr: 'Sur des images déjà mises à l’échelle, la valeur par défaut change beaucoup trop, ou rien du tout.',
        },
      },
    ),
  ),
  default: [0, 255],
};

const FILL_MODE: Words = {
  en: 'What appears beyond the border: `reflect` mirrors the image, `wrap` repeats it, `nearest` extends the edge, `constant` takes `fill_value`.',
  fr: 'Ce qui paraît au-delà du bord : `reflect` reflète l’image, `wrap` la répète, `nearest` prolonge le bord, `constant` prend `fill_value`.',
};

export const fillMode = choice(FILL_MODE, ['reflect', 'wrap', 'constant', 'nearest'], { default: 'reflect' });

/** Elastic transforms have one more. */
export const elasticFillMode = choice(FILL_MODE, ['constant', 'nearest', 'wrap', 'mirror', 'reflect'], {
  default: 'reflect',
});

export const fillValue = number({ en: 'The value beyond the border.', fr: 'La valeur au-delà du bord.' }, { default: 0 });

export const sampling = choice(
  {
    en: 'How values between pixels are found: `bilinear` mixes the four neighbours, `nearest` takes the closest.',
    fr: 'Comment se trouvent les valeurs entre les pixels : `bilinear` mêle les quatre voisins, `nearest` prend le plus proche.',
  },
  ['nearest', 'bilinear'],
  { default: 'bilinear' },
);

/** What Keras takes in `**kwargs`, by name alone. */
export const formatByName = { data_format: { ...dataFormat, keywordOnly: true } };
