import { literalText, render as renderNetwork } from '../networks/render.ts';
import { EPOCHS, type TrainingDraft, type Word } from './draft.ts';

const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
/** An entry has brackets: without them it would be a word, under which Keras reports its values. */
const word = (one: Word): string => (typeof one !== 'string' && one.args.length === 0 ? `${one.name}()` : literalText(one));
const words = (all: readonly Word[]): string => list(all.map(word));

/** One thing alone, or all of them. */
const oneOrAll = (texts: readonly string[]): string => (texts.length === 1 ? (texts[0] ?? '') : list(texts));

/** The draft as a spec. */
export const render = ({ network, goals, optimizer, lossWeights, classWeight, batch }: TrainingDraft): string =>
  [
    renderNetwork(network).text,
    'data {',
    '  source = npz("data.npz")',
    '}',
    '',
    'train {',
    `  optimizer = ${word(optimizer)}`,
    `  loss = ${oneOrAll(goals.map(({ loss }) => word(loss)))}`,
    ...(goals.some(({ metrics }) => metrics.length > 0)
      ? [`  metrics = ${oneOrAll(goals.map(({ metrics }) => words(metrics)))}`]
      : []),
    ...(lossWeights ? [`  loss_weights = ${list(lossWeights.map(String))}`] : []),
    ...(classWeight
      ? [
          `  class_weight = {${Object.entries(classWeight)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', ')}}`,
        ]
      : []),
    `  epochs = ${EPOCHS}`,
    `  batch_size = ${batch}`,
    '  shuffle = false',
    '}',
    '',
  ].join('\n');
