import { after, blame, blameLast, blameNext, dropAll, dropRepeats, swap, swapAll, swapNth, unless } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, IMAGES, KERNEL } from './places.ts';

/** Design habits of convolutional networks. */
export const convolutionMistakes: readonly Mistake[] = [
  {
    rule: 'average-pooling-only',
    in: ['deepImages'],
    by: [swapAll(/MaxPooling2D/g, 'AveragePooling2D'), blame(/AveragePooling2D/)],
  },
  {
    rule: 'even-kernel',
    in: IMAGES,
    by: [swap(/Conv2D\((\d+), 3, padding=same/, 'Conv2D($1, 4, padding=same')],
    follows: ['uneven-conv-block', 'shrinking-kernel'],
  },
  { rule: 'growing-dense', in: IMAGES, by: [after(ALONE, 'Dense(200, activation=relu)')] },
  {
    rule: 'missing-pooling',
    in: ['images'],
    by: [dropAll(/MaxPooling2D/), blameLast(/Conv2D/)],
    follows: ['large-dense-after-flatten', 'more-weights-than-data'],
  },
  { rule: 'pooling-after-every-conv', in: ['deepImages'], by: [unless(/BatchNorm/), dropRepeats(/Conv2D/), blame(/Conv2D/)] },
  { rule: 'shrinking-filters', in: IMAGES, by: [swapNth(1, /Conv2D\(\d+/, 'Conv2D(4')], follows: ['uneven-conv-block'] },
  {
    rule: 'shrinking-kernel',
    in: IMAGES,
    by: [swapNth(1, KERNEL, 'Conv2D($1, 5'), blameNext(/Conv2D/)],
    follows: ['uneven-conv-block'],
  },
  { rule: 'uneven-conv-block', in: ['deepImages'], by: [swapNth(3, KERNEL, 'Conv2D($1, 5')], follows: ['shrinking-kernel'] },
  { rule: 'uneven-conv-block', in: ['deepImages'], by: [swapNth(0, KERNEL, 'Conv2D($1, 5'), blameNext(/Conv2D/)] },
];
