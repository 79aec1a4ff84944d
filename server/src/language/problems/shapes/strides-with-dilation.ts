import type { Plain } from '../../../catalogue/index.ts';
import { setArgument, setTo } from '../edits.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** One number where all axes have the same. */
const sizes = (value: Plain | undefined): string =>
  Array.isArray(value) && new Set(value).size === 1 ? String(value[0]) : JSON.stringify(value).replaceAll(',', ', ');

export const stridesWithDilation = defineRule({
  name: 'strides-with-dilation',
  group: 'shapes',
  severity: 'error',
  doc: words('Strides and dilation are both above 1.', 'Le pas (strides) et la dilatation dépassent tous deux 1.'),
  why: words('Keras computes one or the other.', 'Keras calcule l’un ou l’autre.'),
  check: onFaults('strides-with-dilation', ({ node: { layer }, fault }, context) => ({
    message: words(
      `${context.called(layer)} has \`strides\` ${sizes(fault.facts.strides)} and \`dilation_rate\` ${sizes(fault.facts.dilation)}: Keras takes only one of them above 1. Set the other to 1.`,
      `${context.called(layer)} a \`strides\` ${sizes(fault.facts.strides)} et \`dilation_rate\` ${sizes(fault.facts.dilation)} : Keras n’en accepte qu’un au-dessus de 1. Mettez l’autre à 1.`,
    ),
    fixes: ['strides', 'dilation_rate'].flatMap((key) => setArgument(layer.call, key, '1', setTo(key, '1'))),
  })),
});
