import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { dataPlanOf } from '../facts/data.ts';
import { siteOf } from '../facts/given.ts';
import { inputOf } from '../facts/inputs.ts';
import { inputFacts } from '../facts/inputs-data.ts';
import { trainingsOf } from '../facts/training.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';

const idsOf = (node: NodeModel, context: Context): { readonly min: number; readonly max: number } | undefined => {
  const input = inputOf(node, context);
  const training = trainingsOf(context).find(({ network }) => network.nodes.includes(node));
  const tokenize = training && dataPlanOf(training, context)?.tokenize;
  if (tokenize) return { min: 0, max: tokenize.vocabulary - 1 };
  const facts = input && training ? inputFacts(input, training, context) : undefined;
  return facts?.min === undefined || facts.max === undefined ? undefined : { min: facts.min, max: facts.max };
};

const say = (node: NodeModel, id: number, rows: number, context: Context): Report => {
  const name = context.called(node.layer);
  const needed = String(Math.floor(id) + 1);
  return {
    site: { ...siteOf(node.layer, 'input_dim', context), trail: node.site.trail },
    message:
      id < 0
        ? words(
            `${name} has the rows 0 to ${rows - 1}, and the data have the id ${id}. Keras reads the last rows for it without a word: number the words from 0.`,
            `${name} a les lignes 0 à ${rows - 1}, et les données ont le numéro ${id}. Keras lit pour lui les dernières lignes sans rien dire : numérotez les mots à partir de 0.`,
          )
        : words(
            `${name} has the rows 0 to ${rows - 1}, and the data have ids up to ${id}. Set \`input_dim=${needed}\`.`,
            `${name} a les lignes 0 à ${rows - 1}, et les données ont des numéros jusqu’à ${id}. Mettez \`input_dim=${needed}\`.`,
          ),
    fixes:
      id < 0 || node.site.trail.length > 0 ? [] : setArgument(node.layer.call, 'input_dim', needed, setTo('input_dim', needed)),
  };
};

const check = (node: NodeModel, context: Context): readonly Report[] => {
  const rows = node.layer.config?.input_dim;
  const ids = typeof rows === 'number' ? idsOf(node, context) : undefined;
  if (typeof rows !== 'number' || !ids) return NOTHING;
  if (ids.min < 0) return [say(node, ids.min, rows, context)];
  return ids.max >= rows ? [say(node, ids.max, rows, context)] : [];
};

export const tokenOutOfRange = defineRule({
  name: 'token-out-of-range',
  group: 'shapes',
  severity: 'error',
  doc: words('The data have ids that an Embedding has no row for.', 'Les données ont des numéros sans ligne dans un Embedding.'),
  why: words(
    '`input_dim` is the number of rows: the largest id plus 1. On a CPU TensorFlow stops at a larger one; on a GPU it reads zeros.',
    '`input_dim` est le nombre de lignes : le plus grand numéro plus 1. Sur CPU, TensorFlow s’arrête à un plus grand ; sur GPU, il lit des zéros.',
  ),
  node: { of: ({ name }) => name === 'Embedding', check },
});
