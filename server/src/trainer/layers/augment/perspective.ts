import { add, div, mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import { numberIn, textIn } from '../../ops/config.ts';
import { projected, type Sampling } from '../../ops/warp.ts';
import { type Augmentation, chosen, endsOf, sizesOf, whereChosen } from './kit.ts';

/**
 * How far corners move, as a share of where they are: the first stays, the second moves along the columns, the third along the
 * rows, the last both ways. Each `[batch]`.
 */
interface Corners {
  readonly which: Tensor;
  readonly second: Tensor;
  readonly third: Tensor;
  readonly last: { readonly row: Tensor; readonly column: Tensor };
}

/**
 * keras/src/layers/preprocessing/image_preprocessing/random_perspective.py. The corners (0, 0), (X, 0), (0, Y), (U, V) of the
 * result come from those of the image. That projection is known in closed form (Heckbert, 1989); Keras solves for it.
 */
export const perspective: Augmentation<Corners> = {
  draw: (images, draws, config) => {
    const [batch] = sizesOf(images);
    const reach = numberIn(config, 'scale') / 2;
    const move = (): Tensor => draws.uniform([batch], -reach, reach);
    const which = chosen(images, draws, endsOf(config, 'factor', 0));
    return { which, second: move(), third: move(), last: { row: move(), column: move() } };
  },
  apply: (images, { which, second, third, last }, config) => {
    const [, rows, columns] = sizesOf(images);
    const at = (moved: Tensor, size: number): Tensor => mul(add(moved, 1), size - 1);
    const [x, y, u, v] = [at(second, columns), at(third, rows), at(last.column, columns), at(last.row, rows)];
    const det = sub(mul(sub(x, u), sub(y, v)), mul(u, v));
    const g = div(mul(x, sub(v, y)), det);
    const h = div(mul(y, sub(u, x)), det);
    const [wide, high] = [mul(x, add(g, 1)), mul(y, add(h, 1))];
    const sampling: Sampling = {
      interpolation: textIn(config, 'interpolation') as Sampling['interpolation'],
      fillMode: 'constant',
      fillValue: numberIn(config, 'fill_value'),
    };
    const seen = projected(
      images,
      { a: [div(columns - 1, wide), 0, 0], b: [0, div(rows - 1, high), 0], c: [mul(div(g, wide), -1), mul(div(h, high), -1)] },
      sampling,
    );
    return whereChosen(which, seen, images);
  },
};
