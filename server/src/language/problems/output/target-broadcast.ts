import { agree, broadcast, type Compared, comparedBy, squeezed } from '../facts/compared.ts';
import { type Goal, goals, isRegression } from '../facts/loss.ts';
import { unwantedSequence } from '../recurrent/sequence-output-mismatch.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, onLoss, setUnits } from './about.ts';

const isBroadcast = (goal: Goal, compared: Compared): boolean => {
  if (!isRegression(goal.loss) && goal.loss.name !== 'CosineSimilarity') return false;
  const pair = squeezed(compared);
  return !agree(pair) && broadcast(pair);
};

const larger = ({ target, output }: Compared) =>
  (target.length > output.length ? target : output).map((size, i, all) => {
    const fromEnd = all.length - i;
    const [a, b] = [target.at(-fromEnd), output.at(-fromEnd)];
    return fromEnd > target.length || a === 1 || a === undefined ? (b ?? size) : a;
  });

export const targetBroadcast = defineRule({
  name: 'target-broadcast',
  group: 'output',
  severity: 'warning',
  doc: words(
    'Target and output have different shapes, and are compared by repeating one of them.',
    'Cible et sortie ont des formes différentes, et sont comparées en répétant l’une d’elles.',
  ),
  why: words(
    'Arithmetic on arrays repeats an axis of size 1 without a word: one label is then compared with every output, and the network learns their mean.',
    'Le calcul sur des tableaux répète sans rien dire un axe de taille 1 : une étiquette est alors comparée à chaque sortie, et le réseau apprend leur moyenne.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const compared = comparedBy(goal, context);
      if (!compared || !isBroadcast(goal, compared) || unwantedSequence(goal, context)) return [];
      const [target, output] = [context.shape([null, ...compared.target]), context.shape([null, ...compared.output])];
      const as = context.shape([null, ...larger(compared)]);
      const { text, line } = lastLayer(goal, context);
      const size = compared.target.at(-1) ?? 1;
      const way = words(
        `Give the layer ${size} ${size === 1 ? 'unit' : 'units'}.`,
        `Donnez ${size} unité${size === 1 ? '' : 's'} à la couche.`,
      );
      return [
        {
          site: onLoss(goal),
          message: words(
            `The target is ${target.en} and ${text} at line ${line} gives ${output.en}: they would be compared as ${as.en}, by repeating values in silence, and the network would learn a mean. ${way.en}`,
            `La cible est ${target.fr} et ${text}, ligne ${line}, rend ${output.fr} : elles seraient comparées en ${as.fr}, en répétant des valeurs sans rien dire, et le réseau apprendrait une moyenne. ${way.fr}`,
          ),
          related: lookAtLast(goal, context),
          fixes: setUnits(goal, size, context),
        },
      ];
    }),
});
