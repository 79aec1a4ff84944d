import type { Words } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { type Goal, goals, isBinary, isCategorical, isRegression, type LOSS_WORDS } from '../facts/loss.ts';
import { settingOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { isClassification } from './regression-loss-for-classes.ts';
import { replaceLoss, withLogits } from './replace-loss.ts';
import { isSoftmaxOverOne } from './softmax-single-unit.ts';

/** Why a loss and the last activation do not belong together, and the ways out of it. */
interface Mismatch {
  readonly why: Words;
  readonly fixes: readonly Fix[];
}

interface Case extends Goal {
  /** The last activation; `linear` for none. */
  readonly gives: string;
  readonly logits: boolean;
  readonly several: boolean;
  activate(name: string): readonly Fix[];
  measure(loss: keyof typeof LOSS_WORDS): readonly Fix[];
}

/** Activations that give values from 0 to 1. */
const SHARES: ReadonlySet<string> = new Set(['sigmoid', 'hard_sigmoid', 'sparse_sigmoid', 'softmax', 'sparsemax']);

const categorical = (one: Case): readonly Fix[] => [
  ...one.measure('SparseCategoricalCrossentropy'),
  ...one.measure('CategoricalCrossentropy'),
];

const ofBinary = (one: Case): Mismatch | undefined => {
  const { gives, logits, several } = one;
  if (gives === 'softmax' && several)
    return {
      why: words(
        'A softmax chooses one class, this loss asks yes or no of each: take `sparse_categorical_crossentropy` for class numbers, `categorical_crossentropy` for one-hot labels, or `activation=sigmoid` if several may be true',
        'Une softmax choisit une classe, cette perte demande oui ou non pour chacune : prenez `sparse_categorical_crossentropy` pour des numéros de classe, `categorical_crossentropy` pour des étiquettes one-hot, ou `activation=sigmoid` si plusieurs peuvent être vraies',
      ),
      fixes: [...categorical(one), ...one.activate('sigmoid')],
    };
  if (logits || SHARES.has(gives)) return undefined;
  return {
    why: words(
      `It wants probabilities from 0 to 1: what lies outside is clipped, and has no gradient. Set \`activation=sigmoid\`${gives === 'linear' ? ', or `from_logits=true` on the loss' : ''}`,
      `Elle veut des probabilités de 0 à 1 : ce qui en sort est écrêté, sans gradient. Mettez \`activation=sigmoid\`${gives === 'linear' ? ', ou `from_logits=true` sur la perte' : ''}`,
    ),
    fixes: [...one.activate('sigmoid'), ...(gives === 'linear' ? withLogits(one) : [])],
  };
};

const ofCategorical = (one: Case): Mismatch | undefined => {
  const { gives, logits, several } = one;
  if (!several || gives === 'softmax' || gives === 'sparsemax') return undefined;
  if (gives === 'sigmoid')
    return {
      why: words(
        'It compares classes that exclude each other, and sigmoids do not compete: set `activation=softmax`, or take `binary_crossentropy` if several may be true',
        'Elle compare des classes qui s’excluent, et des sigmoïdes ne sont pas en concurrence : mettez `activation=softmax`, ou prenez `binary_crossentropy` si plusieurs peuvent être vraies',
      ),
      fixes: [...one.activate('softmax'), ...one.measure('BinaryCrossentropy')],
    };
  if (logits) return undefined;
  return {
    why: words(
      `It wants probabilities that sum to 1: set \`activation=softmax\`${gives === 'linear' ? ', or `from_logits=true` on the loss' : ''}`,
      `Elle veut des probabilités de somme 1 : mettez \`activation=softmax\`${gives === 'linear' ? ', ou `from_logits=true` sur la perte' : ''}`,
    ),
    fixes: [...one.activate('softmax'), ...(gives === 'linear' ? withLogits(one) : [])],
  };
};

const ofRegression = (one: Case, context: Context): Mismatch | undefined => {
  if (one.gives !== 'softmax' || isClassification(one, context)) return undefined;
  return {
    why: words(
      'Outputs of a softmax sum to 1, numbers to be predicted do not: set `activation=linear`, or, for classes, take a cross-entropy',
      'Les sorties d’une softmax ont pour somme 1, pas des nombres à prédire : mettez `activation=linear`, ou, pour des classes, prenez une entropie croisée',
    ),
    fixes: [...one.activate('linear'), ...categorical(one)],
  };
};

const ofHinge = (one: Case): Mismatch | undefined => {
  if (one.gives !== 'sigmoid' && one.gives !== 'softmax') return undefined;
  return {
    why: words(
      'It wants scores on both sides of 0, around −1 and 1, not probabilities: set `activation=tanh`, or none',
      'Elle veut des scores de part et d’autre de 0, autour de −1 et 1, pas des probabilités : mettez `activation=tanh`, ou aucune',
    ),
    fixes: [...one.activate('tanh'), ...one.activate('linear')],
  };
};

const mismatch = (one: Case, context: Context): Mismatch | undefined => {
  const { loss } = one;
  if (isBinary(loss)) return ofBinary(one);
  if (isCategorical(loss)) return ofCategorical(one);
  if (loss.name === 'Hinge' || loss.name === 'SquaredHinge') return ofHinge(one);
  return isRegression(loss) ? ofRegression(one, context) : undefined;
};

const caseOf = (goal: Goal, context: Context): Case => {
  const { activation, last } = goal.ending;
  return {
    ...goal,
    gives: activation?.applied.name ?? 'linear',
    logits: goal.loss.config.from_logits === true,
    several: typeof goal.units === 'number' && goal.units > 1,
    activate: (name) => setActivation(activation?.node ?? last, name, context),
    measure: (loss) => replaceLoss(goal, loss, context),
  };
};

const report = (one: Case, { why, fixes }: Mismatch, context: Context): Report => {
  const { ending, gives, written } = one;
  const node = ending.activation?.node ?? ending.last;
  const layer = context.called(node.layer);
  const line = context.line(node.site.range.start);
  const loss = `\`${context.textOf(written.range).replace(/\s+/g, ' ')}\``;
  const linear = gives === 'linear';
  return {
    site: { range: written.range, trail: [] },
    message: linear
      ? words(
          `${loss} does not fit a linear output, and ${layer} at line ${line} has no activation. ${why.en}.`,
          `${loss} ne convient pas à une sortie linéaire, or ${layer}, ligne ${line}, n’a pas d’activation. ${why.fr}.`,
        )
      : words(
          `${loss} does not fit a last \`${gives}\`, that of ${layer} at line ${line}. ${why.en}.`,
          `${loss} ne convient pas à \`${gives}\`, la dernière activation (${layer}, ligne ${line}). ${why.fr}.`,
        ),
    related: [
      {
        range: node.site.range,
        message: linear
          ? words(`${layer} has no activation`, `${layer} n’a pas d’activation`)
          : words(`the last activation is \`${gives}\``, `la dernière activation est \`${gives}\``),
      },
    ],
    fixes,
  };
};

export const lossActivationMismatch = defineRule({
  name: 'loss-activation-mismatch',
  group: 'output',
  severity: 'warning',
  doc: words(
    'The loss and the last activation do not belong together.',
    'La perte et la dernière activation ne vont pas ensemble.',
  ),
  why: words(
    'Each loss reads its inputs in one way: as probabilities of classes that exclude each other (`softmax`), of questions that do not (`sigmoid`), as scores or as plain numbers (`linear`). Keras computes the others without a word.',
    'Chaque perte lit ses entrées d’une façon : probabilités de classes qui s’excluent (`softmax`), de questions indépendantes (`sigmoid`), scores ou simples nombres (`linear`). Keras calcule les autres sans rien dire.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (isSoftmaxOverOne(goal.ending) || !settingOf(goal.train, 'loss')) return [];
      const one = caseOf(goal, context);
      const found = mismatch(one, context);
      return found ? [report(one, found, context)] : [];
    }),
});
