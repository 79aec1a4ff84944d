import { typeText } from '../../text/types.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import { defineRule, type FindingOf, onFindings, words } from '../rule.ts';

const insertion = ({ parameter, insertAt, hasArguments }: FindingOf<'missing-argument'>) =>
  fix(
    words(`Insert \`${parameter}=\``, `Insérer \`${parameter}=\``),
    { range: { start: insertAt, end: insertAt }, text: `${hasArguments ? ', ' : ''}${parameter}=` },
    false,
  );

export const missingArgument = defineRule({
  name: 'missing-argument',
  group: 'names',
  severity: 'error',
  doc: words('A required argument is not given.', 'Un argument obligatoire manque.'),
  why: words('It has no default: Keras refuses the call.', 'Il n’a pas de valeur par défaut : Keras refuse l’appel.'),
  check: onFindings('missing-argument', (finding, _context: Context) => {
    const { callee, parameter, type } = finding;
    const kind = type ? words(` (${typeText(type, 'en')})`, ` (${typeText(type, 'fr')})`) : words('', '');
    return {
      message: words(
        `\`${callee}\` needs \`${parameter}\`${kind.en}, which has no default. Write \`${parameter}=…\`.`,
        `\`${callee}\` a besoin de \`${parameter}\`${kind.fr}, qui n’a pas de valeur par défaut. Écrivez \`${parameter}=…\`.`,
      ),
      fixes: [insertion(finding)],
    };
  }),
});
