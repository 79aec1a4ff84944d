import { nearest, ruleNames, type Severities } from '../../language/index.ts';
import { Failure } from '../failure.ts';
import { badRule, unknownRule } from '../words/options.ts';

type Level = Severities[string];

const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Reads every `--rule NAME=SEVERITY`; of two for one rule the last counts.
 * @throws Failure for a rule or a severity that does not exist.
 */
export function severitiesOf(values: readonly string[]): Severities {
  return Object.fromEntries(
    values.map((value) => {
      const [, name = '', word = ''] = /^([^=]*)=(.*)$/.exec(value) ?? [];
      const level = LEVELS.find((one) => one === word);
      if (name === '' || level === undefined) throw new Failure(badRule(value));
      if (!ruleNames.includes(name)) throw new Failure(unknownRule(name, nearest(name, ruleNames)));
      return [name, level];
    }),
  );
}
