import { defineRule, onFindings, words } from '../rule.ts';
import { nameOutputs } from './name-outputs.ts';

export const unnamedOutputs = defineRule({
  name: 'unnamed-outputs',
  group: 'shapes',
  severity: 'error',
  doc: words(
    'A layer gives several outputs, and they are not named one by one.',
    'Une couche rend plusieurs sorties, et elles ne sont pas nommées une à une.',
  ),
  why: words('What follows could not tell which of them is meant.', 'La suite ne saurait pas laquelle est voulue.'),
  check: onFindings('unnamed-outputs', (finding, context) => {
    const { layer, outputs, names, why } = finding;
    const list = `[${outputs.join(', ')}]`;
    const what =
      why === 'count'
        ? words(
            `${names} ${names === 1 ? 'name stands' : 'names stand'} before it`,
            `${names} nom${names === 1 ? ' la précède' : 's la précèdent'}`,
          )
        : words('they must be named', 'il faut les nommer');
    return {
      message: words(
        `\`${layer}\` gives ${outputs.length} outputs, and ${what.en}. Write \`${list} = …\`, in this order.`,
        `\`${layer}\` rend ${outputs.length} sorties, et ${what.fr}. Écrivez \`${list} = …\`, dans cet ordre.`,
      ),
      fixes: nameOutputs(finding, context),
    };
  }),
});
