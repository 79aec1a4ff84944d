import type * as ast from '../../syntax/ast.ts';
import { shapeText } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { removeArgument } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

/** Whether it says what comes in all the same: in the first round of a repeat, or the first use of a block. */
const declaresAnInput = ({ start }: ast.Range, context: Context): boolean => {
  const call = context.argumentAt(start)?.call.call.range.start;
  return context.networks.some(({ inputs }) => inputs.some(({ site }) => site.range.start === call));
};

export const redundantInputShape = defineRule({
  name: 'redundant-input-shape',
  group: 'shapes',
  severity: 'warning',
  doc: words('An input shape on a layer that is not the first.', 'Une forme d’entrée sur une couche qui n’est pas la première.'),
  why: words(
    'It is ignored: the input is what the layer before gives.',
    'Elle est ignorée : l’entrée est ce que rend la couche d’avant.',
  ),
  check: onFindings('redundant-input-shape', ({ layer, argument, declared, actual }, context) => {
    if (declaresAnInput(argument, context)) return undefined;
    const name = context.textOf(argument).split('=')[0]?.trim() ?? '';
    const differs = actual && JSON.stringify(actual.slice(-declared.length)) !== JSON.stringify(declared);
    const is = (lang: 'en' | 'fr') => (actual ? `\`${shapeText(actual, lang)}\`` : '');
    const fact = differs
      ? words(` It even differs: what comes in is ${is('en')}.`, ` Il diffère même : ce qui entre est ${is('fr')}.`)
      : words('', '');
    return {
      message: words(
        `\`${name}\` is ignored on \`${layer}\`, which is not the first layer.${fact.en} Remove it.`,
        `\`${name}\` est ignoré sur \`${layer}\`, qui n’est pas la première couche.${fact.fr} Supprimez-le.`,
      ),
      fixes: [removeArgument(context.model.parsed.text, argument, words(`Remove \`${name}\``, `Supprimer \`${name}\``))],
    };
  }),
});
