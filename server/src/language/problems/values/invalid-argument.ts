import type { Plain, Words } from '../../../catalogue/index.ts';
import type { Site } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { defineRule, type Faulty, type FindingOf, onFaults, onFindings, type Report, words } from '../rule.ts';
import { equationFaults } from './equations.ts';
import { layerArguments, type Tellings } from './layer-arguments.ts';
import { rowsWeighedTwice } from './weighed-twice.ts';

/** `3`, or `1 or 3`. */
const wantedCounts = (wanted: Plain | undefined, or: string): string => [wanted ?? []].flat().join(` ${or} `);

/** What a preprocessing layer refuses of its own arguments or of its images. */
const ofPreprocessing = ({ node, fault: { facts } }: Faulty): Words => {
  const name = node.layer.entry.name;
  const { argument, other, low, high, min, max, value, channels, wanted } = facts;
  switch (facts.reason) {
    case 'range':
      return words(
        `\`${argument}\` of \`${name}\` draws from ${low} to ${high}, which lies outside of ${min} to ${max}. Move one end at least inside.`,
        `\`${argument}\` de \`${name}\` tire de ${low} à ${high}, hors de l’intervalle de ${min} à ${max}. Ramenez-y au moins un bout.`,
      );
    case 'odd':
      return words(
        `\`${argument}\` of \`${name}\` is ${value}, but must be odd, so that there is a middle.`,
        `\`${argument}\` de \`${name}\` vaut ${value}, mais doit être impair, pour qu’il y ait un milieu.`,
      );
    case 'together':
      return words(
        `\`${argument}\` and \`${other}\` of \`${name}\` go together: give both, with as many numbers each, or neither.`,
        `\`${argument}\` et \`${other}\` de \`${name}\` vont ensemble : donnez les deux, d’autant de nombres chacun, ou aucun.`,
      );
    default:
      return words(
        `\`${name}\` works on images of ${wantedCounts(wanted, 'or')} channels, and gets ${channels}. Put it where the images are, and look at \`data_format\`.`,
        `\`${name}\` travaille sur des images à ${wantedCounts(wanted, 'ou')} canaux, et en reçoit ${channels}. Placez-la là où sont les images, et voyez \`data_format\`.`,
      );
  }
};

const PREPROCESSING: ReadonlySet<Plain | undefined> = new Set(['range', 'odd', 'together', 'channels']);

const TOLD: Tellings = { ...layerArguments, ...equationFaults };

const message = (faulty: Faulty): Words => {
  const { node, fault } = faulty;
  if (PREPROCESSING.has(fault.facts.reason)) return ofPreprocessing(faulty);
  const { reason, weight, rank, entry } = fault.facts;
  const name = node.layer.entry.name;
  const told = TOLD[String(reason)]?.({ facts: fault.facts, name });
  if (told) return told;
  switch (reason) {
    case 'output-padding':
      return words(
        `\`output_padding\` of \`${name}\` is ${fault.facts.output_padding}, but must be smaller than the stride, ${fault.facts.stride}. Lower it, or leave it out.`,
        `\`output_padding\` de \`${name}\` vaut ${fault.facts.output_padding}, mais doit rester sous le pas (stride), ${fault.facts.stride}. Réduisez-le, ou omettez-le.`,
      );
    case 'list-length':
      return words(
        `\`${fault.facts.argument}\` of \`${name}\` takes one value for all, or a list of ${fault.facts.length}.`,
        `\`${fault.facts.argument}\` de \`${name}\` prend une valeur pour tous, ou une liste de ${fault.facts.length}.`,
      );
    case 'weight-rank':
      return words(
        `\`${entry}\` does not work on \`${weight}\`, which has ${rank} ${rank === 1 ? 'axis' : 'axes'}. Choose another.`,
        `\`${entry}\` ne s’applique pas à \`${weight}\`, qui a ${rank} ${rank === 1 ? 'axe' : 'axes'}. Choisissez-en un autre.`,
      );
    case 'dtype':
      return words(
        `\`${entry}\` cannot draw \`${weight}\` as \`${fault.facts.dtype}\`. Leave \`dtype\` out: weights are \`float32\` then.`,
        `\`${entry}\` ne peut pas tirer \`${weight}\` en \`${fault.facts.dtype}\`. Omettez \`dtype\` : les poids sont alors en \`float32\`.`,
      );
    case 'inner-inputs':
      return words(
        `\`${fault.facts.layer}\` merges several inputs, but \`${name}\` has one value a step for it. Merge before or after it.`,
        `\`${fault.facts.layer}\` réunit plusieurs entrées, or \`${name}\` n’a qu’une valeur par pas à lui donner. Réunissez avant ou après.`,
      );
    case 'inner-outputs':
      return words(
        `\`${fault.facts.layer}\` gives several outputs, but \`${name}\` takes one a step. Drop \`return_state\`.`,
        `\`${fault.facts.layer}\` rend plusieurs sorties, or \`${name}\` en prend une par pas. Retirez \`return_state\`.`,
      );
    default:
      return words(
        `This argument of \`${name}\` is for Python objects and is not part of the language. Remove it.`,
        `Cet argument de \`${name}\` est fait pour des objets Python et ne fait pas partie du langage. Supprimez-le.`,
      );
  }
};

type Missing = FindingOf<'missing-input-shape'>;

/** What an `Input` says twice, so that it has no shape: this rule, not `missing-input-shape`, then speaks of it. */
export const saidTwice = ({ site }: Missing, { model }: Context): Words | undefined => {
  const given = new Set(model.calls.get(site.range.start)?.arguments.map(({ parameter }) => parameter));
  if (!given.has('batch_shape')) return undefined;
  if (given.has('shape'))
    return words(
      '`Input` has `shape` and `batch_shape`, and takes only one: the second has the batch first. Remove one of them.',
      '`Input` a `shape` et `batch_shape`, et n’en prend qu’une : la seconde a le lot en tête. Supprimez l’une des deux.',
    );
  if (!given.has('batch_size')) return undefined;
  return words(
    '`batch_shape` says the batch size already. Remove `batch_size`.',
    '`batch_shape` dit déjà la taille de lot. Supprimez `batch_size`.',
  );
};

const ofInputs = onFindings('missing-input-shape', (finding, context) => {
  const message = saidTwice(finding, context);
  return message && { message };
});

/** The argument with an entry that does not suit its weight. */
const placeOfEntry = ({ node, fault }: Faulty): { readonly site?: Site } => {
  const { weight, entry } = fault.facts;
  const { config, call, site } = node.layer;
  const given = call.arguments.find(
    ({ parameter = '' }) => parameter.startsWith(`${weight}_`) && configuredOf(config?.[parameter])?.name === entry,
  );
  return given ? { site: { range: given.argument.range, trail: site.trail } } : {};
};

const faulty = onFaults('invalid-argument', (one) => ({ message: message(one), ...placeOfEntry(one) }));

export const invalidArgument = defineRule({
  name: 'invalid-argument',
  group: 'values',
  severity: 'error',
  doc: words(
    'Arguments that do not go together, or with this input.',
    'Des arguments qui ne vont pas ensemble, ou pas avec cette entrée.',
  ),
  why: words('Keras refuses the layer, or the training.', 'Keras refuse la couche, ou l’entraînement.'),
  check: (context): readonly Report[] => [...ofInputs(context), ...faulty(context), ...rowsWeighedTwice(context)],
});
