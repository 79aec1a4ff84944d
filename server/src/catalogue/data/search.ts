import { defineObjective, defineSpace } from '../kit/define.ts';
import type { Entry } from '../kit/entry.ts';
import { integer, number, text } from '../kit/params.ts';

const uniform = defineSpace({
  name: 'uniform',
  doc: { en: 'Any number between two, each as likely.', fr: 'Un nombre entre deux autres, tous aussi probables.' },
  usual: { en: 'A dropout rate: `uniform(0.2, 0.5)`.', fr: 'Un taux d’abandon : `uniform(0.2, 0.5)`.' },
  params: {
    low: number({ en: 'The least.', fr: 'Le plus petit.' }),
    high: number({ en: 'The greatest.', fr: 'Le plus grand.' }),
  },
  example: 'uniform(0.2, 0.5)',
  source: 'nnspec',
});

const logUniform = defineSpace({
  name: 'log_uniform',
  doc: {
    en: 'Any number between two, each power of ten as likely.',
    fr: 'Un nombre entre deux autres, chaque puissance de dix aussi probable.',
  },
  usual: { en: 'A learning rate: `log_uniform(1e-4, 1e-1)`.', fr: 'Un taux d’apprentissage : `log_uniform(1e-4, 1e-1)`.' },
  trap: {
    en: 'Both bounds above 0. `uniform` from 1e-4 to 0.1 would try next to nothing below 0.01.',
    fr: 'Deux bornes au-dessus de 0. `uniform` de 1e-4 à 0.1 n’essaierait presque rien sous 0.01.',
  },
  params: {
    low: number(
      { en: 'The least.', fr: 'Le plus petit.' },
      { min: 0, exclusiveMin: true },
      { rangeRule: 'invalid-search-space' },
    ),
    high: number(
      { en: 'The greatest.', fr: 'Le plus grand.' },
      { min: 0, exclusiveMin: true },
      { rangeRule: 'invalid-search-space' },
    ),
  },
  example: 'log_uniform(1e-4, 1e-1)',
  source: 'nnspec',
});

const integers = defineSpace({
  name: 'integers',
  doc: { en: 'A whole number between two, both included.', fr: 'Un entier entre deux autres, tous deux compris.' },
  usual: { en: 'A number of layers: `integers(1, 4)`.', fr: 'Un nombre de couches : `integers(1, 4)`.' },
  params: {
    low: integer({ en: 'The least.', fr: 'Le plus petit.' }),
    high: integer({ en: 'The greatest.', fr: 'Le plus grand.' }),
  },
  example: 'integers(1, 4)',
  source: 'nnspec',
});

const monitor = text({
  en: 'What is compared, by the name under which an epoch reports it: `val_loss`, `val_accuracy`.',
  fr: 'Ce qui est comparé, sous le nom qu’une époque lui donne : `val_loss`, `val_accuracy`.',
});

const minimize = defineObjective({
  name: 'minimize',
  doc: { en: 'The best trial is the one with the least value.', fr: 'Le meilleur essai est celui de plus petite valeur.' },
  usual: { en: 'A loss or an error: `minimize(val_loss)`.', fr: 'Une perte ou un écart : `minimize(val_loss)`.' },
  params: { monitor },
  example: 'minimize(val_loss)',
  source: 'nnspec',
});

const maximize = defineObjective({
  name: 'maximize',
  doc: { en: 'The best trial is the one with the greatest value.', fr: 'Le meilleur essai est celui de plus grande valeur.' },
  usual: { en: 'An accuracy: `maximize(val_accuracy)`.', fr: 'Une exactitude : `maximize(val_accuracy)`.' },
  params: { monitor },
  example: 'maximize(val_accuracy)',
  source: 'nnspec',
});

/** What a search draws from. */
export const spaces: readonly Entry[] = [uniform, logUniform, integers];

/** What a search looks for. */
export const objectives: readonly Entry[] = [minimize, maximize];
