import type { Shape, Size } from '../../../catalogue/index.ts';
import type { InputModel, NetworkModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { innerConfig } from '../facts/activation.ts';
import { declarationOf } from '../facts/inputs.ts';
import { fix } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const CHANNELS: ReadonlySet<unknown> = new Set([1, 3, 4]);
const SPATIAL: ReadonlySet<string> = new Set(['convolution', 'pooling']);
const FEW = 4;
const CUBE = 16;

/** Whether a layer reads the input as an image with its channels last. */
const isReadAsImage = ({ tensor }: InputModel): boolean =>
  tensor.readers.some(({ layer }) => SPATIAL.has(layer.entry.category) && innerConfig(layer)?.data_format === 'channels_last');

const looksFirst = ([a, b, c]: Shape): boolean =>
  CHANNELS.has(a ?? null) && typeof b === 'number' && b > FEW && typeof c === 'number' && c > FEW;

const isCube = ([a, b, c]: Shape): boolean => typeof a === 'number' && a === b && b === c && a > CUBE;

/** Whether every convolution of the input could share out so many channels among its groups. */
const canShare = ({ tensor }: InputModel, channels: Size | undefined): boolean =>
  tensor.readers.every(({ layer }) => Number(channels) % Number(innerConfig(layer)?.groups ?? 1) === 0);

const channelsFirst = (input: InputModel, sample: Shape, context: Context): Report => {
  const given = declarationOf(input, context);
  const [a, b, c] = sample;
  const better = `[${b}, ${c}, ${a}]`;
  const written = given?.argument.value;
  const inBatch = given?.parameter?.includes('batch') === true;
  const text = inBatch ? `[${input.tensor.shape?.[0] ?? 'none'}, ${b}, ${c}, ${a}]` : better;
  return {
    site: { range: given?.argument.range ?? input.site.range, trail: input.site.trail },
    message: words(
      `\`[${sample.join(', ')}]\` looks like an image with its ${a} channel${a === 1 ? '' : 's'} first, and Keras reads them last. Write \`${better}\`, or set \`data_format=channels_first\` on the layers.`,
      `\`[${sample.join(', ')}]\` ressemble à une image dont ${a === 1 ? 'le canal vient' : `les ${a} canaux viennent`} en premier, et Keras les lit en dernier. Écrivez \`${better}\`, ou mettez \`data_format=channels_first\` sur les couches.`,
    ),
    fixes:
      written?.kind === 'list' && canShare(input, a)
        ? [fix(words(`Write \`${text}\``, `Écrire \`${text}\``), { range: written.range, text }, false)]
        : [],
  };
};

const cube = (input: InputModel, sample: Shape, context: Context): Report => ({
  site: { range: declarationOf(input, context)?.argument.range ?? input.site.range, trail: input.site.trail },
  severity: 'info',
  message: words(
    `\`[${sample.join(', ')}]\` says that each place of the image has ${sample[0]} channels. Usual are 1 or 3: check that no size was written twice.`,
    `\`[${sample.join(', ')}]\` dit que chaque place de l’image a ${sample[0]} canaux. D’ordinaire il y en a 1 ou 3 : vérifiez qu’aucune taille n’est écrite deux fois.`,
  ),
});

const check = (network: NetworkModel, context: Context): readonly Report[] =>
  network.inputs.flatMap((input) => {
    const sample = input.tensor.shape?.slice(1);
    if (sample?.length !== 3 || !isReadAsImage(input)) return [];
    if (looksFirst(sample) && !(typeof sample[2] === 'number' && CHANNELS.has(sample[2])))
      return [channelsFirst(input, sample, context)];
    return isCube(sample) ? [cube(input, sample, context)] : [];
  });

export const suspiciousChannelsOrder = defineRule({
  name: 'suspicious-channels-order',
  group: 'shapes',
  severity: 'warning',
  doc: words(
    'The shape of an image seems to have its channels first.',
    'La forme d’une image semble avoir ses canaux en premier.',
  ),
  why: words(
    'Keras reads `[height, width, channels]`. Of `[3, 32, 32]` it takes 3 rows of 32 places with 32 colours, and convolves over that without a word.',
    'Keras lit `[hauteur, largeur, canaux]`. De `[3, 32, 32]` il fait 3 lignes de 32 places à 32 couleurs, et convolue cela sans rien dire.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});
