import type { Lang } from '../../catalogue/index.ts';
import type { NetworkSummary } from '../../language/index.ts';
import { whole } from './numbers.ts';
import { outputText, shapeText } from './shapes.ts';

/** A layer or an input of a drawing, as lines of text: its name, its kind, what comes out. */
export interface Box {
  readonly name: string;
  readonly role: 'input' | 'layer' | 'output';
  readonly lines: readonly [name: string, kind: string, shape: string];
}

/** A network as boxes and arrows between them. */
export interface Drawing {
  readonly name: string;
  readonly boxes: readonly Box[];
  /** Names of boxes. */
  readonly arrows: readonly (readonly [from: string, to: string])[];
}

const WORDS = { en: { parameters: 'parameters', input: 'Input' }, fr: { parameters: 'paramètres', input: 'Input' } } as const;

/** Boxes for inputs and layers, in the order of the text; an arrow once, however often a layer is used. */
export function drawingOf(network: NetworkSummary, lang: Lang): Drawing {
  const words = WORDS[lang];
  const ends = new Set(network.outputs.map(({ name }) => name));
  const inputs = network.inputs.map(
    ({ name, shape }): Box => ({ name, role: 'input', lines: [name, words.input, shapeText(shape)] }),
  );
  const layers = network.layers.map((layer): Box => {
    const params = layer.params > 0 ? ` · ${whole(layer.params, lang)} ${words.parameters}` : '';
    const role = ends.has(layer.name) ? 'output' : 'layer';
    return { name: layer.name, role, lines: [layer.name, layer.kind, `${outputText(layer)}${params}`] };
  });
  const arrows = network.layers.flatMap(({ name, inputs: from }) => [...new Set(from)].map((one) => [one, name] as const));
  return { name: network.name, boxes: [...inputs, ...layers], arrows };
}
