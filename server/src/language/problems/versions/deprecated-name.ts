import { replaceBy } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

const NOW = {
  refused: words('Keras 3 refuses the old name', 'Keras 3 refuse l’ancien nom'),
  ignored: words('Keras 3 ignores it, with a warning', 'Keras 3 l’ignore, avec un avertissement'),
  warned: words('Keras 3 takes it, with a warning', 'Keras 3 l’accepte, avec un avertissement'),
  accepted: words('Keras 3 still takes it', 'Keras 3 l’accepte encore'),
};

export const deprecatedName = defineRule({
  name: 'deprecated-name',
  group: 'versions',
  severity: 'hint',
  doc: words('An old Keras name.', 'Un ancien nom de Keras.'),
  why: words(
    'It is understood here and means what it meant; Keras 3 has another name for it.',
    'Il est compris ici et veut dire ce qu’il disait ; Keras 3 a un autre nom.',
  ),
  check: onFindings('deprecated-name', ({ old, replacement, now, site }) => ({
    message:
      replacement === null
        ? words(
            `\`${old}\` is an old Keras name without a successor. ${NOW[now].en}; it can be removed.`,
            `\`${old}\` est un ancien nom de Keras, sans successeur. ${NOW[now].fr} ; on peut le supprimer.`,
          )
        : words(
            `\`${old}\` is an old Keras name: it is \`${replacement}\` now. ${NOW[now].en}; here it trains as written.`,
            `\`${old}\` est un ancien nom de Keras : c’est \`${replacement}\` désormais. ${NOW[now].fr} ; ici, il s’entraîne tel quel.`,
          ),
    fixes: replacement !== null && /^\w+$/.test(replacement) ? [replaceBy(site.range, replacement)] : [],
  })),
});
