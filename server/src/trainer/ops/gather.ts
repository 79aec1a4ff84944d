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

/** `rows` of a trained table: the gradient of a row is the sum over its uses. */
export function lookUp(table: Tensor, indices: Tensor): Tensor {
  const count = table.shape[0] ?? 0;
  const width = table.shape.slice(1);
  const apply = customGrad((...args) => {
    const [from, at, save] = args as unknown as [Tensor, Tensor, (saved: Tensor[]) => void];
    save([at]);
    return {
      value: rows(from, at),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const flat = reshape(saved[0] ?? at, [-1]);
        return [unsortedSegmentSum(reshape(dy, [flat.size, ...width]), flat as never, count), zerosLike(at)];
      },
    };
  });
  return apply(table, indices);
}
