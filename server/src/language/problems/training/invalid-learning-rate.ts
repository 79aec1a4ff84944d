import { catalogue } from '../../../catalogue/index.ts';
import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { noAdvice, rangeRule } from '../values/out-of-range.ts';

export const invalidLearningRate = rangeRule({
  name: 'invalid-learning-rate',
  group: 'training',
  doc: words('The learning rate is not above 0.', 'Le taux d’apprentissage n’est pas supérieur à 0.'),
  why: words(
    'A step is learning rate · gradient, downhill: below 0 Keras climbs the loss, at 0 it stands still.',
    'Un pas vaut taux · gradient, vers le bas : sous 0, Keras remonte la perte, à 0 il n’avance pas.',
  ),
  advice: ({ callee, site }) => {
    const usual = catalogue.find('optimizer', callee)?.entry.params.learning_rate?.default;
    if (typeof usual !== 'number') return noAdvice;
    const sentence = words(` The default of \`${callee}\` is ${usual}.`, ` Le défaut de \`${callee}\` est ${usual}.`);
    return { sentence, fixes: [{ ...replaceBy(site.range, String(usual)), safe: false }] };
  },
});
