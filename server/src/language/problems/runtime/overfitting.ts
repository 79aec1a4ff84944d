import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const overfitting = defineRunRule({
  name: 'overfitting',
  doc: words(
    'The validation loss has risen for 3 epochs while the training loss fell.',
    'La perte de validation monte depuis 3 époques alors que celle d’entraînement baisse.',
  ),
  why: words(
    'The network gets better on the samples that it is shown and worse on those that it is not: it learns them by heart. The weights that will serve best are those of the epoch with the least validation loss; `EarlyStopping(restore_best_weights=true)` keeps them, and its presence keeps the rule quiet. `Dropout`, a regularizer or more data let the network learn for longer.',
    'Le réseau progresse sur les exemples qu’on lui montre et recule sur les autres : il les apprend par cœur. Les meilleurs poids sont ceux de l’époque où la perte de validation était la plus basse ; `EarlyStopping(restore_best_weights=true)` les garde, et sa présence fait taire la règle. `Dropout`, une régularisation ou plus de données laissent le réseau apprendre plus longtemps.',
  ),
});
