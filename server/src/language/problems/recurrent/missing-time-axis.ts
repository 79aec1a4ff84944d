import type { Size } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { declarationOf, inputOf } from '../facts/inputs.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Faulty, onFaults, words } from '../rule.ts';

/** Whether a recurrent layer reads an input of the network that has no time axis. */
export const lacksTime = ({ node, fault }: Faulty): boolean => {
  const [input] = node.inputs;
  return fault.facts.rank === 3 && node.layer.entry.category === 'recurrent' && !input?.node && input?.shape?.length === 2;
};

const repairs = (node: NodeModel, batch: Size, features: Size, context: Context): readonly Fix[] => {
  const input = inputOf(node, context);
  const written = declarationOf(input, context);
  if (!written?.argument.value || input?.site.trail.length !== 0) return [];
  const first = written.parameter?.startsWith('batch') ? [String(batch ?? 'none')] : [];
  const withTime = (sizes: readonly string[]): Fix => {
    const shape = `[${[...first, ...sizes].join(', ')}]`;
    const text = written.parameter === 'input_dim' ? `input_shape=${shape}` : shape;
    const range =
      written.parameter === 'input_dim' ? written.argument.range : (written.argument.value?.range ?? written.argument.range);
    return fix(words(`Declare \`${shape}\``, `Déclarer \`${shape}\``), { range, text }, false);
  };
  return [withTime([String(features), '1']), withTime(['none', String(features)])];
};

export const missingTimeAxis = defineRule({
  name: 'missing-time-axis',
  group: 'recurrent',
  severity: 'error',
  doc: words('The input of a recurrent layer has no time axis.', 'L’entrée d’une couche récurrente n’a pas d’axe du temps.'),
  why: words(
    'A recurrent layer reads one step after another: a sample is `[time, features]`, even when each step is a single number.',
    'Une couche récurrente lit un pas après l’autre : un exemple est `[temps, variables]`, même si chaque pas est un seul nombre.',
  ),
  check: onFaults('input-rank', (faulty, context) => {
    if (!lacksTime(faulty)) return undefined;
    const { node } = faulty;
    const [batch = null, size = null] = node.inputs[0]?.shape ?? [];
    const layer = context.called(node.layer);
    const shape = context.shape(node.inputs[0]?.shape);
    const n = String(size);
    return {
      message: words(
        `${layer} reads a sequence, \`[batch, time, features]\`, but the input is ${shape.en}: the time is missing. Declare \`[${n}, 1]\` for ${n} steps of one value, \`[none, ${n}]\` for any number of steps of ${n} values.`,
        `${layer} lit une séquence, \`[lot, temps, variables]\`, or l’entrée est ${shape.fr} : le temps manque. Déclarez \`[${n}, 1]\` pour ${n} pas d’une valeur, \`[none, ${n}]\` pour un nombre quelconque de pas de ${n} valeurs.`,
      ),
      fixes: typeof size === 'number' ? repairs(node, batch, size, context) : [],
    };
  }),
});
