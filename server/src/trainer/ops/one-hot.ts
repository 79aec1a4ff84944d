import { cast, equal, oneHot, type Tensor } from '@tensorflow/tfjs-core';
import { withAxis } from './shapes.ts';

/** A 1 at the place of each class, 0 elsewhere. `oneHot` of tfjs-core wants two classes at least. @param labels int32 */
export const oneHotOf = (labels: Tensor, classes: number): Tensor =>
  cast(classes === 1 ? equal(withAxis(labels, -1), 0) : oneHot(labels, classes), 'float32');
