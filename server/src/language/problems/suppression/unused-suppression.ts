import type { Words } from '../../../catalogue/index.ts';
import { defineRule, words } from '../rule.ts';

/** Reported by the engine, which alone knows what a suppression silenced. */
export const unusedSuppression = {
  ...defineRule({
    name: 'unused-suppression',
    group: 'syntax',
    severity: 'warning',
    doc: words('A suppression silences nothing.', 'Une suppression ne fait rien taire.'),
    why: words(
      'The mistake it was written for is gone; the next one of its kind would pass unseen.',
      'La faute qui l’a motivée n’est plus là ; la prochaine du même genre passerait inaperçue.',
    ),
    check: () => [],
  }),
  about: (name: string): Words =>
    words(
      `\`${name}\` does not apply to the next line: this suppression silences nothing. Remove it.`,
      `\`${name}\` ne concerne pas la ligne suivante : cette suppression ne fait rien taire. Supprimez-la.`,
    ),
};
