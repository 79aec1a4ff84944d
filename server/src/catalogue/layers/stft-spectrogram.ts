import { type ConfigOf, defineLayer, type Fault, fault, isFault, isKnown, type Shape, type Size, weight } from '../kit/index.ts';
import { boolean, choice, integer, optional, size } from '../kit/params.ts';
import { knownSize, needsRank } from './checks.ts';
import { channelAxis, product, slideAll } from './geometry.ts';
import { dataFormat } from './params/common.ts';
import { periodic, scaling, signalWindow } from './params/signals.ts';

const params = {
  mode: choice(
    {
      en: 'What is given of each frequency: the logarithm of its size (`log`), its size, its power (`psd`), its phase (`angle`), its real or imaginary part, or both side by side (`stft`).',
      fr: 'Ce qui est rendu de chaque fréquence : le logarithme de son ampleur (`log`), son ampleur (`magnitude`), sa puissance (`psd`), sa phase (`angle`), sa partie réelle (`real`) ou imaginaire (`imag`), ou les deux bout à bout (`stft`).',
    },
    ['log', 'magnitude', 'psd', 'real', 'imag', 'angle', 'stft'],
    { default: 'log' },
    { usual: { en: '`log`: the ear hears so too.', fr: '`log` : l’oreille entend ainsi.' } },
  ),
  frame_length: integer(
    { en: 'How many samples a frame has.', fr: 'Combien d’échantillons a une trame.' },
    { default: 256, min: 1 },
    {
      rangeRule: 'invalid-size',
      usual: {
        en: '20 to 40 ms of sound: 320 to 640 samples at 16 kHz.',
        fr: 'De 20 à 40 ms de son : 320 à 640 échantillons à 16 kHz.',
      },
    },
  ),
  frame_step: optional(
    integer(
      {
        en: 'How far one frame is from the next; left out: half of `frame_length`.',
        fr: 'Écart d’une trame à la suivante ; omis : la moitié de `frame_length`.',
      },
      { min: 1 },
      { usual: { en: 'A half or a quarter of `frame_length`.', fr: 'La moitié ou le quart de `frame_length`.' } },
    ),
  ),
  fft_length: optional(
    size(
      {
        en: 'How many samples the transform has, zeros added; left out: the next power of two.',
        fr: 'Combien d’échantillons a la transformée, complétée de zéros ; omis : la puissance de deux suivante.',
      },
      { usual: { en: 'A power of two: 256, 512, 1024.', fr: 'Une puissance de deux : 256, 512, 1024.' } },
    ),
  ),
  window: signalWindow,
  periodic,
  scaling,
  padding: choice(
    {
      en: '`valid`: only frames that lie inside; `same`: zeros at both ends.',
      fr: '`valid` : seulement les trames entières ; `same` : des zéros aux deux bouts.',
    },
    ['valid', 'same'],
    { default: 'valid' },
  ),
  expand_dims: boolean(
    {
      en: 'Whether channels get an axis of their own, as images have: `[batch, frames, frequencies, channels]`.',
      fr: 'Si les canaux ont leur propre axe, comme dans des images : `[lot, trames, fréquences, canaux]`.',
    },
    false,
    { usual: { en: '`true` in front of a Conv2D.', fr: '`true` devant une Conv2D.' } },
  ),
  data_format: dataFormat,
};

type Config = ConfigOf<typeof params>;

const stepOf = ({ frame_step: step, frame_length: length }: Config): number => step ?? Math.floor(length / 2);

const fftOf = ({ fft_length: fft, frame_length: length }: Config): number => fft ?? 2 ** Math.ceil(Math.log2(length));

/** How many frequencies a frame is made of. */
const frequencies = (config: Config): number => Math.floor(fftOf(config) / 2) + 1;

