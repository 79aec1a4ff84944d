import type { Distance } from './compare.ts';
import type { Examined, Verdict } from './examine.ts';

/** What a set of trainings showed, as a table for a person. */

/** A difference, not one that rounding alone explains. */
export const isFault = ({ is }: Verdict): boolean => is === 'different' || is === 'broken' || is === 'refused by the language';

const row = (name: string, count: number, total: number): string =>
  `  ${String(count).padStart(6)}  ${((100 * count) / Math.max(1, total)).toFixed(1).padStart(5)} %  ${name}`;

const ROWS: readonly (readonly [Verdict['is'], string])[] = [
  ['equal', 'equal: losses and metrics of each epoch within 1e-5, weights within 1e-4'],
  ['unsteady', 'beyond that, and so is Keras from itself when its weights begin a rounding away (1e-7 to 1e-6)'],
  ['refused by Keras', 'refused by Keras'],
  ['different', 'DIFFERENT'],
  ['broken', 'BROKEN'],
  ['refused by the language', 'REFUSED BY THE LANGUAGE'],
];

const quantile = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0).toExponential(1);

const spread = (name: string, values: readonly number[]): string =>
  `${name}: half within ${quantile(values, 0.5)}, nine of ten within ${quantile(values, 0.9)}, all within ${quantile(values, 1)}`;

/** How often each word stands in the specs, once a spec. */
const uses = (texts: readonly string[], words: RegExp): string => {
  const all = texts.flatMap((text) => [...new Set(text.match(words))]);
  return [...Map.groupBy(all, (word) => word)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([word, times]) => `${word} ${times.length}`)
    .join(' · ');
};

const block = (text: string, name: string): string => text.slice(text.indexOf(`${name} {`));

const figures = ({ history, weights }: Distance): string =>
  `losses and metrics ${history.toExponential(1)}, weights ${weights.toExponential(1)}`;

/** A line for a training that rounding leads elsewhere. */
export const unsteady = ({ verdict }: Examined, number: number): string | undefined =>
  verdict.is === 'unsteady'
    ? `  ${number}: ${figures(verdict.distance)}; Keras from itself, begun ${verdict.nudged.toExponential(1)} away, ${figures(verdict.keras)}`
    : undefined;

export const table = (examined: readonly Examined[]): string => {
  const distances = examined.flatMap(({ verdict }) => (verdict.is === 'equal' ? [verdict.distance] : []));
  const trained = examined.filter(({ recorded }) => recorded).map(({ text }) => text);
  return [
    `${examined.length} trainings`,
    ...ROWS.flatMap(([is, name]) => {
      const verdicts = examined.map(({ verdict }) => verdict).filter((verdict) => verdict.is === is);
      const reasons = is === 'refused by Keras' ? verdicts.map((verdict) => ('why' in verdict ? verdict.why : '')) : [];
      return [
        row(name, verdicts.length, examined.length),
        ...reasons.map((why) => `                  ${why.split('\n')[0]?.slice(0, 140)}`),
      ];
    }),
    spread(
      'losses and metrics',
      distances.map(({ history }) => history),
    ),
    spread(
      'weights',
      distances.map(({ weights }) => weights),
    ),
    '',
    `layers: ${uses(
      trained.map((text) => text.slice(0, text.indexOf('data {'))),
      /\b[A-Z]\w*(?=\()/g,
    )}`,
    `losses, metrics, optimizers, schedules: ${uses(
      trained.map((text) => block(text, 'train')),
      /\b[A-Z]\w+|\b(?:mse|mae|mape|msle|acc|accuracy|\w+_crossentropy)\b/g,
    )}`,
  ].join('\n');
};

/** One difference as a person needs it to repair the cause. */
export const counterExample = ({ text, verdict }: Examined): string => {
  const what =
    'why' in verdict
      ? verdict.why
      : `${verdict.distance.where}${'keras' in verdict ? `\nKeras from itself: ${figures(verdict.keras)}` : ''}`;
  return `${verdict.is}: ${what}\n\n${text.replace(/^/gm, '    ').trimEnd()}\n`;
};
