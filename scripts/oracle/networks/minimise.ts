import type { Call, Draft, Statement } from './draft.ts';
import { type Examined, examine } from './examine.ts';
import type { Keras } from './keras.ts';

/** Makes a counter-example smaller while it stays one of its kind. */

const without = <T>(list: readonly T[], index: number): readonly T[] => [...list.slice(0, index), ...list.slice(index + 1)];
const withOne = <T>(list: readonly T[], index: number, one: T): readonly T[] => [
  ...list.slice(0, index),
  one,
  ...list.slice(index + 1),
];

/** The call with one argument less. */
const shorterCalls = (call: Call): readonly Call[] => {
  if (call.is === 'shared') return [];
  return call.args.map((_, index) => {
    const args = without(call.args, index);
    return call.is === 'layer' ? { ...call, args, positional: Math.min(call.positional, index) } : { ...call, args };
  });
};

const shorterStatements = (statement: Statement): readonly Statement[] => {
  if (statement.is === 'output') return [];
  if (statement.is === 'layer-binding')
    return shorterCalls(statement.call).flatMap((call) => (call.is === 'layer' ? [{ ...statement, call }] : []));
  if (statement.is === 'repeat')
    return [
      ...(statement.count > 1 ? [{ ...statement, count: 1 }] : []),
      ...shorterBodies(statement.body).map((body) => ({ ...statement, body })),
    ];
  const { calls } = statement;
  return [
    ...(calls.length > 1 ? calls.map((_, index) => ({ ...statement, calls: without(calls, index) })) : []),
    ...calls.flatMap((call, index) => shorterCalls(call).map((one) => ({ ...statement, calls: withOne(calls, index, one) }))),
  ];
};

const shorterBodies = (body: readonly Statement[]): readonly (readonly Statement[])[] => [
  ...body.map((_, index) => without(body, index)),
  ...body.flatMap((statement, index) => shorterStatements(statement).map((one) => withOne(body, index, one))),
];

/** Drafts that are one step smaller. */
export const smaller = (draft: Draft): readonly Draft[] => [
  ...draft.blocks.map((_, index) => ({ ...draft, blocks: without(draft.blocks, index) })),
  ...shorterBodies(draft.body).map((body) => ({ ...draft, body })),
  ...draft.blocks.flatMap((block, index) =>
    shorterBodies(block.body).map((body) => ({ ...draft, blocks: withOne(draft.blocks, index, { ...block, body }) })),
  ),
];

/** The smallest network found that shows the same kind of difference. */
export const minimise = async (found: Examined, keras: Keras): Promise<Examined> => {
  for (const draft of smaller(found.draft)) {
    const next = await examine(structuredClone(draft), keras);
    if (next?.verdict.is === found.verdict.is && isAlike(next, found)) return minimise(next, keras);
  }
  return found;
};

/** Without this a wrong shape could turn into one of another cause: an undefined name, a missing argument. */
const isAlike = (one: Examined, other: Examined): boolean =>
  one.ours.errors.map(({ rule }) => rule).join() === other.ours.errors.map(({ rule }) => rule).join() &&
  messageOf(one) === messageOf(other);

const messageOf = ({ truth }: Examined): string =>
  (truth.message ?? '')
    .split(/[.:(\d]/)
    .slice(0, 2)
    .join();
