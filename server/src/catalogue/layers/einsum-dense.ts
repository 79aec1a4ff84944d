import { defineLayer, isFault, isKnown, type Size, weight } from '../kit/index.ts';
import { optional, or, shape, size, text } from '../kit/params.ts';
import { analyseEinsum, readEquation } from './einsum.ts';
import { withFans } from './fans.ts';
import { product } from './geometry.ts';
import { activation, loraAlpha, loraRank, pythonOnly, quantizationConfig } from './params/common.ts';
import * as weights from './params/weights.ts';

/** keras/src/layers/core/einsum_dense.py */
export const einsumDense = defineLayer({
  name: 'EinsumDense',
  category: 'core',
  doc: {
    en: 'A Dense over the axes that an equation names: each letter is an axis, the kernel has those of its own part, and letters that the output lacks are summed over.',
    fr: 'Une Dense sur les axes que nomme une équation : chaque lettre est un axe, le noyau a celles de sa partie, et les lettres absentes de la sortie sont sommées.',
  },
  formula: 'abc,cd→abd    y[a, b, d] = activation(Σ_c x[a, b, c] · kernel[c, d] + bias)',
  usual: {
    en: '`EinsumDense("abc,cde->abde", [none, 4, 16], bias_axes="de")` projects each step to 4 heads of 16 features.',
    fr: '`EinsumDense("abc,cde->abde", [none, 4, 16], bias_axes="de")` projette chaque pas sur 4 têtes de 16 variables.',
  },
  trap: {
    en: 'The first letter is the batch, which `output_shape` leaves out. Without `bias_axes` there is no bias.',
    fr: 'La première lettre est le lot, que `output_shape` omet. Sans `bias_axes`, il n’y a pas de biais.',
  },
  params: {
    equation: text(
      {
        en: 'The letters of input, kernel and output: `"abc,cd->abd"`, or with `...` for any number of axes in front or behind: `"...b,bc->...c"`.',
        fr: 'Les lettres de l’entrée, du noyau et de la sortie : `"abc,cd->abd"`, ou avec `...` pour un nombre quelconque d’axes devant ou derrière : `"...b,bc->...c"`.',
      },
      {},
      {
        usual: { en: '`"ab,bc->ac"` is a Dense.', fr: '`"ab,bc->ac"` est une Dense.' },
        trap: {
          en: 'It takes no blanks, and every letter of the kernel must stand in the input or the output.',
          fr: 'Elle ne prend pas de blancs, et chaque lettre du noyau doit figurer dans l’entrée ou la sortie.',
        },
      },
    ),
    output_shape: or(
      shape(
        {
          en: 'Sizes of the output without the batch and without what `...` stands for; `none` for a size that is not known.',
          fr: 'Tailles de la sortie, sans le lot ni ce que remplace `...` ; `none` pour une taille inconnue.',
        },
        false,
      ),
      size({ en: 'One size.', fr: 'Une taille.' }),
    ),
    activation: activation('linear'),
    bias_axes: optional(
      text({
        en: 'Letters of the output along which a bias is learnt; left out: no bias.',
        fr: 'Lettres de la sortie le long desquelles un biais est appris ; omis : pas de biais.',
      }),
    ),
    kernel_initializer: weights.kernelInitializer,
    bias_initializer: weights.biasInitializer,
    kernel_regularizer: weights.kernelRegularizer,
    bias_regularizer: weights.biasRegularizer,
    kernel_constraint: weights.kernelConstraint,
    bias_constraint: weights.biasConstraint,
    lora_rank: loraRank,
    lora_alpha: loraAlpha,
    gptq_unpacked_column_size: pythonOnly({
      en: 'For a layer that was quantised. Only `none` here.',
      fr: 'Pour une couche quantifiée. Ici, seulement `none`.',
    }),
    quantization_config: quantizationConfig,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], config) => {
    const analysis = analyseEinsum(input, config);
    return isFault(analysis) ? analysis : [analysis.output];
  },
  weights: ([input = []], config) => {
    const analysis = analyseEinsum(input, config);
    if (isFault(analysis)) return analysis;
    const initializer = withFans(config.kernel_initializer, analysis.inputAxes, analysis.outputAxes);
    const kernel = { regularizer: config.kernel_regularizer, constraint: config.kernel_constraint };
    const bias = { regularizer: config.bias_regularizer, constraint: config.bias_constraint };
    return [
      weight('kernel', analysis.kernel, initializer, kernel),
      ...(analysis.bias ? [weight('bias', analysis.bias, config.bias_initializer, bias)] : []),
    ];
  },
  macs: ([input = []], config) => {
    const analysis = analyseEinsum(input, config);
    const equation = readEquation(config.equation);
    if (isFault(analysis) || !equation) return null;
    const apart = [...equation.input].filter((letter) => !equation.kernel.includes(letter));
    const from = equation.side === 'left' ? input.length - equation.input.length : 0;
    const own = apart.map((letter): Size => input[equation.input.indexOf(letter) + from] ?? null);
    const elided = equation.side === 'right' ? input.slice(equation.input.length) : input.slice(0, from);
    const [, ...others] = [...(from > 0 ? [...elided, ...own] : [...own, ...elided])];
    return product([...analysis.kernel, ...others].map((one) => (isKnown(one) ? one : null)));
  },
  example: 'EinsumDense("ab,bc->ac", 32, bias_axes="c", activation=relu)',
  source: 'keras.layers.EinsumDense',
});
