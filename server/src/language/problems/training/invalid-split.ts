import type { Model } from '../../semantics/model.ts';
import { numbersOf } from '../../semantics/plan/read.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { budgetOf } from '../facts/budget.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { noAdvice, rangeRule } from '../values/out-of-range.ts';

const doc = words('The parts of the data do not add up.', 'Les parts des données ne tombent pas juste.');
const why = words(
  'Parts are shares of the data, together at most 1: 0.2 is a fifth.',
  'Les parts sont des fractions des données, au plus 1 ensemble : 0.2 en est le cinquième.',
);
const ranges = rangeRule({
  name: 'invalid-split',
  group: 'training',
  doc,
  why,
  advice: ({ value, site }) => {
    const share = value / 100;
    if (value <= 1 || share >= 1)
      return { ...noAdvice, sentence: words(' Write 0.2, for instance.', ' Écrivez 0.2, par exemple.') };
    return {
      sentence: words(
        ` ${value} looks like percent: write ${share}.`,
        ` ${value} ressemble à un pourcentage : écrivez ${share}.`,
      ),
      fixes: [replaceBy(site.range, String(share))],
    };
  },
});

const sums = ({ data }: Model): readonly Report[] =>
  data.flatMap((block) => {
    const parts = numbersOf(block.config.split);
    const site = { range: placeOf(block, 'split'), trail: [] };
    const sum = parts.reduce((all, part) => all + part, 0);
    if (parts.length > 3)
      return [
        {
          site,
          message: words(
            `\`split\` has ${parts.length} parts, and there are three: training, validation and test. Leave the others out.`,
            `\`split\` a ${parts.length} parts, et il y en a trois : entraînement, validation et test. Retirez les autres.`,
          ),
        },
      ];
    if (parts[0] === 0)
      return [
        {
          site,
          message: words(
            'The first part of `split` is that for training, and it is 0: there would be nothing to train on. Give it the largest share.',
            'La première part de `split` est celle de l’entraînement, et elle vaut 0 : il n’y aurait rien à apprendre. Donnez-lui la plus grande.',
          ),
        },
      ];
    if (sum <= 1 + 1e-9) return [];
    return [
      {
        site,
        message: words(
          `The parts of \`split\` make ${decimal(sum)} together, more than all the data. Lower them until the sum is 1.`,
          `Les parts de \`split\` font ${decimal(sum)} ensemble, plus que toutes les données. Réduisez-les jusqu’à une somme de 1.`,
        ),
      },
    ];
  });

/** A validation part of the data and a share split off in training exclude each other. */
const twice = ({ train }: Model): readonly Report[] =>
  train.flatMap((block) => {
    const share = block.config.validation_split;
    const [, part = 0] = numbersOf(block.data?.config.split);
    if (!settingOf(block, 'validation_split') || typeof share !== 'number' || share <= 0 || part <= 0) return [];
    return [
      {
        site: { range: placeOf(block, 'validation_split'), trail: [] },
        message: words(
          `\`validation_split = ${share}\` and the validation part of ${part} in \`split\` exclude each other. Keep one of the two.`,
          `\`validation_split = ${share}\` et la part de validation de ${part} dans \`split\` s’excluent. Gardez l’une des deux.`,
        ),
      },
    ];
  });

const PARTS = [words('training', 'l’entraînement'), words('validation', 'la validation'), words('testing', 'le test')];

/** Parts that are wanted, and too small for a single sample. */
const empty = (training: Training, context: Context): readonly Report[] => {
  const { train } = training;
  const { samples, validation, test } = budgetOf(training, context);
  const { data } = train;
  if (!data || samples === undefined || validation === undefined || test === undefined) return [];
  const rows = samples + validation + test;
  const held = train.config.validation_split;
  if (typeof held === 'number' && held > 0) {
    if (samples > 0 || rows === 0) return [];
    return [
      {
        site: { range: placeOf(train, 'validation_split'), trail: [] },
        message: words(
          `\`validation_split\` leaves none of ${rows} samples to training. Lower it.`,
          `\`validation_split\` ne laisse à l’entraînement aucun des ${rows} exemples. Baissez-la.`,
        ),
      },
    ];
  }
  const counts = [samples, validation, test];
  const shares = numbersOf(data.config.split);
  const lost = shares.findIndex((share, index) => share > 0 && counts[index] === 0);
  const [part, share] = [PARTS[lost], shares[lost]];
  if (!part || share === undefined || rows === 0) return [];
  return [
    {
      site: { range: placeOf(data, 'split'), trail: [] },
      message: words(
        `The part of ${decimal(share)} for ${part.en} holds no sample: of ${rows} that is less than one. Raise it, or leave it out.`,
        `La part de ${decimal(share)} pour ${part.fr} ne contient aucun exemple : sur ${rows}, c’est moins d’un. Augmentez-la, ou supprimez-la.`,
      ),
    },
  ];
};

export const invalidSplit = defineRule({
  name: 'invalid-split',
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [
    ...ranges.check(context),
    ...sums(context.model),
    ...twice(context.model),
    ...trainingsOf(context).flatMap((training) => empty(training, context)),
  ],
});
