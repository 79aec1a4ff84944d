import { below, defineLayer, isFault } from '../kit/index.ts';
import { choice, layer, optional } from '../kit/params.ts';
import { directions, inputsOf, mergedOutputs } from './directions.ts';
import { pythonOnly } from './params/common.ts';

/** The states of both ways: an LSTM has two each, the others one. */
const stateNames = (kind: string): readonly string[] =>
  ['forward', 'backward'].flatMap((way) => (kind === 'LSTM' ? [`${way}_h`, `${way}_c`] : [`${way}_state`]));

/** keras/src/layers/rnn/bidirectional.py */
export const bidirectional = defineLayer({
  name: 'Bidirectional',
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence with two copies of a recurrent layer, one from each end, and merges what they give: each step knows what comes before and after it.',
    fr: 'Lit une séquence avec deux copies d’une couche récurrente, une depuis chaque bout, et réunit ce qu’elles rendent : chaque pas sait ce qui vient avant et après lui.',
  },
  formula: 'y = merge(forward(x), backward(x))',
  usual: { en: 'Text and other sequences that are known whole.', fr: 'Du texte et d’autres séquences connues en entier.' },
  trap: {
    en: 'With `concat` the output has twice the units. It looks into the future: not for forecasting step by step.',
    fr: 'Avec `concat`, la sortie a deux fois les unités. Elle regarde l’avenir : à éviter pour prévoir pas à pas.',
  },
  params: {
    layer: layer({ en: 'The recurrent layer: SimpleRNN, LSTM or GRU.', fr: 'La couche récurrente : SimpleRNN, LSTM ou GRU.' }),
    merge_mode: optional(
      choice(
        {
          en: 'How the two outputs are put together: side by side (`concat`), added, multiplied, averaged, or not at all (`none`: two outputs).',
          fr: 'Comment réunir les deux sorties : bout à bout (`concat`), somme (`sum`), produit (`mul`), moyenne (`ave`), ou pas du tout (`none` : deux sorties).',
        },
        ['concat', 'sum', 'mul', 'ave'],
        { default: 'concat' },
        { rangeRule: 'invalid-bidirectional' },
      ),
    ),
    weights: pythonOnly({
      en: 'First values as arrays of Python. Here, `initial_weights` of the train block reads them from a file.',
      fr: 'Premières valeurs, des tableaux Python. Ici, `initial_weights` du bloc train les lit dans un fichier.',
    }),
    backward_layer: optional(
      layer({
        en: 'Another layer for the way back, with `go_backwards=true`. Left out: a copy of `layer`.',
        fr: 'Une autre couche pour le retour, avec `go_backwards=true`. Omis : une copie de `layer`.',
      }),
    ),
  },
  inputs: { min: 1, max: 5 },
  mask: 'consumes',
  freezes: false,
  masks: ([first = false], { layer: inner }) => first && inner.config.return_sequences === true,
  outputs: (inputs, config, lookup) => {
    const ways = directions(config, lookup);
    return isFault(ways) ? ways : mergedOutputs(inputs, ways, config.merge_mode, lookup);
  },
  outputNames: ({ layer: inner, merge_mode: mode }) => [
    ...(mode === null ? ['forward', 'backward'] : ['output']),
    ...(inner.config.return_state === true ? stateNames(inner.name) : []),
  ],
  weights: (inputs, config, lookup) => {
    const ways = directions(config, lookup);
    if (isFault(ways)) return ways;
    const both = ways.map((way) => ({ way, weights: way.entry.weights(inputs.slice(0, 1), way.config, lookup) }));
    const wrong = both.map(({ weights }) => weights).find(isFault);
    return wrong ?? both.flatMap(({ way, weights }) => (isFault(weights) ? [] : below(way.layerName, weights)));
  },
  macs: (inputs, config, lookup) => {
    const ways = directions(config, lookup);
    if (isFault(ways)) return null;
    const [forward = null, backward = null] = ways.map((way) => way.entry.macs(inputsOf(inputs, 0), way.config, lookup));
    return forward === null || backward === null ? null : forward + backward;
  },
  example: 'Bidirectional(LSTM(32))',
  source: 'keras.layers.Bidirectional',
});
