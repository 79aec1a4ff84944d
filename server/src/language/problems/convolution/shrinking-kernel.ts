import { elementCount } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import { linesOf } from '../facts/lines.ts';
import { words } from '../rule.ts';
import { axesOf, designRule, kernelOf, places } from './design.ts';

const area = (node: NodeModel): number => elementCount(kernelOf(node));

/** Convolutions with a smaller window than an earlier one of as many axes; the first one may be large. */
const shrinking = (convolutions: readonly NodeModel[]): readonly NodeModel[] => {
  const largest = new Map<number, number>();
  return convolutions.slice(1).filter((node) => {
    const [axes, size] = [axesOf(node), area(node)];
    const before = largest.get(axes) ?? 0;
    largest.set(axes, Math.max(before, size));
    return before > size;
  });
};

export const shrinkingKernel = designRule({
  name: 'shrinking-kernel',
  doc: words(
    'Windows of convolutions become smaller along the network.',
    'Les fenêtres des convolutions rétrécissent le long du réseau.',
  ),
  why: words(
    'Early layers see edges and spots, which are small; later ones see how these lie together. Habit keeps windows equal or lets them grow; the first convolution alone is often larger.',
    'Les premières couches voient des bords et des taches, petits ; les suivantes, leur disposition. L’usage garde les fenêtres égales ou les fait croître ; seule la première convolution est souvent plus grande.',
  ),
  say: ({ convolutions }, context) => {
    const found = shrinking(convolutions);
    const [first] = found;
    if (!first) return undefined;
    return {
      site: first.site,
      message: words(
        `${context.called(first.layer)} has a smaller window than a convolution before it (${linesOf(found, context).en}). Small patterns come first: let windows stay equal or grow.`,
        `${context.called(first.layer)} a une fenêtre plus petite qu’une convolution d’avant (${linesOf(found, context).fr}). Les petits motifs viennent d’abord : gardez les fenêtres égales, ou faites-les croître.`,
      ),
      related: places(found.slice(1), context),
    };
  },
});
