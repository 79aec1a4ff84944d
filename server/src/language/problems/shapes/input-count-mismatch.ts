import type { Words } from '../../../catalogue/index.ts';
import type { Report } from '../rule.ts';
import { defineRule, onFaults, onFindings, words } from '../rule.ts';

const takes = (min: number, max: number, got: number) => {
  if (min === max) return words(`${min}`, `${min}`);
  if (got > min && got < max) return words(`${min} or ${max}`, `${min} ou ${max}`);
  return max > 100 ? words(`at least ${min}`, `au moins ${min}`) : words(`${min} to ${max}`, `de ${min} à ${max}`);
};

/** What to do: a layer of one input wants its inputs joined, the others want a list. */
const advice = (layer: string, min: number, max: number, got: number): Words => {
  if (max === 1)
    return words('Join them first, with `Add()` or `Concatenate()`.', 'Réunissez-les d’abord, avec `Add()` ou `Concatenate()`.');
  if (got > min && got < max) return words('Give every initial state, or none.', 'Donnez tous les états initiaux, ou aucun.');
  return got > max
    ? words('Remove those that are too many.', 'Retirez celles qui sont en trop.')
    : words(
        `Several inputs are a list: \`[a, b] -> ${layer}(…)\`.`,
        `Plusieurs entrées s’écrivent en liste : \`[a, b] -> ${layer}(…)\`.`,
      );
};

const message = (layer: string, min: number, max: number, got: number): Words => {
  const count = takes(min, max, got);
  const [inputs, entrees] = max === 1 ? ['input', 'entrée'] : ['inputs', 'entrées'];
  const what = advice(layer, min, max, got);
  return words(
    `\`${layer}\` takes ${count.en} ${inputs}, and gets ${got}. ${what.en}`,
    `\`${layer}\` prend ${count.fr} ${entrees}, et en reçoit ${got}. ${what.fr}`,
  );
};

const found = onFindings('input-count-mismatch', ({ layer, min, max, got }) => ({ message: message(layer, min, max, got) }));
const faulty = onFaults('input-count-mismatch', ({ node, fault }) => {
  const { min, max, got } = fault.facts;
  return { message: message(node.layer.entry.name, Number(min), Number(max), Number(got)) };
});

export const inputCountMismatch = defineRule({
  name: 'input-count-mismatch',
  group: 'shapes',
  severity: 'error',
  doc: words(
    'A layer gets another number of inputs than it takes.',
    'Une couche reçoit un autre nombre d’entrées qu’elle n’en prend.',
  ),
  why: words('Keras refuses the call.', 'Keras refuse l’appel.'),
  check: (context): readonly Report[] => [...found(context), ...faulty(context)],
});
