import { words } from '../rule.ts';
import { defineRunRule } from './run-rule.ts';

export const suspiciousValidation = defineRunRule({
  name: 'suspicious-validation',
  doc: words(
    'The validation accuracy is too good: far above that of training, or above 95 % within three epochs.',
    'L’exactitude de validation est trop bonne : bien au-dessus de celle d’entraînement, ou plus de 95 % en trois époques.',
  ),
  why: words(
    'A network is rarely better on samples that it has never seen. `Dropout` explains a little, since it acts in training alone. The rest may be a leak: rows that are in both parts, windows that overlap, a column that gives the answer away, or a validation part that holds the easy class only. It may also be an easy task. Two epochs in a row count, from the third on, since the accuracy of training is a mean over an epoch in which the network still learnt.',
    'Un réseau est rarement meilleur sur des exemples qu’il n’a jamais vus. `Dropout` explique un peu, car il n’agit qu’à l’entraînement. Le reste peut être une fuite : des lignes présentes dans les deux parties, des fenêtres qui se chevauchent, une colonne qui livre la réponse, ou une validation qui ne contient que la classe facile. La tâche peut aussi être facile. Il faut deux époques de suite, à partir de la troisième, car l’exactitude d’entraînement est une moyenne sur une époque où le réseau apprenait encore.',
  ),
});
