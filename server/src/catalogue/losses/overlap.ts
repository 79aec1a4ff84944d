import { axes, optional } from '../kit/params.ts';

/** The axes over which the losses of overlap gather. */
export const gatherAxis = optional(
  axes(
    {
      en: 'Axes over which the overlap is counted; `none`: all of the batch, as one value.',
      fr: 'Axes sur lesquels le recouvrement est compté ; `none` : tout le lot, en une seule valeur.',
    },
    undefined,
    {
      usual: {
        en: '`[1, 2, 3]` for one value an image.',
        fr: '`[1, 2, 3]` pour une valeur par image.',
      },
    },
  ),
);
