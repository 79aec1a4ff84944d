import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { howScaled } from '../facts/label-scale.ts';
import { type Goal, goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { placeOf, settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import { lossText, onLoss } from '../output/about.ts';
import { numberClasses } from '../output/encode-target.ts';
import { wholeLine } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

const OF_CLASSES = /(Crossentropy|CrossEntropy)$/;

const inFile = (goal: Goal, context: Context): readonly Report[] => {
  const target = targetOf(goal, context);
  const [column, ...others] = target?.columns ?? [];
  const how = column && others.length === 0 && target?.integer === false ? howScaled(column) : undefined;
  if (!column || !how) return [];
  const [some, ...more] = column.classes?.filter(({ value }) => value !== '0') ?? [];
  const shown = `\`${some?.value ?? ''}\`${more.length > 0 ? ', …' : ''}`;
  const said = how === 'divided' ? words('divided by 255', 'divisées par 255') : words('standardised', 'standardisées');
  return [
    {
      site: onLoss(goal),
      message: words(
        `The labels in \`${column.name}\` are ${shown}, as if ${said.en} along with the inputs; ${lossText(goal, context)} wants class numbers. Scale the inputs alone; here \`encode = {…: integer}\` numbers the classes anew.`,
        `Les étiquettes de \`${column.name}\` valent ${shown}, comme ${said.fr} avec les entrées ; ${lossText(goal, context)} veut des numéros de classe. Ne mettez que les entrées à l’échelle ; ici, \`encode = {…: integer}\` renumérote les classes.`,
      ),
      fixes: numberClasses(goal, column.classes?.length, Number.POSITIVE_INFINITY, context),
    },
  ];
};

/** Binary cross-entropy also compares shares, as of grey values, which may be scaled. */
const areClasses = (goal: Goal, context: Context): boolean => {
  if (!goal.loss.name.startsWith('Binary')) return true;
  const [column, ...others] = targetOf(goal, context)?.columns ?? [];
  return others.length === 0 && column?.classes?.length === 2;
};

const byBlock = (goal: Goal, context: Context): readonly Report[] => {
  const { data } = goal.train;
  const setting = data && configuredOf(data.config.scale_target) ? settingOf(data, 'scale_target')?.setting : undefined;
  if (!data || !setting || !areClasses(goal, context)) return [];
  return [
    {
      site: { range: placeOf(data, 'scale_target'), trail: [] },
      message: words(
        `\`scale_target\` scales labels that ${lossText(goal, context)} takes for classes. Remove it: \`scale\` is for the inputs alone.`,
        `\`scale_target\` met à l’échelle des étiquettes que ${lossText(goal, context)} prend pour des classes. Supprimez-le : \`scale\` ne touche que les entrées.`,
      ),
      fixes: [
        fix(
          words('Remove `scale_target`', 'Supprimer `scale_target`'),
          { range: wholeLine(context.model.parsed.text, setting.range), text: '' },
          false,
        ),
      ],
    },
  ];
};

export const scaledLabels = defineRule({
  name: 'scaled-labels',
  group: 'data',
  severity: 'warning',
  doc: words(
    'Class labels are scaled as if they were inputs.',
    'Des étiquettes de classe sont mises à l’échelle comme des entrées.',
  ),
  why: words(
    'A class number says which, not how much. Divided by 255 the classes 0 to 9 are all but 0, and there is nothing left to tell apart.',
    'Un numéro de classe dit laquelle, non combien. Divisées par 255, les classes 0 à 9 sont presque 0, et il ne reste rien à distinguer.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!OF_CLASSES.test(goal.loss.name)) return [];
      const block = byBlock(goal, context);
      return block.length > 0 ? block : inFile(goal, context);
    }),
});
