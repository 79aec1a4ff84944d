import { catalogue, isFault, type Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { insertLayer } from '../edits.ts';
import { needsSequence } from '../recurrent/sequence.ts';
import { type Each, NOTHING, type Report, words } from '../rule.ts';

/** Layers that take an input of too few axes and then read the batch as data: Keras accepts it, and samples are mixed. */

/** Three sizes where a layer reads images: one image, whose rows are the samples. */
const isLoneImage = ({ layer: { entry, config }, inputs: [input] }: NodeModel): boolean => {
  const shape = input?.shape;
  if (entry.category !== 'preprocessing' || config?.data_format !== 'channels_last' || shape?.length !== 3) return false;
  return !isFault(entry.outputs([[null, ...shape]], config, catalogue));
};

const lacksSteps = ({ layer: { entry }, inputs: [query] }: NodeModel): boolean =>
  entry.category === 'attention' && query?.shape?.length === 2;

const meaning = (node: NodeModel): Words | undefined => {
  if (isLoneImage(node))
    return words(
      'takes these three sizes for one image without a batch: its rows are the samples. Add the missing axis, `[batch, height, width, channels]`.',
      'prend ces trois tailles pour une seule image sans lot : ses lignes sont les exemples. Ajoutez l’axe qui manque, `[lot, hauteur, largeur, canaux]`.',
    );
  if (!lacksSteps(node)) return undefined;
  return words(
    'attends from sample to sample, as there are no steps: what comes out of one depends on the others in its batch. Give it sequences, `[batch, time, features]`.',
    'porte son attention d’un exemple à l’autre, faute de pas : ce qui sort de l’un dépend des autres de son lot. Donnez-lui des séquences, `[lot, temps, variables]`.',
  );
};

/** The same shape with an axis of one channel behind it. */
const withChannel = (node: NodeModel) => {
  const sizes = node.inputs[0]?.shape?.slice(1) ?? [];
  const known = sizes.filter((size) => typeof size === 'number');
  return isLoneImage(node) && known.length === sizes.length ? insertLayer(node, `Reshape([${known.join(', ')}, 1])`) : [];
};

const said = (node: NodeModel, context: Context): readonly Report[] => {
  const [input] = node.inputs;
  const what = node.fault || !input || needsSequence(node) ? undefined : meaning(node);
  if (!what || !input) return NOTHING;
  const [layer, cause] = [context.called(node.layer), context.origin(input)];
  const message = words(
    `${cause.en[0]?.toUpperCase() ?? ''}${cause.en.slice(1)}; ${layer} ${what.en}`,
    `${cause.fr[0]?.toUpperCase() ?? ''}${cause.fr.slice(1)} ; ${layer} ${what.fr}`,
  );
  return [{ site: node.site, severity: 'warning', message, fixes: withChannel(node), related: context.way(node) }];
};

export const batchAsData: Each<NodeModel> = {
  of: ({ category }) => category === 'preprocessing' || category === 'attention',
  check: said,
};
