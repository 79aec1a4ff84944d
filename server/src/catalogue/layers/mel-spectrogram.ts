import { type ConfigOf, defineLayer, type Fault, fault, isKnown, type Shape } from '../kit/index.ts';
import { boolean, choice, integer, number, optional, size } from '../kit/params.ts';
import { needsRank } from './checks.ts';
import { weightless } from './pooling.ts';

const params = {
  fft_length: integer(
    {
      en: 'How many samples the Fourier transform of a frame has.',
      fr: 'Combien d’échantillons a la transformée de Fourier d’une trame.',
    },
    { default: 2048, min: 1 },
    { rangeRule: 'invalid-size', usual: { en: '512 to 2048: a power of two.', fr: 'De 512 à 2048 : une puissance de deux.' } },
  ),
  sequence_stride: integer(
    { en: 'How far one frame is from the next, in samples.', fr: 'Écart d’une trame à la suivante, en échantillons.' },
    { default: 512, min: 1 },
    { rangeRule: 'invalid-size', usual: { en: 'A quarter of `fft_length`.', fr: 'Un quart de `fft_length`.' } },
  ),
  sequence_length: optional(
    size(
      {
        en: 'How many samples the window of a frame has; left out: `fft_length`.',
        fr: 'Combien d’échantillons a la fenêtre d’une trame ; omis : `fft_length`.',
      },
      { usual: { en: 'Up to `fft_length`: 25 ms of speech.', fr: 'Jusqu’à `fft_length` : 25 ms de parole.' } },
    ),
  ),
  window: optional(
    choice(
      {
        en: 'How a frame fades out at both ends; `none`: it is cut sharply.',
        fr: 'Comment une trame s’estompe aux deux bouts ; `none` : coupe nette.',
      },
      ['hann', 'hamming'],
      { default: 'hann' },
    ),
  ),
  sampling_rate: integer(
    { en: 'How many samples a second the sound has.', fr: 'Combien d’échantillons par seconde a le son.' },
    { default: 16_000 },
    {
      usual: { en: '16,000 for speech, 44,100 for music.', fr: '16 000 pour la parole, 44 100 pour la musique.' },
      trap: {
        en: 'It must be that of the data, or the bands lie elsewhere.',
        fr: 'Il doit être celui des données, sinon les bandes se trouvent ailleurs.',
      },
    },
  ),
  num_mel_bins: integer(
    { en: 'How many bands the frequencies are gathered in.', fr: 'En combien de bandes les fréquences sont réunies.' },
    { default: 128, min: 1 },
    { rangeRule: 'invalid-size', usual: { en: '40 to 128.', fr: 'De 40 à 128.' } },
  ),
  min_freq: number(
    { en: 'The lowest frequency, in hertz.', fr: 'La fréquence la plus basse, en hertz.' },
    { default: 20 },
    { usual: { en: '20; 80 for voices.', fr: '20 ; 80 pour des voix.' } },
  ),
  max_freq: optional(
    number(
      {
        en: 'The highest frequency, in hertz; left out: half of `sampling_rate`.',
        fr: 'La fréquence la plus haute, en hertz ; omis : la moitié de `sampling_rate`.',
      },
      {},
      { usual: { en: 'Half of `sampling_rate`.', fr: 'La moitié de `sampling_rate`.' } },
    ),
  ),
  power_to_db: boolean(
    {
      en: 'Whether powers become decibels, as the ear hears.',
      fr: 'Si les puissances deviennent des décibels, comme l’oreille entend.',
    },
    true,
  ),
  top_db: number(
    {
      en: 'The softest that is told apart, in decibels below the loudest of the batch.',
      fr: 'Le plus faible qui soit distingué, en décibels sous le plus fort du lot.',
    },
    { default: 80 },
    {
      usual: { en: '80.', fr: '80.' },
      trap: {
        en: 'The loudest of the whole batch counts: what a sample gives depends on its neighbours.',
        fr: 'C’est le plus fort de tout le lot qui compte : ce qu’un exemple donne dépend de ses voisins.',
      },
    },
  ),
  mag_exp: number(
    { en: 'Exponent of the sizes: 2 makes powers of them.', fr: 'Exposant des ampleurs : 2 en fait des puissances.' },
    { default: 2 },
    { usual: { en: '2; 1 for sizes.', fr: '2 ; 1 pour des ampleurs.' } },
  ),
  min_power: number(
    { en: 'Powers below count as this one.', fr: 'Les puissances inférieures comptent comme celle-ci.' },
    { default: 1e-10 },
    { usual: { en: '1e-10.', fr: '1e-10.' } },
  ),
  ref_power: number(
    { en: 'The power that is 0 decibels.', fr: 'La puissance qui vaut 0 décibel.' },
    { default: 1 },
    { usual: { en: '1.', fr: '1.' } },
  ),
};

type Config = ConfigOf<typeof params>;

/** The window fits into the transform, and the sound is long enough to be mirrored at its ends. */
const refusal = (input: Shape, { fft_length: fft, sequence_length: length }: Config): Fault | undefined => {
  if (length !== null && fft < length)
    return fault('invalid-argument', { reason: 'fft-length', fft, length }, { argument: 'fft_length' });
  const refused = needsRank(input, 2);
  if (refused) return refused;
  const [, time = null] = input;
  const least = Math.floor(fft / 2) + 1;
  if (!isKnown(time) || time >= least) return undefined;
  return fault('invalid-argument', { reason: 'short-sound', time, least }, { argument: 'fft_length', shapes: [input] });
};

/** keras/src/layers/preprocessing/mel_spectrogram.py */
export const melSpectrogram = defineLayer({
  name: 'MelSpectrogram',
  category: 'preprocessing',
  doc: {
    en: 'Turns sound into a mel spectrogram: how loud each band of frequencies is over time, the bands as narrow or wide as the ear tells them apart. It learns nothing.',
    fr: 'Transforme un son en spectrogramme de Mel : la force de chaque bande de fréquences au fil du temps, les bandes aussi étroites ou larges que l’oreille les distingue. Elle n’apprend rien.',
  },
  formula: 'mel = 1127 · ln(1 + f / 700)    dB = 10 · log₁₀(power / ref_power)',
  usual: {
    en: 'First in a network for sound, on `[batch, time]`; then Reshape to one channel, and convolutions.',
    fr: 'En tête d’un réseau pour le son, sur `[lot, temps]` ; puis Reshape vers un canal, et des convolutions.',
  },
  trap: {
    en: 'It gives `[batch, bands, frames]`: time comes last. Recurrent layers need `Permute([2, 1])` before them.',
    fr: 'Elle rend `[lot, bandes, trames]` : le temps vient en dernier. Les couches récurrentes demandent `Permute([2, 1])` avant elles.',
  },
  params,
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], config) => {
    const refused = refusal(input, config);
    if (refused) return refused;
    const [batch = null, time = null] = input;
    const { sequence_stride: stride, num_mel_bins: bands } = config;
    return [[batch, bands, isKnown(time) ? Math.floor((time + stride + 1) / stride) : null]];
  },
  ...weightless,
  example: 'MelSpectrogram(fft_length=512, sequence_stride=128, num_mel_bins=40)',
  source: 'keras.layers.MelSpectrogram',
  page: 'layers/preprocessing_layers/audio_preprocessing/mel_spectrogram',
});
