import { engine, type Variable } from '@tensorflow/tfjs-core';

const registered = (): Readonly<Record<string, Variable>> => engine().registeredVariables;

/** What `make` makes; when it throws, the variables that it had made are gone, and their names free again. */
export function orNothing<T>(make: () => T): T {
  const before = new Set(Object.keys(registered()));
  try {
    return make();
  } catch (error) {
    for (const [name, variable] of Object.entries(registered())) if (!before.has(name)) variable.dispose();
    throw error;
  }
}
