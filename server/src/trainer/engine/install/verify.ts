import { existsSync } from 'node:fs';
import { SetupFailure } from './failure.ts';
import { addonPath } from './paths.ts';
import { run } from './run.ts';

/** What the self-test of an engine found out. */
export interface Verified {
  /** TensorFlow's version. */
  readonly tensorflow: string;
}

export type Verify = (folder: string, signal?: AbortSignal) => Promise<Verified>;

/** Run by a process of its own, which a broken library may take down. It multiplies [2, 3] by [3, 2]. */
const SELF_TEST = `
  const tf = require(process.argv[1]);
  const tensor = (shape) => tf.createTensor(shape, tf.TF_FLOAT, new Float32Array([1, 2, 3, 4, 5, 6]));
  const no = (name) => ({ name, type: tf.TF_ATTR_BOOL, value: false });
  const attributes = [no('transpose_a'), no('transpose_b'), { name: 'T', type: tf.TF_ATTR_TYPE, value: tf.TF_FLOAT }];
  const [product] = tf.executeOp('MatMul', attributes, [tensor([2, 3]), tensor([3, 2])], 1);
  const found = Array.from(tf.tensorDataSync(product.id)).join(' ');
  if (found !== '22 28 49 64') throw new Error('MatMul gave ' + found);
  process.stdout.write('tensorflow=' + tf.TF_Version + '\\n');
`;

const TIME_LIMIT_MS = 120_000;

/**
 * Loads the addon of an engine folder in a child process and computes with it.
 * @throws SetupFailure saying what the child process reported.
 */
export async function verifyEngine(folder: string, signal?: AbortSignal): Promise<Verified> {
  const addon = addonPath(folder);
  if (!existsSync(addon)) throw new SetupFailure({ en: `${addon} does not exist`, fr: `${addon} n'existe pas` });
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', TF_CPP_MIN_LOG_LEVEL: '2', NODE_OPTIONS: '' };
  const { status, stdout, stderr } = await run(process.execPath, ['-e', SELF_TEST, addon], {
    env,
    timeout: TIME_LIMIT_MS,
    signal,
  });
  const tensorflow = /^tensorflow=(\S+)$/m.exec(stdout)?.[1];
  if (status === 0 && tensorflow !== undefined) return { tensorflow };
  const said = stderr.match(/^.*Error: .*$/m)?.[0] ?? (stderr.trim().split('\n').at(-1) || `exit status ${status}`);
  throw new SetupFailure({
    en: `the self-test of ${folder} failed: ${said}`,
    fr: `l'autotest de ${folder} a échoué : ${said}`,
  });
}
