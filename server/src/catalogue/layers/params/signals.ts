import { boolean, choice, optional } from '../../kit/params.ts';

/** Parameters of spectrograms. */

/** The windows of `scipy.signal.windows` that need no number besides their length. */
const WINDOWS = [
  'hann',
  'hamming',
  'blackman',
  'bartlett',
  'boxcar',
  'triang',
  'parzen',
  'bohman',
  'blackmanharris',
  'nuttall',
  'barthann',
  'cosine',
  'exponential',
  'tukey',
  'taylor',
  'lanczos',
  'flattop',
] as const;

export const signalWindow = optional(
  choice(
    {
      en: 'How a frame fades out at both ends, so that its cut leaves no trace among the frequencies; `none`: it is cut sharply.',
      fr: 'Comment une trame s’estompe aux deux bouts, pour que sa coupe ne laisse pas de trace dans les fréquences ; `none` : coupe nette.',
    },
    WINDOWS,
    { default: 'hann' },
    { usual: { en: '`hann`; `hamming` for speech.', fr: '`hann` ; `hamming` pour la parole.' } },
  ),
);

export const scaling = optional(
  choice(
    {
      en: 'What the window is divided by: the root of its squares’ sum (`density`), or the sum of its sizes (`spectrum`).',
      fr: 'Ce qui divise la fenêtre : la racine de la somme de ses carrés (`density`), ou la somme de ses grandeurs (`spectrum`).',
    },
    ['density', 'spectrum'],
    { default: 'density' },
    {
      usual: {
        en: '`density` for powers a frequency, `spectrum` for the size of single tones.',
        fr: '`density` pour des puissances par fréquence, `spectrum` pour l’ampleur de sons purs.',
      },
    },
  ),
);

export const periodic = boolean(
  {
    en: 'Whether the window is one period of a wave that goes on, rather than the same from both ends.',
    fr: 'Si la fenêtre est une période d’une onde qui continue, plutôt que symétrique.',
  },
  false,
);
