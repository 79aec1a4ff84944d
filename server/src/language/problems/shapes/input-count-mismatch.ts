import type { Report } from '../rule.ts';
import { defineRule, onFaults, onFindings, words } from '../rule.ts';

const takes = (min: number, max: number) => {
  if (min === max) return words(`${min}`, `${min}`);
  return max > 100 ? words(`at least ${min}`, `au moins ${min}`) : words(`${min} to ${max}`, `de ${min} à ${max}`);
};

const message = (layer: string, min: number, max: number, got: number) => {
  const count = takes(min, max);
  return words(
    `\`${layer}\` takes ${count.en} input${max === 1 ? '' : 's'}, here ${got === 1 ? 'is 1' : `are ${got}`}. Several inputs are a list: \`[a, b] -> ${layer}(…)\`.`,
    `\`${layer}\` prend ${count.fr} entrée${max === 1 ? '' : 's'}, en voici ${got}. Plusieurs entrées s’écrivent en liste : \`[a, b] -> ${layer}(…)\`.`,
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
