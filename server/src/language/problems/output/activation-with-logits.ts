import { unwrapped } from '../../semantics/evaluate.ts';
import type { Context } from '../context.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { removeArgument } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast } from './about.ts';

const TWICE: ReadonlySet<string> = new Set(['softmax', 'sigmoid']);

/** The argument `from_logits` of a loss, where it is written. */
const logitsIn = ({ written }: Goal) => {
  const expr = unwrapped(written);
  return expr.kind === 'call' ? expr.args.find(({ name }) => name?.text === 'from_logits') : undefined;
};

const withoutLogits = (goal: Goal, { model }: Context): readonly Fix[] => {
  const argument = logitsIn(goal);
  if (!argument) return [];
  const title = words('Remove `from_logits=true`', 'Supprimer `from_logits=true`');
  return [{ ...removeArgument(model.parsed.text, argument.range, title), safe: false }];
};

export const activationWithLogits = defineRule({
  name: 'activation-with-logits',
  group: 'output',
  severity: 'warning',
  doc: words(
    'A loss with `from_logits=true` reads an output that has its `softmax` or `sigmoid` already.',
    'Une perte avec `from_logits=true` lit une sortie qui a déjà sa `softmax` ou sa `sigmoid`.',
  ),
  why: words(
    'With `from_logits=true` the loss applies the activation itself. Keras on TensorFlow then warns and reads the values before the last activation; other backends apply it twice, and the gradients become small.',
    'Avec `from_logits=true`, la perte applique elle-même l’activation. Keras sur TensorFlow avertit alors et lit les valeurs d’avant la dernière activation ; ailleurs elle s’applique deux fois, et les gradients s’amenuisent.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const gives = givenBy(goal);
      if (goal.loss.config.from_logits !== true || !TWICE.has(gives)) return [];
      const { text, line } = lastLayer(goal, context);
      return [
        {
          site: { range: logitsIn(goal)?.range ?? goal.written.range, trail: [] },
          message: words(
            `\`from_logits=true\` says that the outputs are raw scores, but ${text} at line ${line} ends in \`${gives}\`. Remove \`from_logits=true\`, or set \`activation=linear\` on the layer.`,
            `\`from_logits=true\` annonce des scores bruts, or ${text}, ligne ${line}, finit par \`${gives}\`. Supprimez \`from_logits=true\`, ou mettez \`activation=linear\` sur la couche.`,
          ),
          related: lookAtLast(goal, context),
          fixes: [...withoutLogits(goal, context), ...activate(goal, 'linear', context)],
        },
      ];
    }),
});
