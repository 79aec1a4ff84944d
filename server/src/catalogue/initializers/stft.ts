import { defineInitializer } from '../kit/index.ts';
import { choice } from '../kit/params.ts';
import { periodic, scaling, signalWindow } from '../layers/params/signals.ts';
import { page } from './shared.ts';

/** keras/src/initializers/constant_initializers.py */
export const stft = defineInitializer({
  name: 'STFT',
  aliases: ['STFTInitializer', 'stft'],
  doc: {
    en: 'Windowed waves, one frequency a filter: a convolution with them is a short-time Fourier transform, its real or its imaginary half.',
    fr: 'Des ondes fenêtrées, une fréquence par filtre : une convolution avec elles est une transformée de Fourier à court terme, sa moitié réelle ou imaginaire.',
  },
  formula: 'kernel[n, 0, k] = window[n] · cos(2π · n · k / fft) / scaling    imag: −sin',
  usual: {
    en: 'Inside `STFTSpectrogram`, which sets it by itself.',
    fr: 'Dans `STFTSpectrogram`, qui l’utilise d’elle-même.',
  },
  trap: {
    en: 'It suits kernels of shape `[frames, 1, fft / 2 + 1]`: a Conv1D on one channel.',
    fr: 'Il convient aux noyaux de forme `[trames, 1, fft / 2 + 1]` : une Conv1D sur un canal.',
  },
  params: {
    side: choice(
      {
        en: 'Which half of the transform: the cosines (`real`) or the sines (`imag`).',
        fr: 'Quelle moitié de la transformée : les cosinus (`real`) ou les sinus (`imag`).',
      },
      ['real', 'imag'],
      { default: 'real' },
    ),
    window: signalWindow,
    scaling,
    periodic,
  },
  example: 'STFT(real, window=hamming)',
  source: 'keras.initializers.STFT',
  page,
});
