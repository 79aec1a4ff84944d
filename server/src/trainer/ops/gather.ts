import {
  customGrad,
  gather as gatherRows,
  reshape,
  scalar,
  type Tensor,
  unsortedSegmentSum,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { intAttribute, native, typeAttribute } from './native.ts';

/**
 * Rows of `values` at `indices`. The backend's own kernel reads the indices in JavaScript at each call, which a recorded
 * step cannot; TensorFlow's operation checks them itself.
 * @param indices int32 of any shape
 * @returns shape of `indices` followed by that of a row
 */
export function rows(values: Tensor, indices: Tensor): Tensor {
  const tensorflow = native();
  if (!tensorflow) return gatherRows(values, indices as Tensor);
  const attributes = [
    intAttribute(tensorflow, 'batch_dims', 0),
    typeAttribute(tensorflow, 'Tparams', values.dtype),
    typeAttribute(tensorflow, 'Tindices', 'int32'),
    typeAttribute(tensorflow, 'Taxis', 'int32'),
  ];
  return tensorflow.executeSingleOutput('GatherV2', attributes, [values, indices, scalar(0, 'int32')]);
}

/** The rows of a table that a step has looked up, one for each use, and what the loss says of each. */
export interface Uses {
  /** [uses, ...row] */
  readonly gradients: Tensor;
  /** int32 [uses]: which rows of the table. */
  readonly rows: Tensor;
}

/** The gradient of a table: that of a row is the sum over its uses. @param count of the table's rows */
export const addUp = ({ gradients, rows }: Uses, count: number): Tensor => unsortedSegmentSum(gradients, rows as never, count);

/** `rows` of a trained table. @param told the uses, once the gradient is known */
export function lookUp(table: Tensor, indices: Tensor, told: (uses: Uses) => void = () => undefined): Tensor {
  const [count = 0, ...width] = table.shape;
  const apply = customGrad((...args) => {
    const [from, at, save] = args as unknown as [Tensor, Tensor, (saved: Tensor[]) => void];
    save([at]);
    return {
      value: rows(from, at),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const flat = reshape(saved[0] ?? at, [-1]);
        const uses = { gradients: reshape(dy, [flat.size, ...width]), rows: flat };
        told(uses);
        return [addUp(uses, count), zerosLike(at)];
      },
    };
  });
  return apply(table, indices);
}
