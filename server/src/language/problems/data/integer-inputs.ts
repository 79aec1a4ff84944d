import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { isLearning } from '../facts/flow.ts';
import { isCounting, isFarOut, type RawInput, rawInputs } from '../facts/scaling.ts';
import { placeOf, settingOf, trainingsOf } from '../facts/training.ts';
import { listed } from '../fixes.ts';
import { span } from '../output/about.ts';
import { defineRule, type Report, words } from '../rule.ts';

const check = (raw: RawInput, context: Context): readonly Report[] => {
  const { facts, training, readers } = raw;
  const { data } = training.train;
  const reader = readers.find(isLearning);
  if (!data || !reader || !isCounting(raw) || isFarOut(raw)) return [];
  const names = listed(
    facts.columns.map(({ name }) => name),
    4,
  );
  const range = span(facts.min, facts.max);
  const line = context.line(reader.site.range.start);
  const place = settingOf(data, 'inputs') ? 'inputs' : 'source';
  return [
    {
      site: { range: placeOf(data, place), trail: [] },
      message: words(
        `${names.en}: whole numbers in ${range} go into ${context.called(reader.layer)} at line ${line} as quantities. If they number categories, write \`encode\` or let an Embedding read them; else scale them.`,
        `${names.fr} : des nombres entiers dans ${range} entrent dans ${context.called(reader.layer)}, ligne ${line}, comme des quantités. S’ils numérotent des catégories, écrivez \`encode\` ou faites-les lire par un Embedding ; sinon, mettez-les à l’échelle.`,
      ),
      fixes: setSetting(data, 'scale', 'standard', context),
    },
  ];
};

export const integerInputs = defineRule({
  name: 'integer-inputs',
  group: 'data',
  severity: 'info',
  doc: words(
    'Whole numbers go into a layer that takes them for quantities.',
    'Des nombres entiers entrent dans une couche qui les prend pour des quantités.',
  ),
  why: words(
    'Keras casts them to fractions. Of numbered categories the layer then learns that 3 is three times 1.',
    'Keras les convertit en fractions. De catégories numérotées, la couche apprend alors que 3 vaut trois fois 1.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => rawInputs(training, context).flatMap((raw) => check(raw, context))),
});
