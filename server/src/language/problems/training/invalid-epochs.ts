import { words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

export const invalidEpochs = rangeRule({
  name: 'invalid-epochs',
  group: 'training',
  doc: words('Nothing would be trained.', 'Rien ne serait entraîné.'),
  why: words('Nothing would be trained, and Keras does just that.', 'Rien ne serait entraîné, et c’est ce que fait Keras.'),
});
