import { numberOf } from '../../semantics/plan/read.ts';
import { hasValidation } from '../facts/reported.ts';
import { callbacksOf, isUnknown, placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { addCallback } from './add-callback.ts';

const MANY = 500;

export const manyEpochs = defineRule({
  name: 'many-epochs',
  group: 'training',
  severity: 'info',
  doc: words('Very many epochs, and nothing that stops them.', 'De très nombreuses époques, et rien pour les arrêter.'),
  why: words(
    'At some epoch a network stops learning what holds for new data and starts to learn its samples by heart. `EarlyStopping` ends the run there.',
    'À partir d’une certaine époque, un réseau n’apprend plus ce qui vaut pour de nouvelles données, mais ses exemples par cœur. `EarlyStopping` arrête l’essai à ce moment.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train }) => {
      const epochs = numberOf(train.config, 'epochs') ?? 1;
      const stops = callbacksOf(train, context).some(({ configured }) => configured.name === 'EarlyStopping');
      if (isUnknown(train, 'epochs') || isUnknown(train, 'callbacks') || epochs <= MANY || stops) return [];
      const callback = hasValidation(train) === true ? 'EarlyStopping(patience=20)' : 'EarlyStopping(monitor=loss, patience=20)';
      return [
        {
          site: { range: placeOf(train, 'epochs'), trail: [] },
          message: words(
            `Nothing ends these ${epochs} epochs early. Add \`${callback}\`: it stops when 20 epochs have brought nothing.`,
            `Rien n’arrête plus tôt ces ${epochs} époques. Ajoutez \`${callback}\` : il arrête quand 20 époques n’ont rien apporté.`,
          ),
          fixes: addCallback(train, callback, context),
        },
      ];
    }),
});
