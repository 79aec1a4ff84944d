import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

type Infos = Readonly<Record<string, tf.TensorInfo>>;

/**
 * Registers kernels of the plain JavaScript backend for another one, in the place of its own: inputs are copied over, outputs
 * copied back.
 *
 * @throws Error when the JavaScript backend has no such kernel
 */
export function borrowCpuKernels(names: readonly string[], backendName: string): void {
  const cpu = new MathBackendCPU();
  for (const kernelName of names) {
    const kernel = tf.getKernel(kernelName, 'cpu');
    if (!kernel) throw new Error(`There is no kernel \`${kernelName}\` to borrow.`);
    if (tf.getKernel(kernelName, backendName)) tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs, backend }) => {
        const owner = backend as tf.KernelBackend;
        const copies = copyAll(inputs as Infos, owner, cpu);
        const outputs = kernel.kernelFunc({ inputs: copies, attrs: attrs ?? {}, backend: cpu });
        const results = Array.isArray(outputs) ? outputs.map((output) => copy(output, cpu, owner)) : copy(outputs, cpu, owner);
        for (const info of [...Object.values(copies), ...[outputs].flat()]) if (info) cpu.disposeData(info.dataId);
        return results;
      },
    });
  }
}

/** Kernels with any number of inputs get them as a list, and must keep it. */
function copyAll(inputs: Infos, from: tf.KernelBackend, to: tf.KernelBackend): tf.NamedTensorInfoMap {
  const copies = Object.entries(inputs).map(([name, info]) => [name, copy(info, from, to)] as const);
  const target: tf.NamedTensorInfoMap = Array.isArray(inputs) ? ([] as unknown as tf.NamedTensorInfoMap) : {};
  return Object.assign(target, Object.fromEntries(copies));
}

function copy({ dataId, shape, dtype }: tf.TensorInfo, from: tf.KernelBackend, to: tf.KernelBackend): tf.TensorInfo {
  const values = from.readSync(dataId);
  const own = ArrayBuffer.isView(values) ? values.slice() : values;
  return { dataId: to.write(own, shape, dtype), shape, dtype };
}
