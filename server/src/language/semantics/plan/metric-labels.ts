import type { Configured } from '../../../protocol/index.ts';
import { snakeCase } from '../../text/snake-case.ts';
import type { Value } from '../model.ts';

/** Metrics with brackets, in the order in which they are written. */
const written = (value: Value | undefined): readonly Extract<Value, { kind: 'call' }>[] => {
  if (value?.kind === 'list') return value.items.flatMap(written);
  if (value?.kind === 'record') return [...value.entries.values()].flatMap(written);
  return value?.kind === 'call' ? [value] : [];
};

/**
 * The names that Keras makes for metrics with brackets and without a `name`: the class in snake case, with a number from the
 * second one on, over all outputs. keras/src/utils/naming.py, `auto_name`
 */
export const madeLabels = (metrics: Value | undefined): ReadonlyMap<Value, string> => {
  const counts = new Map<string, number>();
  return new Map(
    written(metrics).flatMap((value) => {
      const { configured } = value;
      if (!configured || typeof configured.config.name === 'string') return [];
      const name = snakeCase(configured.name);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [[value, count === 0 ? name : `${name}_${count}`] as const];
    }),
  );
};

/**
 * The word under which Keras reports a metric: the one that is written (`acc`, `mse`), or of a metric with brackets its
 * `name`, or the one that Keras makes for it.
 */
export const labelOf = ({ name, config }: Configured, value: Value | undefined, made: ReadonlyMap<Value, string>): string => {
  if (value?.kind === 'word' || value?.kind === 'string') return value.value;
  if (typeof config.name === 'string') return config.name;
  return (value && made.get(value)) ?? snakeCase(name);
};
