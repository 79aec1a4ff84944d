import { defineSource } from '../../kit/define.ts';
import { choice, integer, number } from '../../kit/params.ts';

export const generate = defineSource({
  name: 'generate',
  doc: {
    en: 'Made-up points: two columns `x` and `y` with the column `class`; for `sine`, `y` is to be predicted from `x`.',
    fr: 'Des points fabriqués : deux colonnes `x` et `y` avec la colonne `class` ; pour `sine`, `y` est à prédire d’après `x`.',
  },
  usual: {
    en: 'To try a network before there are data. The same for the same `seed`.',
    fr: 'Pour essayer un réseau avant d’avoir des données. Les mêmes pour la même `seed`.',
  },
  trap: {
    en: 'A network that solves them has shown that it can learn, not that it will on data of your own.',
    fr: 'Un réseau qui les résout a montré qu’il sait apprendre, pas qu’il le fera sur vos données.',
  },
  params: {
    set: choice(
      {
        en: '`spirals`, `moons` and `circles` no straight line can part, `blobs` it can; `sine` is a regression.',
        fr: '`spirals`, `moons` et `circles` ne se séparent pas par une droite, `blobs` si ; `sine` est une régression.',
      },
      ['spirals', 'moons', 'circles', 'blobs', 'sine'],
    ),
    samples: integer(
      { en: 'Number of rows.', fr: 'Nombre de lignes.' },
      { default: 1_000, min: 1, max: 10_000_000 },
      { usual: { en: '200 to 10,000.', fr: 'De 200 à 10 000.' } },
    ),
    noise: number(
      { en: 'Deviation of what is added to every coordinate.', fr: 'Écart type de ce qui est ajouté à chaque coordonnée.' },
      { default: 0.1, min: 0 },
      { usual: { en: '0.05 to 0.3.', fr: 'De 0.05 à 0.3.' } },
    ),
    classes: integer(
      { en: 'Number of classes of `spirals` and `blobs`.', fr: 'Nombre de classes de `spirals` et `blobs`.' },
      { default: 2, min: 2, max: 1_000 },
      {
        usual: { en: '2 to 5.', fr: 'De 2 à 5.' },
        trap: { en: '`moons` and `circles` always have 2.', fr: '`moons` et `circles` en ont toujours 2.' },
      },
    ),
  },
  example: 'generate(spirals, samples=1_000, noise=0.1, classes=2)',
  source: 'nnspec',
});
