import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { isCounting, isFarOut, type RawInput, rawInputs } from '../facts/scaling.ts';
import { placeOf, trainingsOf } from '../facts/training.ts';
import { span } from '../output/about.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** The scale that the numbers ask for: bytes are divided, anything else is centred. */
const scaleFor = ({ facts: { min, max, columns } }: RawInput): string => {
  const whole = columns.every(({ kind }) => kind === 'integer');
  return whole && min === 0 && max === 255 ? 'divide_by(255)' : 'standard';
};

const check = (raw: RawInput, context: Context): readonly Report[] => {
  const { facts, training, input } = raw;
  const { data } = training.train;
  const far = isFarOut(raw);
  if (!data || (!far && ((facts.min >= -1 && facts.max <= 1) || isCounting(raw)))) return [];
  const range = span(facts.min, facts.max);
  const scale = scaleFor(raw);
  return [
    {
      site: { range: placeOf(data, 'scale'), trail: [] },
      severity: far ? 'warning' : 'info',
      message: words(
        `The values of \`${input.name}\` lie in ${range}, and nothing scales them. Networks learn best from numbers around 1: set \`scale = ${scale}\`.`,
        `Les valeurs de \`${input.name}\` sont dans ${range}, et rien ne les met à l’échelle. Un réseau apprend le mieux de nombres voisins de 1 : mettez \`scale = ${scale}\`.`,
      ),
      fixes: setSetting(data, 'scale', scale, context),
    },
  ];
};

export const unscaledInputs = defineRule({
  name: 'unscaled-inputs',
  group: 'data',
  severity: 'warning',
  doc: words('Large inputs go into the network as they are.', 'De grandes entrées vont dans le réseau telles quelles.'),
  why: words(
    'A gradient grows with the input: large numbers make the first steps far too long, and columns of different sizes drown each other.',
    'Un gradient croît avec l’entrée : de grands nombres rendent les premiers pas bien trop longs, et des colonnes de tailles différentes s’étouffent.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => rawInputs(training, context).flatMap((raw) => check(raw, context))),
});
