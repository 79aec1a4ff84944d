import type { LayerEntry } from '../../../server/src/catalogue/index.ts';
import type { Arguments, Literal } from './draft.ts';
import type { Setting } from './values.ts';

/** Arguments that make sense only together. */

type Made = (args: Arguments, setting: Setting) => Arguments;

const others = (args: Arguments, ...names: readonly string[]): Arguments => args.filter(([name]) => !names.includes(name));

const sizeAt = ({ input }: Setting, index: number): Literal => {
  const size = input?.at(index);
  return typeof size === 'number' ? size : null;
};

/** Equations by the number of axes, each with the shape of its output without the batch, and axes of a bias. */
const equations = (setting: Setting): readonly (readonly [equation: string, output: readonly Literal[], bias: string])[] => {
  const [out, second, third] = [setting.random.pick(2, 4, 6), sizeAt(setting, 1), sizeAt(setting, 2)];
  switch (setting.input?.length) {
    case 2:
      return [
        ['ab,bc->ac', [out], 'c'],
        ['ab,bcd->acd', [out, 3], 'cd'],
        ['...b,bc->...c', [out], 'c'],
      ];
    case 3:
      return [
        ['abc,cd->abd', [second, out], 'd'],
        ['abc,cd->abd', [null, out], 'bd'],
        ['abc,bd->adc', [out, third], 'd'],
        ['abc,cde->abde', [second, 2, out], 'de'],
        ['abc,bcd->ad', [out], 'd'],
        ['...x,xy->...y', [out], 'y'],
      ];
    case 4:
      return [
        ['abcd,de->abce', [second, third, out], 'e'],
        ['abcd,cde->abe', [second, out], 'e'],
        ['...x,xy->...y', [out], 'y'],
      ];
    default:
      return [
        ['...x,xy->...y', [out], 'y'],
        ['ab,bc->ac', [out], 'c'],
      ];
  }
};

const einsum: Made = (args, setting) => {
  const { random, wildness } = setting;
  const [equation, output, bias] = random.pick(...equations(setting));
  const shape = random.chance(wildness) ? [...output, 3] : output;
  const short = shape.length === 1 && random.chance(0.4) ? (shape[0] ?? 4) : shape;
  return [
    ['equation', random.chance(wildness * 0.3) ? random.pick('ab->ac', 'ab,bc', 'abc,cd->abe') : equation],
    ['output_shape', short],
    ...(random.chance(0.4) ? [['bias_axes', random.chance(wildness) ? 'z' : bias] as const] : []),
    ...others(args, 'equation', 'output_shape', 'bias_axes'),
  ];
};

/** A mean and a variance, one number or one a feature. */
const statistics: Made = (args, setting) => {
  const { random, wildness } = setting;
  const last = Number(sizeAt(setting, -1) ?? 2) + (random.chance(wildness) ? 1 : 0);
  const values = (): Literal => (random.chance(0.5) ? 0.5 : random.many(last, () => 0.5));
  const rest = others(args, 'mean', 'variance');
  if (random.chance(0.4)) return rest;
  return [...rest, ['mean', values()], ...(random.chance(wildness) ? [] : [['variance', values()] as const])];
};

const MADE: Readonly<Record<string, Made>> = { EinsumDense: einsum, Normalization: statistics };

/** The arguments as they make sense together. */
export const together = ({ name }: LayerEntry, args: Arguments, setting: Setting): Arguments =>
  MADE[name]?.(args, setting) ?? args;
