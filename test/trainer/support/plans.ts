import assert from 'node:assert/strict';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { analyse } from '../../../server/src/language/semantics/analyse.ts';
import { plan } from '../../../server/src/language/semantics/plan.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import type { Plan } from '../../../server/src/protocol/index.ts';

/** The plan of a spec, by the way that every run takes. */
export function planOf(spec: string): Plan {
  const parsed = parse(spec);
  assert.deepEqual(parsed.errors, [], 'the spec parses');
  const made = plan(analyse(parsed, catalogue));
  if (!('version' in made)) throw new Error(`The spec has no plan: ${JSON.stringify(made)}`);
  return made;
}
