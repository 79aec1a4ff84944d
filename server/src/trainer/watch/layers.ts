import type { LayerPlan, OutputPlan, TrainPlan } from '../../protocol/index.ts';
import { called, type EpochFinding, figure } from './finding.ts';
import type { Look } from './inspector.ts';

/** Norms of a layer's gradient. */
const EXPLODING = 1e3;
const VANISHING = 1e-7;
/** Another layer that learns: its gradient is a thousand times as large. */
const LEARNING = 1e-4;
/** A loss below it is near 0. */
const NEAR_ZERO = 1e-3;
/** Share of units that are always 0. */
const DEAD = 0.6;
/** Share of an output's size below which its samples are alike. */
const ALIKE = 1e-6;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const CLIPPING = ['clipnorm', 'clipvalue', 'global_clipnorm'];
const clips = ({ optimizer: { config } }: TrainPlan): boolean => CLIPPING.some((name) => typeof config[name] === 'number');

type Norms = ReadonlyMap<LayerPlan, number>;

/** The layer with the largest gradient, where it explodes; clipping is the remedy already. */
export function explodingGradient(norms: Norms, train: TrainPlan): EpochFinding | null {
  const [worst] = [...norms].sort(([, a], [, b]) => b - a);
  if (!worst || !(worst[1] > EXPLODING) || clips(train)) return null;
  const [layer, norm] = worst;
  const [name, size] = [called(layer), Number.isFinite(norm) ? { en: figure(norm), fr: figure(norm) } : HUGE];
  return {
    rule: 'exploding-gradient',
    guilty: { kind: 'layer', layer },
    message: {
      en: `The gradient of ${name.en} has a norm of ${size.en}, above 1,000: each update throws its weights far off. Use a smaller learning rate or \`clipnorm=1.0\`; where inputs or targets are in the thousands, \`scale = standard\` or \`scale_target = standard\`.`,
      fr: `Le gradient de ${name.fr} a une norme de ${size.fr}, plus de 1 000 : chaque mise à jour jette ses poids au loin. Prenez un taux d’apprentissage plus petit ou \`clipnorm=1.0\` ; si entrées ou cibles sont en milliers, \`scale = standard\` ou \`scale_target = standard\`.`,
    },
  };
}

const HUGE = { en: 'more than a float holds', fr: 'plus que ne tient un flottant' };

/**
 * The first layer that gets no gradient.
 * @param learns whether the loss has fallen since the first epoch: then small gradients everywhere are those of a minimum
 */
export function vanishingGradient(norms: Norms, loss: number, learns: boolean): EpochFinding | null {
  const vanished = [...norms].filter(([, norm]) => norm < VANISHING);
  const [first] = vanished;
  const largest = Math.max(...norms.values());
  if (!first || !(Math.abs(loss) >= NEAR_ZERO) || (learns && largest < LEARNING)) return null;
  const [layer, norm] = first;
  const name = called(layer);
  const others = vanished.length - 1;
  const more =
    others === 0
      ? { en: '', fr: '' }
      : { en: `, as in ${others} more`, fr: `, comme dans ${others} autre${others > 1 ? 's' : ''}` };
  return {
    rule: 'vanishing-gradient',
    guilty: { kind: 'layer', layer },
    message: {
      en: `Hardly any gradient reaches ${name.en}: its norm is ${figure(norm)}${more.en}, with a loss of ${figure(loss)}. The layer does not learn. Use \`relu\` instead of \`sigmoid\` or \`tanh\`, a \`BatchNormalization\` between the layers, or another initializer such as \`he_normal\`.`,
      fr: `Il n’arrive presque pas de gradient à ${name.fr} : sa norme est ${figure(norm)}${more.fr}, pour une perte de ${figure(loss)}. La couche n’apprend pas. Prenez \`relu\` au lieu de \`sigmoid\` ou \`tanh\`, une \`BatchNormalization\` entre les couches, ou un autre initialiseur comme \`he_normal\`.`,
    },
  };
}

const deadShare = (peaks: Float32Array): number =>
  peaks.reduce((dead, peak) => dead + (peak <= 0 ? 1 : 0), 0) / Math.max(1, peaks.length);

export const isDying = (peaks: Float32Array): boolean => deadShare(peaks) > DEAD;

/** @param samples that were looked at */
export function dyingRelu(layer: LayerPlan, peaks: Float32Array, samples: number): EpochFinding {
  const name = called(layer);
  const share = percent(deadShare(peaks));
  const dead = peaks.reduce((count, peak) => count + (peak <= 0 ? 1 : 0), 0);
  return {
    rule: 'dying-relu',
    guilty: { kind: 'layer', layer },
    message: {
      en: `${share} of the units of ${name.en}, ${dead} of ${peaks.length}, are 0 for each of ${samples} samples: their gradient is 0, and they will not come back. Use a smaller learning rate, or \`leaky_relu\`, which lets a gradient through below 0.`,
      fr: `${share} des unités de ${name.fr}, ${dead} sur ${peaks.length}, valent 0 pour chacun des ${samples} exemples : leur gradient est nul, et elles ne reviendront pas. Prenez un taux d’apprentissage plus petit, ou \`leaky_relu\`, qui laisse passer un gradient sous 0.`,
    },
  };
}

/** Whether an output is the same for every sample, of samples that are not. */
export const isConstant = ({ inputs, outputs }: Look, index: number): boolean => {
  const { spread, size } = outputs[index] ?? { spread: Number.NaN, size: 0 };
  return inputs.differ && spread <= ALIKE * Math.max(size, Number.MIN_VALUE);
};

/** @param samples that were looked at */
export function constantOutput({ name }: OutputPlan, layer: LayerPlan, samples: number): EpochFinding {
  return {
    rule: 'constant-output',
    guilty: { kind: 'layer', layer },
    message: {
      en: `The output \`${name}\` is the same for ${samples} samples that differ: the network ignores its input. See whether a \`relu\` layer before it is dead, whether it is a softmax over one unit, which is always 1, or whether weights were initialised with zeros.`,
      fr: `La sortie \`${name}\` est la même pour ${samples} exemples différents : le réseau ignore son entrée. Voyez si une couche \`relu\` en amont est morte, si c’est un softmax sur une seule unité, toujours égal à 1, ou si des poids sont initialisés à zéro.`,
    },
  };
}
