import type { Lang } from '../../../catalogue/index.ts';
import type { CallSite, Model } from '../../semantics/model.ts';
import { bold, code } from '../../text/markdown.ts';
import { count, decimal } from '../../text/numbers.ts';
import { type Course, courseOf, numberOf, settingsAround } from './facts.ts';

const say = (lang: Lang, en: string, fr: string): string => (lang === 'fr' ? fr : en);

/** In the long run a steady gradient moves a weight by `lr / (1 − momentum)`; exact up to rounding. */
const longRun = (rate: number, momentum: number): number => rate / (1 - momentum);

const sized = (step: number, lang: Lang): string => {
  if (step < 0.5 * (1 - 1e-9)) return '';
  return say(
    lang,
    ' Most would call that large: try a smaller `lr`.',
    ' C’est grand pour la plupart : essayez un `lr` plus petit.',
  );
};

const momentumHere = (site: CallSite, lang: Lang): string | undefined => {
  const [rate, momentum] = [numberOf(site, 'learning_rate'), numberOf(site, 'momentum')];
  if (rate === undefined || momentum === undefined || momentum <= 0 || momentum >= 1) return undefined;
  const step = longRun(rate, momentum);
  const formula = `${code(`lr / (1 − ${momentum})`)} = ${bold(decimal(step))}`;
  const times = decimal(1 / (1 - momentum)).replace(/\.0$/, '');
  return (
    say(
      lang,
      `with \`lr=${rate}\`: in a steady direction the step grows to ${formula}, ${times} times \`lr\`.`,
      `avec \`lr=${rate}\` : dans une direction constante, le pas atteint ${formula}, ${times} fois \`lr\`.`,
    ) + sized(step, lang)
  );
};

const courseAround = (model: Model, site: CallSite): Course | undefined => {
  const train = settingsAround(model, site.call.range);
  return train?.kind === 'train' ? courseOf(train) : undefined;
};

/** The learning rate after the last epoch, or how it is computed when the number of batches is not known. */
const decayHere = (model: Model, site: CallSite, lang: Lang): string | undefined => {
  const [rate, decay] = [numberOf(site, 'learning_rate'), numberOf(site, 'decay')];
  if (rate === undefined || decay === undefined || decay === 0) return undefined;
  const course = courseAround(model, site);
  const epochs = course?.epochs ?? 1;
  if (course?.updates === undefined)
    return say(
      lang,
      `after *n* batches an epoch and ${count(epochs, lang)} epochs: ${code(`${rate} / (1 + ${decay} · ${epochs} · n)`)}.`,
      `après ${count(epochs, lang)} époques de *n* lots : ${code(`${rate} / (1 + ${decay} · ${epochs} · n)`)}.`,
    );
  const batches = course.updates * epochs;
  const last = bold(decimal(rate / (1 + decay * batches)));
  return say(
    lang,
    `from ${rate} to ${last} after the last epoch (${count(batches, lang)} batches).`,
    `de ${rate} à ${last} après la dernière époque (${count(batches, lang)} lots).`,
  );
};

const nesterovHere = (site: CallSite, lang: Lang): string | undefined => {
  const given = site.arguments.find((argument) => argument.parameter === 'nesterov');
  if (given?.value?.kind !== 'boolean' || !given.value.value || numberOf(site, 'momentum') !== 0) return undefined;
  return say(lang, '`momentum` is 0, so it does nothing.', '`momentum` vaut 0 : il ne fait rien.');
};

/** What an argument of an optimizer comes to in this file. */
export const optimizerHere = (model: Model, site: CallSite, argument: string, lang: Lang): string | undefined => {
  switch (argument) {
    case 'learning_rate':
      return momentumHere(site, lang);
    case 'momentum':
      return momentumHere(site, lang);
    case 'decay':
      return decayHere(model, site, lang);
    case 'nesterov':
      return nesterovHere(site, lang);
    default:
      return undefined;
  }
};

const batchHere = ({ samples, batch, updates, rest }: Course, lang: Lang): string => {
  if (samples === undefined || updates === undefined)
    return say(
      lang,
      `*N* samples give *N* / ${batch} updates an epoch.`,
      `*N* échantillons donnent *N* / ${batch} mises à jour par époque.`,
    );
  const last = rest ? say(lang, `, the last of ${rest}`, `, la dernière de ${rest}`) : '';
  return say(
    lang,
    `${count(samples, lang)} samples give ${bold(count(updates, lang))} updates an epoch${last}.`,
    `${count(samples, lang)} échantillons donnent ${bold(count(updates, lang))} mises à jour par époque${last}.`,
  );
};

const epochsHere = ({ epochs, updates }: Course, lang: Lang): string => {
  if (updates === undefined)
    return say(lang, `${epochs} × the updates of an epoch.`, `${epochs} × les mises à jour d’une époque.`);
  const all = bold(count(updates * epochs, lang));
  return say(
    lang,
    `${count(epochs, lang)} × ${count(updates, lang)} = ${all} updates in all.`,
    `${count(epochs, lang)} × ${count(updates, lang)} = ${all} mises à jour en tout.`,
  );
};

/** What a setting of a train block comes to in this file. */
export const trainHere = (model: Model, start: number, setting: string, lang: Lang): string | undefined => {
  const train = model.train.find(({ declaration }) => declaration.range.start === start);
  const course = train && courseOf(train);
  if (!course) return undefined;
  if (setting === 'batch_size') return batchHere(course, lang);
  return setting === 'epochs' ? epochsHere(course, lang) : undefined;
};
