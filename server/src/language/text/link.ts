import { type Entry, isLayerEntry, type LayerEntry } from '../../catalogue/index.ts';
import { snakeCase } from './snake-case.ts';

const site = 'https://keras.io/api/';

/** Pages on which Keras does not follow its own rule. */
const layerPages: Readonly<Record<string, string>> = {
  Conv1D: 'convolution1d',
  Conv2D: 'convolution2d',
  Conv3D: 'convolution3d',
};

const folders: Readonly<Partial<Record<LayerEntry['category'], string>>> = { activation: 'activation_layers' };

const layerPage = (entry: LayerEntry): string => {
  const folder = folders[entry.category] ?? `${entry.category}_layers`;
  return `layers/${folder}/${layerPages[entry.name] ?? snakeCase(entry.name)}/`;
};

const functionAnchor = (entry: Entry): string => {
  const isClass = /^[A-Z]/.test(entry.name);
  return `#${entry.name.toLowerCase()}-${isClass ? 'class' : 'function'}`;
};

const pageOf = (entry: Entry): string | undefined => {
  if (entry.page) return entry.page;
  if (isLayerEntry(entry)) return layerPage(entry);
  switch (entry.kind) {
    case 'activation':
    case 'initializer':
    case 'regularizer':
    case 'constraint':
      return `layers/${entry.kind}s/${functionAnchor(entry)}`;
    case 'optimizer':
      return `optimizers/${entry.name.toLowerCase()}/`;
    case 'schedule':
      return `optimizers/learning_rate_schedules/${snakeCase(entry.name)}/`;
    case 'callback':
      return `callbacks/${snakeCase(entry.name)}/`;
    default:
      return undefined;
  }
};

/** The address of an entry in Keras's reference; `undefined` for what only this language has. */
export const kerasLink = (entry: Entry): string | undefined => {
  const page = entry.source.startsWith('keras.') ? pageOf(entry) : undefined;
  return page === undefined ? undefined : site + page;
};

/** What Keras calls it, without the modules: `losses.MeanSquaredError`. */
export const kerasName = (entry: Entry): string => entry.source.replace(/^keras\./, '');