const frameFault = (config: Config): Fault | undefined => {
  const { frame_length: length, fft_length: fft } = config;
  const step = stepOf(config);
  if (step < 1 || step > length)
    return fault(
      'invalid-argument',
      { reason: 'frame-step', step, length },
      { argument: config.frame_step === null ? 'frame_length' : 'frame_step' },
    );
  if (fft !== null && fft < length)
    return fault('invalid-argument', { reason: 'fft-length', fft, length }, { argument: 'fft_length' });
  return undefined;
};

/** Frames, frequencies and channels of the output. */
const sizesOf = (
  input: Shape,
  config: Config,
): { readonly frames: Size; readonly bands: number; readonly channels: number } | Fault => {
  const { frame_length: length, padding, data_format: format } = config;
  const refused = frameFault(config) ?? needsRank(input, 3);
  if (refused) return refused;
  const channels = knownSize(input, channelAxis(3, format));
  if (isFault(channels)) return channels;
  const frames = slideAll(input, { size: [length], strides: [stepOf(config)], padding }, format);
  if (isFault(frames)) return frames;
  return { frames: frames[0] ?? null, bands: frequencies(config) * (config.mode === 'stft' ? 2 : 1), channels };
};

/** keras/src/layers/preprocessing/stft_spectrogram.py */
export const stftSpectrogram = defineLayer({
  name: 'STFTSpectrogram',
  category: 'preprocessing',
  doc: {
    en: 'Turns sound into a spectrogram inside the network: frame by frame, how strong each frequency is. It is a convolution whose kernels start as waves, and are learnt from there.',
    fr: 'Transforme un son en spectrogramme dans le réseau : trame par trame, la force de chaque fréquence. C’est une convolution dont les noyaux partent d’ondes, puis sont appris.',
  },
  formula: 'X[t, k] = Σ_n x[t · step + n] · window[n] · e^(−2πi · n · k / fft)    log: ln |X|',
  usual: {
    en: '`STFTSpectrogram(frame_length=512, frame_step=160, expand_dims=true)`, then convolutions as on images.',
    fr: '`STFTSpectrogram(frame_length=512, frame_step=160, expand_dims=true)`, puis des convolutions comme sur des images.',
  },
  trap: {
    en: 'It reads `[batch, time, channels]`: plain sound needs a last size of 1. With `trainable=false` it stays a Fourier transform.',
    fr: 'Elle lit `[lot, temps, canaux]` : un son simple demande une dernière taille de 1. Avec `trainable=false`, elle reste une transformée de Fourier.',
  },
  params,
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], config) => {
    const sizes = sizesOf(input, config);
    if (isFault(sizes)) return sizes;
    const [batch = null] = input;
    const { frames, bands, channels } = sizes;
    const first = config.data_format === 'channels_first';
    if (config.expand_dims) return [first ? [batch, channels, frames, bands] : [batch, frames, bands, channels]];
    return [first ? [batch, channels * bands, frames] : [batch, frames, channels * bands]];
  },
  weights: (_inputs, config) => {
    const shape = [config.frame_length, 1, frequencies(config)];
    const { window, scaling, periodic } = config;
    const kernel = (side: 'real' | 'imag') =>
      weight(`${side}_kernel`, shape, { name: 'STFT', config: { side, window, scaling, periodic } });
    return [...(config.mode === 'imag' ? [] : [kernel('real')]), ...(config.mode === 'real' ? [] : [kernel('imag')])];
  },
  macs: ([input = []], config) => {
    const sizes = sizesOf(input, config);
    if (isFault(sizes) || !isKnown(sizes.frames)) return null;
    const kernels = config.mode === 'real' || config.mode === 'imag' ? 1 : 2;
    return product([kernels, config.frame_length, frequencies(config), sizes.frames, sizes.channels]);
  },
  example: 'STFTSpectrogram(frame_length=64, expand_dims=true)',
  source: 'keras.layers.STFTSpectrogram',
  page: 'layers/preprocessing_layers/audio_preprocessing/stft_spectrogram',
});
