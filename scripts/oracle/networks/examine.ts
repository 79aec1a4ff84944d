import { compare, type Truth, type Verdict } from './compare.ts';
import type { Call, Draft } from './draft.ts';
import type { Answer, Keras } from './keras.ts';
import { type Ours, readOurs } from './ours.ts';
import { Meaningless, type Origin, type Step, type Traced, trace } from './program.ts';
import { type Range, type Rendered, render } from './render.ts';

/** A network with both answers to it. */
export interface Examined {
  readonly draft: Draft;
  readonly text: string;
  readonly truth: Truth;
  readonly ours: Ours;
  readonly verdict: Verdict;
}

/** The calls of a step and of all that it rests on. */
const callsOf = (origin: Origin, seen = new Set<Origin>()): readonly Call[] => {
  if (seen.has(origin)) return [];
  seen.add(origin);
  return [...origin.calls, ...origin.before.flatMap((one) => callsOf(one, seen))];
};

const isUse = (step: Step | undefined, layer: number): boolean => step !== undefined && 'call' in step && step.call === layer;

/** Where an error may lie when Keras refuses that step: on its call or on one that it rests on; a model as a whole: anywhere. */
const placesOf = (
  refused: number | undefined,
  { origins, program }: Traced,
  { ranges, targets, text }: Rendered,
): readonly Range[] => {
  if (refused === undefined) return [];
  const origin = origins[refused];
  if (!origin) return [{ start: 0, end: text.length }];
  // What a layer reads is known only where it is used.
  const step = program.steps[refused];
  const uses = step && 'make' in step ? origins.filter((_, index) => isUse(program.steps[index], step.make)) : [];
  const reached = [origin, ...uses].flatMap((one) => callsOf(one));
  return [...new Set(reached)].flatMap((call) => [ranges.get(call), targets.get(call)]).filter((range) => range !== undefined);
};

/** Asks both. @returns `undefined` for a draft that means nothing */
export const examine = async (draft: Draft, keras: Keras): Promise<Examined | undefined> => {
  const rendered = render(draft);
  const { text } = rendered;
  const traced = traceOrNothing(draft);
  if (!traced) return undefined;
  const ours = readOurs(text);
  const answer: Answer = await keras.ask(traced.program, { run: ours.errors.length > 0 });
  const truth = { ...answer, places: placesOf(answer.refused, traced, rendered) };
  return { draft, text, truth, ours, verdict: compare(ours, truth) };
};

const traceOrNothing = (draft: Draft): Traced | undefined => {
  try {
    return trace(draft);
  } catch (error) {
    if (error instanceof Meaningless) return undefined;
    throw error;
  }
};
