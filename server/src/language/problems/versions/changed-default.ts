import type { LayerModel, Model } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { setTo } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import { parametersIn } from '../facts/parameters.ts';
import { addArgument } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Whether a file was written for an earlier Keras: it uses one of its names. */
export const isOld = ({ findings }: Model): boolean => findings.some(({ rule }) => rule === 'deprecated-name');

const kindOf = ({ entry, config }: LayerModel): string => configuredOf(config?.layer)?.name ?? entry.name;

const left = (layer: LayerModel, key: string, context: Context): boolean =>
  !innerCall(layer, context).arguments.some(({ parameter }) => parameter === key);

const say = (
  layer: LayerModel,
  key: string,
  [now, was]: readonly [string, string],
  effect: Report['message'],
  context: Context,
): Report => {
  const name = context.called(layer);
  const { call } = innerCall(layer, context);
  const writes = [was, now].map((value) => ({ value, title: setTo(key, value) }));
  return {
    site: layer.site,
    message: words(
      `The default of \`${key}\` has changed since the Keras that this file is written for: in ${name} it was \`${was}\`, and now is \`${now}\`${effect.en}. Write \`${key}=${was}\` to have what its author had.`,
      `La valeur par défaut de \`${key}\` a changé depuis le Keras de ce fichier : dans ${name}, c’était \`${was}\`, c’est maintenant \`${now}\`${effect.fr}. Écrivez \`${key}=${was}\` pour retrouver ce qu’avait son auteur.`,
    ),
    fixes:
      call.kind === 'call' && layer.site.trail.length === 0
        ? writes.map(({ value, title }) => ({ ...addArgument(call, `${key}=${value}`, title), safe: false }))
        : [],
  };
};

/** A GRU with `reset_after` has a second bias: `6 · units` values instead of `3 · units`. keras/src/layers/rnn/gru.py */
const parameters = ({ weights }: LayerModel): Report['message'] => {
  if (!weights) return words('', '');
  const now = parametersIn(weights);
  const bias = parametersIn(weights.filter(({ name }) => name.endsWith('bias')));
  return words(` (${now} parameters instead of ${now - bias / 2})`, ` (${now} paramètres au lieu de ${now - bias / 2})`);
};

const ofLayer = (layer: LayerModel, context: Context): readonly Report[] => {
  const kind = kindOf(layer);
  const gru = kind === 'GRU' && left(layer, 'reset_after', context);
  const gates = (kind === 'GRU' || kind === 'LSTM') && left(layer, 'recurrent_activation', context);
  return [
    ...(gru ? [say(layer, 'reset_after', ['true', 'false'], parameters(layer), context)] : []),
    ...(gates ? [say(layer, 'recurrent_activation', ['sigmoid', 'hard_sigmoid'], words('', ''), context)] : []),
  ];
};

export const changedDefault = defineRule({
  name: 'changed-default',
  group: 'versions',
  severity: 'hint',
  doc: words(
    'A default is another than in the Keras that the file is written for.',
    'Une valeur par défaut n’est plus celle du Keras pour lequel le fichier est écrit.',
  ),
  why: words(
    'The file uses names of an earlier Keras. Its author left an argument out and meant the default of that time: other numbers come out now.',
    'Le fichier emploie des noms d’un Keras plus ancien. Son auteur a omis un argument et voulait la valeur d’alors : d’autres nombres en sortent à présent.',
  ),
  check: (context) =>
    isOld(context.model) ? context.networks.flatMap(({ layers }) => layers.flatMap((layer) => ofLayer(layer, context))) : [],
});
