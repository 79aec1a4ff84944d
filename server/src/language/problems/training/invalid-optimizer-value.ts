import type { Words } from '../../../catalogue/index.ts';
import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { type OutOfRange, rangeRule, usualOf } from '../values/out-of-range.ts';

const MEMORY = words(
  'It is the share of the past that each update keeps: at 1 nothing new comes in, and the correction of the first steps divides by 0.',
  'C’est la part du passé que garde chaque mise à jour : à 1, rien de nouveau n’entre, et la correction des premiers pas divise par 0.',
);
const DECAY = words(
  'Each update takes that share away; below 0 it would make the weights grow instead.',
  'Chaque mise à jour retire cette part ; sous 0, elle ferait croître les poids.',
);
const STEPS = words(
  'The schedule divides by it: it counts batches, as many as training has for a fall that lasts to its end.',
  'Le plan divise par lui : il compte des lots, autant que l’entraînement en a pour une baisse qui dure jusqu’au bout.',
);

const REASONS: Readonly<Record<string, Words>> = {
  epsilon: words(
    'Each step is divided by the size of past gradients, and this keeps the divisor above 0.',
    'Chaque pas est divisé par la taille des gradients passés, et ceci garde le diviseur au-dessus de 0.',
  ),
  weight_decay: DECAY,
  decay: words(
    'The learning rate is divided by 1 + `decay` · batches done; below 0 that reaches 0 or turns negative.',
    'Le taux d’apprentissage est divisé par 1 + `decay` · lots faits ; sous 0, cela tombe à 0 ou devient négatif.',
  ),
  decay_steps: STEPS,
  first_decay_steps: STEPS,
};

const becauseOf = ({ argument }: OutOfRange): Words | undefined => (/^(beta|rho)/.test(argument) ? MEMORY : REASONS[argument]);

export const invalidOptimizerValue = rangeRule({
  name: 'invalid-optimizer-value',
  group: 'training',
  doc: words('A value of the optimizer is outside its range.', 'Une valeur de l’optimiseur est hors de ses bornes.'),
  why: words('The update would divide by 0, or grow without bound.', 'La mise à jour diviserait par 0, ou croîtrait sans borne.'),
  because: becauseOf,
  advice: (finding, context) => {
    const { sentence, fixes } = usualOf(finding, context);
    const { value, site, argument } = finding;
    const turned = argument === 'weight_decay' && Number.isFinite(value) ? [replaceBy(site.range, String(-value))] : fixes;
    return { sentence, fixes: turned.map((fix) => ({ ...fix, safe: false })) };
  },
});
