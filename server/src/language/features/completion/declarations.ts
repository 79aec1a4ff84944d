import type { Lang } from '../../../catalogue/index.ts';
import { type Item, keywordItem } from './items.ts';
import { hole } from './snippets.ts';

const declarations = [
  [
    'network',
    `network ${hole(1, 'name')} {\n  $0\n}`,
    'layers and how they are joined',
    'des couches et comment elles s’enchaînent',
  ],
  [
    'data',
    `data {\n  source = csv("${hole(1, 'file.csv')}")\n  target = "${hole(2, 'column')}"\n  split  = [0.8, 0.1, 0.1]\n}`,
    'what is learned from',
    'ce dont on apprend',
  ],
  [
    'train',
    `train {\n  optimizer  = ${hole(1, 'Adam(0.001)')}\n  loss       = ${hole(2, 'mean_squared_error')}\n  batch_size = ${hole(3, '32')}\n  epochs     = ${hole(4, '20')}\n}`,
    'how it is trained',
    'comment on entraîne',
  ],
  ['let', `let ${hole(1, 'name')} = $2`, 'a name for a value', 'un nom pour une valeur'],
  [
    'block',
    `block ${hole(1, 'name')}(${hole(2, 'units')}) {\n  $0\n}`,
    'layers to be used several times',
    'des couches à employer plusieurs fois',
  ],
  [
    'search',
    `search {\n  ${hole(1, 'name')} in ${hole(2, '[1, 2, 3]')}\n  trials = ${hole(3, '20')}\n  objective = minimize(val_loss)\n}`,
    'what is tried out',
    'ce qui est essayé',
  ],
  [
    'import',
    `import ${hole(2, 'name')} from "${hole(1, 'file.nnspec')}"`,
    'names of another file',
    'des noms d’un autre fichier',
  ],
] as const;

/** At the top of a file: its declarations. */
export const declarationItems = (lang: Lang): readonly Item[] =>
  declarations.map(([label, insert, en, fr]) => keywordItem(label, insert, lang === 'fr' ? fr : en));
