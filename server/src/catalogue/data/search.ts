import { defineObjective, defineSpace } from '../kit/define.ts';
import type { Entry } from '../kit/entry.ts';
import { integer, number, text } from '../kit/params.ts';

const uniform = defineSpace({
  name: 'uniform',
  doc: { en: 'Any number between two, each as likely.', fr: 'Un nombre entre deux autres, tous aussi probables.' },
  usual: { en: 'A dropout rate: `uniform(0.2, 0.5)`.', fr: 'Un taux d’abandon : `uniform(0.2, 0.5)`.' },
  trap: {
    en: 'It draws fractions: for units or layers take `integers`; for a learning rate `log_uniform`.',
    fr: 'Il donne des fractions : pour des unités ou des couches, prenez `integers` ; pour un taux d’apprentissage, `log_uniform`.',
  },
  params: {
    low: number(
      { en: 'The least.', fr: 'Le plus petit.' },
      {},
      { usual: { en: 'A little below what you would write.', fr: 'Un peu sous ce que vous écririez.' } },
    ),
    high: number(
      { en: 'The greatest.', fr: 'Le plus grand.' },
      {},
      { usual: { en: 'A little above what you would write.', fr: 'Un peu au-dessus de ce que vous écririez.' } },
    ),
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
      { rangeRule: 'invalid-search-space', usual: { en: '1e-5 to 1e-3.', fr: 'De 1e-5 à 1e-3.' } },
    ),
    high: number(
      { en: 'The greatest.', fr: 'Le plus grand.' },
      { min: 0, exclusiveMin: true },
      {
        rangeRule: 'invalid-search-space',
        usual: { en: '100 to 10,000 times the least.', fr: 'De 100 à 10 000 fois le plus petit.' },
      },
    ),
  },
  example: 'log_uniform(1e-4, 1e-1)',
  source: 'nnspec',
});

const integers = defineSpace({
  name: 'integers',
  doc: { en: 'A whole number between two, both included.', fr: 'Un entier entre deux autres, tous deux compris.' },
  usual: { en: 'A number of layers: `integers(1, 4)`.', fr: 'Un nombre de couches : `integers(1, 4)`.' },
  trap: {
    en: 'Both bounds are drawn, unlike Python’s `range`.',
    fr: 'Les deux bornes sont tirées, contrairement au `range` de Python.',
  },
  params: {
    low: integer({ en: 'The least.', fr: 'Le plus petit.' }, {}, { usual: { en: '1.', fr: '1.' } }),
    high: integer(
      { en: 'The greatest.', fr: 'Le plus grand.' },
      {},
      { usual: { en: '3 to 8 for a number of layers.', fr: 'De 3 à 8 pour un nombre de couches.' } },
    ),
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
  trap: {
    en: 'Taken on what was trained on, as `loss` is, it prefers the trial that learnt by heart: compare `val_…`.',
    fr: 'Prise sur ce qui a servi à l’entraînement, comme `loss`, elle préfère l’essai qui a appris par cœur : comparez `val_…`.',
  },
  params: { monitor },
  example: 'minimize(val_loss)',
  source: 'nnspec',
});

const maximize = defineObjective({
  name: 'maximize',
  doc: { en: 'The best trial is the one with the greatest value.', fr: 'Le meilleur essai est celui de plus grande valeur.' },
  usual: { en: 'An accuracy: `maximize(val_accuracy)`.', fr: 'Une exactitude : `maximize(val_accuracy)`.' },
  trap: {
    en: 'A metric that is better when smaller, such as an error, belongs to `minimize`.',
    fr: 'Une métrique meilleure quand elle est petite, comme un écart, va avec `minimize`.',
  },
  params: { monitor },
  example: 'maximize(val_accuracy)',
  source: 'nnspec',
});

/** What a search draws from. */
export const spaces: readonly Entry[] = [uniform, logUniform, integers];

/** What a search looks for. */
export const objectives: readonly Entry[] = [minimize, maximize];
