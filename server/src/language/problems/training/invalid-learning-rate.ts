import { catalogue } from '../../../catalogue/index.ts';
import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidLearningRate = rangeRule({
  name: 'invalid-learning-rate',
  group: 'training',
  doc: words('The learning rate is not above 0.', 'Le taux d’apprentissage n’est pas supérieur à 0.'),
  why: words('Keras accepts it and climbs the loss, or stands still.', 'Keras l’accepte et remonte la perte, ou n’avance pas.'),
  advice: ({ callee, site }) => {
    const usual = catalogue.find('optimizer', callee)?.entry.params.learning_rate?.default;
    if (typeof usual !== 'number') return { sentence: words('', ''), fixes: [] };
    const sentence = words(` The default of \`${callee}\` is ${usual}.`, ` Le défaut de \`${callee}\` est ${usual}.`);
    return { sentence, fixes: [{ ...replaceBy(site.range, String(usual)), safe: false }] };
  },
});
