import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { perChannel } from './params/images.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/preprocessing/rescaling.py */
export const rescaling = defineLayer({
  name: 'Rescaling',
  category: 'preprocessing',
  doc: {
    en: 'Multiplies by `scale` and adds `offset`: brings inputs to a range that a network likes.',
    fr: 'Multiplie par `scale` et ajoute `offset` : ramène les entrées dans un intervalle qui convient à un réseau.',
  },
  formula: 'y = x · scale + offset',
  usual: {
    en: '`1 / 255` for pixels from 0 to 255; `1 / 127.5` with `offset=-1` for −1 to 1.',
    fr: '`1 / 255` pour des pixels de 0 à 255 ; `1 / 127.5` avec `offset=-1` pour −1 à 1.',
  },
  trap: {
    en: 'Inputs that the data block scales already are scaled twice.',
    fr: 'Des entrées que le bloc data met déjà à l’échelle le sont deux fois.',
  },
  params: {
    scale: usually(
      perChannel({ en: 'Factor: one for all, or one for each channel.', fr: 'Facteur : un pour tous, ou un par canal.' }),
      {
        en: '`1 / 255` for bytes to 0 … 1; `1 / 127.5` with `offset=-1` to −1 … 1.',
        fr: '`1 / 255` pour des octets vers 0 … 1 ; `1 / 127.5` avec `offset=-1` vers −1 … 1.',
      },
    ),
    offset: usually(perChannel({ en: 'What is added afterwards.', fr: 'Ce qui s’ajoute ensuite.' }, 0), {
      en: '0, or −1 with `scale=1 / 127.5`.',
      fr: '0, ou −1 avec `scale=1 / 127.5`.',
    }),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Rescaling(0.00392, offset=-0.5)',
  source: 'keras.layers.Rescaling',
});
