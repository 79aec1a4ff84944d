import { defineRule, onFaults, words } from '../rule.ts';

export const stridesWithDilation = defineRule({
  name: 'strides-with-dilation',
  group: 'shapes',
  severity: 'error',
  doc: words('Strides and dilation are both above 1.', 'Le pas (strides) et la dilatation dépassent tous deux 1.'),
  why: words('Keras computes one or the other.', 'Keras calcule l’un ou l’autre.'),
  check: onFaults('strides-with-dilation', () => ({
    message: words(
      '`strides` and `dilation_rate` cannot both be above 1: Keras refuses it. Keep one, and set the other to 1.',
      '`strides` et `dilation_rate` ne peuvent pas dépasser 1 tous les deux : Keras le refuse. Gardez l’un, et mettez l’autre à 1.',
    ),
  })),
});
