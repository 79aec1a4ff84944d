import type { Words } from '../../catalogue/kit/words.ts';
import type { LayerPlan } from '../../protocol/index.ts';
import type { Training } from '../fit/training.ts';
import { called, figure, type Guilty, setting } from './finding.ts';
import type { Look } from './inspector.ts';

/** Where the first number that is none came from. */
export interface Origin {
  readonly guilty: Guilty;
  readonly words: Words;
}

const layerOrigin = (layer: LayerPlan, en: (name: string) => string, fr: (name: string) => string): Origin => {
  const name = called(layer);
  return { guilty: { kind: 'layer', layer }, words: { en: en(name.en), fr: fr(name.fr) } };
};

/** The first layer with a weight that is no number, as a training is now. */
function brokenWeights(training: Training): LayerPlan | undefined {
  const broken = new Set(training.weights().flatMap(({ path, values }) => (values.every(Number.isFinite) ? [] : [path])));
  return training.network.plan.layers.find(({ weights }) => weights.some(({ path }) => broken.has(path)));
}

/** What broke in a batch, as the training was before it: the data, a weight, what a layer gives, or the loss itself. */
export function originOf(training: Training, look: () => Look): Origin {
  const weights = brokenWeights(training);
  if (weights)
    return layerOrigin(
      weights,
      (name) => `The weights of ${name} were the first that were no longer finite: the update before was too large.`,
      (name) => `Les poids de ${name} ont été les premiers à ne plus être finis : la mise à jour précédente était trop grande.`,
    );
  const { inputs, finite, outputs } = look();
  if (!inputs.finite)
    return {
      guilty: { kind: 'data' },
      words: {
        en: 'The inputs of that batch are not all numbers: the data hold NaN or infinite values.',
        fr: 'Les entrées de ce lot ne sont pas toutes des nombres : les données contiennent des valeurs NaN ou infinies.',
      },
    };
  const { nodes, layers } = training.network.plan;
  const node = nodes[finite.indexOf(false)];
  const layer = node && layers[node.layer];
  if (layer)
    return layerOrigin(
      layer,
      (name) => `The output of ${name} was the first that was no longer finite: its numbers grew too large.`,
      (name) => `La sortie de ${name} a été la première à ne plus être finie : ses nombres sont devenus trop grands.`,
    );
  const largest = figure(Math.max(...outputs.map(({ size }) => size)));
  return {
    guilty: setting('loss'),
    words: {
      en: `All layers gave finite numbers, the last one up to ${largest}: the loss itself overflows for them.`,
      fr: `Toutes les couches rendaient des nombres finis, la dernière jusqu’à ${largest} : c’est la perte elle-même qui déborde.`,
    },
  };
}

/** Where there is no way back to the batch. */
export const unknownOrigin: Origin = {
  guilty: setting('optimizer'),
  words: {
    en: 'Mostly the steps were too large.',
    fr: 'Le plus souvent, les pas étaient trop grands.',
  },
};

/** A learning rate to begin with where the one at hand is no number. */
const USUAL = 0.001;

/** @param rate the learning rate */
export function notFiniteWords(loss: number, batch: number, epoch: number, origin: Origin, rate: number): Words {
  const [now, smaller] = [figure(rate), figure(Number.isFinite(rate) ? rate / 10 : USUAL)];
  const isData = origin.guilty.kind === 'data';
  const repair = isData
    ? { en: 'Repair these rows, or set `missing = drop`.', fr: 'Corrigez ces lignes, ou mettez `missing = drop`.' }
    : {
        en: `Use a learning rate of ${smaller}${Number.isFinite(rate) ? ` instead of ${now}` : ''}, or \`clipnorm=1.0\`; large inputs need \`scale = standard\`.`,
        fr: `Prenez un taux d’apprentissage de ${smaller}${Number.isFinite(rate) ? ` au lieu de ${now}` : ''}, ou \`clipnorm=1.0\` ; de grandes entrées demandent \`scale = standard\`.`,
      };
  const value = Number.isNaN(loss)
    ? { en: 'not been a number', fr: 'n’est plus un nombre' }
    : { en: 'been infinite', fr: 'est infinie' };
  return {
    en: `The loss has ${value.en} since batch ${batch + 1} of epoch ${epoch + 1}: from there on nothing is learned. ${origin.words.en} ${repair.en}`,
    fr: `La perte ${value.fr} depuis le lot ${batch + 1} de l’époque ${epoch + 1} : dès lors rien n’est appris. ${origin.words.fr} ${repair.fr}`,
  };
}
