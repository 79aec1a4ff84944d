import type { Words } from '../../../catalogue/index.ts';
import { defineRule, type Faulty, onFaults, words } from '../rule.ts';

const message = ({ node, fault }: Faulty): Words => {
  const { reason, weight, rank, entry } = fault.facts;
  const name = node.layer.entry.name;
  switch (reason) {
    case 'shape-and-batch-shape':
      return words(
        'Give `shape` or `batch_shape`, not both: the second has the batch first.',
        'Donnez `shape` ou `batch_shape`, pas les deux : la seconde a le lot en tête.',
      );
    case 'batch-size-and-batch-shape':
      return words(
        '`batch_shape` says the batch size already: remove `batch_size`.',
        '`batch_shape` dit déjà la taille de lot : supprimez `batch_size`.',
      );
    case 'no-shape':
      return words(
        '`Input` needs the shape of one sample: `Input(shape=[…])`.',
        '`Input` a besoin de la forme d’un exemple : `Input(shape=[…])`.',
      );
    case 'unroll':
      return words(
        `\`unroll=true\` lays out every step of \`${name}\`, so the time size must be known. Give it in the input’s shape, or leave \`unroll\` out.`,
        `\`unroll=true\` déplie chaque pas de \`${name}\` : la taille du temps doit être connue. Donnez-la dans la forme d’entrée, ou retirez \`unroll\`.`,
      );
    case 'output-padding':
      return words(
        `\`output_padding\` must be less than the stride: ${fault.facts.output_padding} is not below ${fault.facts.stride}. Leave it out, or raise \`strides\`.`,
        `\`output_padding\` doit être inférieur au pas : ${fault.facts.output_padding} n’est pas sous ${fault.facts.stride}. Retirez-le, ou augmentez \`strides\`.`,
      );
    case 'weight-rank':
      return words(
        `\`${entry}\` does not work on \`${weight}\`, which has ${rank} axes. Choose another.`,
        `\`${entry}\` ne s’applique pas à \`${weight}\`, qui a ${rank} axes. Choisissez-en un autre.`,
      );
    default:
      return words(
        `This argument of \`${name}\` is for Python objects and is not part of the language. Remove it.`,
        `Cet argument de \`${name}\` est fait pour des objets Python et ne fait pas partie du langage. Supprimez-le.`,
      );
  }
};

export const invalidArgument = defineRule({
  name: 'invalid-argument',
  group: 'values',
  severity: 'error',
  doc: words(
    'Arguments that do not go together, or with this input.',
    'Des arguments qui ne vont pas ensemble, ou pas avec cette entrée.',
  ),
  why: words('Keras refuses the layer.', 'Keras refuse la couche.'),
  check: onFaults('invalid-argument', (faulty) => ({ message: message(faulty) })),
});
