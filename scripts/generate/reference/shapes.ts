import type { Lang, LayerEntry } from '../../../server/src/catalogue/index.ts';
import { type LayerSummary, type NetworkSummary, readSpec } from '../../../server/src/language/index.ts';
import { code } from '../../../server/src/language/text/markdown.ts';
import { count, shapeText } from '../../../server/src/language/text/numbers.ts';
import { table, words } from '../markdown.ts';

/** Samples of each rank: rows, a sequence, an image, a volume, a film. */
const SAMPLES = ['[64]', '[784]', '[24, 8]', '[32, 32, 16]', '[16, 16, 16, 4]', '[10, 32, 32, 3]'] as const;

/** For layers that take nothing of that: three colours, a film of volumes, sound. */
const FURTHER = ['[32, 32, 3]', '[4, 8, 8, 8, 1]', '[4_000, 1]', '[16_000]'] as const;

const TITLES = {
  input: words('input', 'entrée'),
  output: words('output', 'sortie'),
  params: words('parameters', 'paramètres'),
  macs: words('multiply-adds a sample', 'multiplications-additions par exemple'),
};

const around = (entry: LayerEntry, sample: string): string => {
  const names = Array.from({ length: Math.max(1, entry.inputs.min) }, (_, index) => `x${index}`);
  const inputs = names.map((name) => `  ${name} = Input(shape=${sample})`).join('\n');
  const from = names.length === 1 ? names[0] : `[${names.join(', ')}]`;
  return `network {\n${inputs}\n  ${from} -> ${entry.example}\n}\n`;
};

type Shape = readonly (number | null)[];
const isList = (shape: Shape | readonly Shape[]): shape is readonly Shape[] => shape.some(Array.isArray);

const shapesText = (shape: LayerSummary['output_shape'], lang: Lang): string =>
  (isList(shape) ? shape : [shape]).map((one) => code(shapeText(one, lang))).join(', ');

const summaryOf = (entry: LayerEntry, sample: string): NetworkSummary | undefined => {
  const spec = readSpec(around(entry, sample));
  return spec.problems().some(({ severity }) => severity === 'error') ? undefined : spec.summaries()[0];
};

/** A row of the table, where the example takes such a sample. */
const rowOf = (entry: LayerEntry, sample: string, lang: Lang): readonly string[] | undefined => {
  const network = summaryOf(entry, sample);
  const layer = network?.layers[0];
  if (!network || !layer) return undefined;
  const inputs = network.inputs.map(({ shape }) => code(shapeText(shape, lang))).join(', ');
  const macs = layer.macs === null ? '' : count(layer.macs, lang);
  return [inputs, shapesText(layer.output_shape, lang), count(layer.params, lang), macs];
};

/** What comes out of the example for inputs of several ranks, as the checker computes it; `undefined` where none fits. */
export const shapeTable = (entry: LayerEntry, lang: Lang): string | undefined => {
  if (entry.inputs.max === 0) return undefined;
  const rowsOf = (samples: readonly string[]) =>
    samples.flatMap((sample) => [rowOf(entry, sample, lang) ?? []]).filter((row) => row.length > 0);
  const usual = rowsOf(SAMPLES);
  const rows = usual.length > 0 ? usual : rowsOf(FURTHER);
  if (rows.length === 0) return undefined;
  return table([TITLES.input[lang], TITLES.output[lang], TITLES.params[lang], TITLES.macs[lang]], rows);
};
