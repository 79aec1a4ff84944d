import { type Arguments, tagged } from '../networks/draft.ts';
import { smaller } from '../networks/minimise.ts';
import type { TrainingDraft, Word } from './draft.ts';
import { type Examined, examine, type Sides, type Verdict } from './examine.ts';

/** Makes a training on which both sides differ smaller while they do. */

const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, one) => one !== index);

/** The entry with one argument less. */
const shorter = (word: Word): readonly Word[] => {
  const entry = typeof word === 'string' ? undefined : tagged(word);
  if (entry?.is !== 'entry') return [];
  const args: Arguments = entry.args;
  return args.map((_, index) => ({ ...entry, args: without(args, index) }));
};

/** SGD without more tells what an optimizer has to do with it. */
const PLAIN: Word = { is: 'entry', of: 'optimizer', name: 'SGD', args: [['learning_rate', 0.05]] };

const isPlain = (word: Word): boolean => JSON.stringify(word) === JSON.stringify(PLAIN);

function* smallerTrainings(draft: TrainingDraft): Generator<TrainingDraft> {
  const { goals } = draft;
  if (draft.classWeight) yield { ...draft, classWeight: null };
  if (draft.lossWeights) yield { ...draft, lossWeights: null };
  if (!isPlain(draft.optimizer)) yield { ...draft, optimizer: PLAIN };
  if (goals.some(({ metrics }) => metrics.length > 0)) yield { ...draft, goals: goals.map((goal) => ({ ...goal, metrics: [] })) };
  for (const network of smaller(draft.network)) yield { ...draft, network };
  for (const [index, goal] of goals.entries()) {
    const replaced = (one: typeof goal) => ({ ...draft, goals: goals.map((other, at) => (at === index ? one : other)) });
    for (const [at] of goal.metrics.entries()) yield replaced({ ...goal, metrics: without(goal.metrics, at) });
    for (const loss of shorter(goal.loss)) yield replaced({ ...goal, loss });
  }
  if (!isPlain(draft.optimizer)) for (const optimizer of shorter(draft.optimizer)) yield { ...draft, optimizer };
}

/** What keeps two failures from being taken for one. */
const cause = (verdict: Verdict): string => verdict.is + ('why' in verdict ? verdict.why.replace(/\d+/g, '').slice(0, 60) : '');

/** The smallest training found that shows the same kind of difference. */
export const minimise = async (found: Examined, seed: number, sides: Sides): Promise<Examined> => {
  for (const draft of smallerTrainings(found.draft)) {
    const next = await examine(structuredClone(draft), seed, sides);
    if (next && cause(next.verdict) === cause(found.verdict)) return minimise(next, seed, sides);
  }
  return found;
};
