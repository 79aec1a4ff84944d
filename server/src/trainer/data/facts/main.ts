import type { ScanEvent } from '../../../protocol/index.ts';
import { scan } from './scan.ts';

const send = (event: ScanEvent): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(event, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });

/** The scanner: a child process that is forked to look into data. It loads no TensorFlow, and ends with its parent. */
process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  void scan(message, send).finally(() => process.disconnect());
});
