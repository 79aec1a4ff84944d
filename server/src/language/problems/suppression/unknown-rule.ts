import type { Words } from '../../../catalogue/index.ts';
import { nearest } from '../../text/nearest.ts';
import { defineRule, words } from '../rule.ts';

/** Reported by the engine for suppressions, by the shells for settings and options. */
export const unknownRule = {
  ...defineRule({
    name: 'unknown-rule',
    group: 'syntax',
    severity: 'warning',
    doc: words('No rule has this name.', 'Aucune règle ne porte ce nom.'),
    why: words('What names no rule silences none.', 'Ce qui ne nomme aucune règle n’en fait taire aucune.'),
    check: () => [],
  }),
  about: (name: string, known: readonly string[]): Words => {
    const [near] = nearest(name, known);
    const meant = near
      ? words(` Did you mean \`${near}\`?`, ` Vouliez-vous dire \`${near}\` ?`)
      : words(' Every message comes with the name of its rule.', ' Chaque message est accompagné du nom de sa règle.');
    return words(`No rule is called \`${name}\`.${meant.en}`, `Aucune règle ne s’appelle \`${name}\`.${meant.fr}`);
  },
};
