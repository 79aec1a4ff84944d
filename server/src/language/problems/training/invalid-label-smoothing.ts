import { catalogue } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import { removeArgument, replaceBy } from '../fixes.ts';
import { defineRule, type FindingOf, onFindings, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

const name = 'invalid-label-smoothing';
const doc = words(
  'Label smoothing is outside 0 to 1, or on a loss that has none.',
  'Le lissage des étiquettes est hors de 0 à 1, ou donné à une perte qui n’en a pas.',
);
const why = words(
  'It moves that share of each label to the other classes; 0.1 is usual.',
  'Il déplace cette part de chaque étiquette vers les autres classes ; 0.1 est usuel.',
);

const ranges = rangeRule({
  name,
  group: 'training',
  doc,
  why,
  advice: ({ site }) => ({ sentence: words('', ''), fixes: [{ ...replaceBy(site.range, '0.1'), safe: false }] }),
});

/** The sparse form reads class numbers, of which no share can be moved. */
export const isSparseSmoothing = ({ name: argument, callee }: FindingOf<'unknown-argument'>): boolean =>
  argument === 'label_smoothing' && catalogue.find('loss', callee)?.entry.name === 'SparseCategoricalCrossentropy';

const onSparse = onFindings('unknown-argument', (finding, { model }: Context) => {
  if (!isSparseSmoothing(finding)) return undefined;
  const title = words('Remove `label_smoothing`', 'Supprimer `label_smoothing`');
  return {
    message: words(
      `\`${finding.callee}\` reads class numbers, of which no share can move to other classes: it has no \`label_smoothing\`, and Keras refuses it. Take \`categorical_crossentropy\` with one-hot labels, or leave the smoothing out.`,
      `\`${finding.callee}\` lit des numéros de classe, dont aucune part ne peut passer à d’autres classes : elle n’a pas de \`label_smoothing\`, et Keras le refuse. Prenez \`categorical_crossentropy\` avec des étiquettes one-hot, ou renoncez au lissage.`,
    ),
    fixes: [{ ...removeArgument(model.parsed.text, finding.argument, title), safe: false }],
  };
});

export const invalidLabelSmoothing = defineRule({
  name,
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...ranges.check(context), ...onSparse(context)],
});
