import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { innerConfig, ownActivation } from '../facts/activation.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';

type Kind = 'dense' | 'convolution';

/** A Dense, or a convolution with a window larger than 1: two of a kind in a row should have something between them. */
const kindOf = ({ layer }: NodeModel): Kind | undefined => {
  const { entry } = layer;
  if (entry.name === 'Dense') return 'dense';
  const window = innerConfig(layer)?.kernel_size;
  const wide = Array.isArray(window) && window.some((size) => typeof size === 'number' && size > 1);
  return entry.category === 'convolution' && wide && !entry.name.startsWith('Depthwise') ? 'convolution' : undefined;
};

interface Before {
  readonly node: NodeModel;
  /** A normalisation or a max pooling lies between: that is not linear in every sense. */
  readonly softened: boolean;
}

const SILENT: ReadonlySet<string> = new Set(['regularization', 'normalization', 'activation', 'reshaping', 'pooling']);

/** The linear layer of the same kind before this one, with nothing nonlinear between them. */
const linearBefore = (node: NodeModel, kind: Kind): Before | undefined => {
  let softened = false;
  for (let before = node.inputs[0]?.node; before; before = before.inputs[0]?.node) {
    const { entry, config } = before.layer;
    if (!config || ownActivation(before.layer)) return undefined;
    if (!SILENT.has(entry.category)) return kindOf(before) === kind ? { node: before, softened } : undefined;
    if (entry.category === 'normalization' || entry.name.startsWith('Max') || entry.name.startsWith('GlobalMax')) softened = true;
  }
  return undefined;
};

const say = ({ node, softened }: Before, next: NodeModel, context: Context): Report => {
  const [layer, after] = [context.called(node.layer), context.called(next.layer)];
  const line = context.line(next.site.range.start);
  return {
    site: node.site,
    severity: softened ? 'info' : 'warning',
    message: softened
      ? words(
          `${layer} has no activation before ${after} at line ${line}: what lies between bends the values little. Set \`activation=relu\` unless that is meant.`,
          `${layer} n’a pas d’activation avant ${after}, ligne ${line} : ce qui les sépare courbe peu les valeurs. Mettez \`activation=relu\`, sauf si c’est voulu.`,
        )
      : words(
          `${layer} has no activation before ${after} at line ${line}: two linear layers in a row can do no more than one. Set \`activation=relu\`.`,
          `${layer} n’a pas d’activation avant ${after}, ligne ${line} : deux couches linéaires de suite n’en valent qu’une. Mettez \`activation=relu\`.`,
        ),
    related: [{ range: next.site.range, message: words(`${after} reads it as it is`, `${after} la lit telle quelle`) }],
    fixes: setActivation(node, 'relu', context),
  };
};

export const missingActivation = defineRule({
  name: 'missing-activation',
  group: 'initialisation',
  severity: 'warning',
  doc: words(
    'Two Dense layers, or two convolutions, follow each other with nothing nonlinear between them.',
    'Deux couches Dense, ou deux convolutions, se suivent sans rien de non linéaire entre elles.',
  ),
  why: words(
    'W₂(W₁x + b₁) + b₂ is again a matrix times x plus a vector: the second layer adds weights, not power.',
    'W₂(W₁x + b₁) + b₂ est encore une matrice fois x plus un vecteur : la seconde couche ajoute des poids, pas de pouvoir.',
  ),
  node: {
    of: ({ name, category }) => name === 'Dense' || category === 'convolution',
    check: (node, context, { outputs }) => {
      const kind = kindOf(node);
      const before = kind && linearBefore(node, kind);
      return before && outputs.every(({ tensor }) => tensor.node !== before.node) ? [say(before, node, context)] : NOTHING;
    },
  },
});
