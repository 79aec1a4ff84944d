import { cast, mul, reshape, type Tensor } from '@tensorflow/tfjs-core';
import { withAxis } from '../ops/shapes.ts';
import { FLOAT, nth, withGradient } from './kit.ts';
import { recording } from './recording.ts';

/** Loss and gradient in one kernel. @param labels what the kernel takes beside [rows, classes] logits */
function fused(op: string, logits: Tensor, labels: Tensor, attributes: typeof FLOAT): Tensor | null {
  const ops = recording();
  const classes = logits.shape.at(-1) ?? 1;
  if (!ops || logits.rank < 2) return null;
  return withGradient(
    [logits],
    () => {
      const [loss, gradient] = ops.run(op, attributes, [reshape(logits, [-1, classes]), labels], 2);
      if (!loss || !gradient) throw new Error(`\`${op}\` gave no gradient.`);
      return { value: reshape(loss, logits.shape.slice(0, -1)), saved: [reshape(gradient, logits.shape)] };
    },
    (dy, saved) => [mul(withAxis(dy, -1), nth(saved, 0))],
  );
}

/** −Σ t·log softmax(x) over the last axis; the target takes no gradient. `null` where it does not apply. */
export function fusedSoftmaxCrossEntropy(logits: Tensor, target: Tensor): Tensor | null {
  if (!recording() || target.shape.join() !== logits.shape.join()) return null;
  return fused('SoftmaxCrossEntropyWithLogits', logits, reshape(target, [-1, logits.shape.at(-1) ?? 1]), FLOAT);
}

/** The same for whole-numbered labels, one a row. */
export function fusedSparseCrossEntropy(logits: Tensor, labels: Tensor): Tensor | null {
  if (!recording() || labels.shape.join() !== logits.shape.slice(0, -1).join()) return null;
  const whole = cast(reshape(labels, [-1]), 'int32');
  return fused('SparseSoftmaxCrossEntropyWithLogits', logits, whole, { ...FLOAT, Tlabels: { type: 'int32' } });
}
